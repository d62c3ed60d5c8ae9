import pytest

from articles.editing.content import Content
from articles.editing.restore_version import restore_version
from articles.editing.save_draft import save_draft
from articles.models import Draft, DraftSave, SetAsideText, User
from articles.text.bounds import MOST_BODY_CHARACTERS
from articles.text.canonical import passages
from articles.text.content import Reference
from articles.verdict import RefusedError
from tests.articles.editing.writing import (
    LATER,
    NOW,
    draft_by,
    saved_again,
    version_of,
    whole_content,
)


def test_what_was_typed_is_what_is_kept(writer: User) -> None:
    assert Content.of(draft_by(writer)) == whole_content()


def test_each_save_is_recorded_with_who_wrote_which_passages(
    writer: User, other_writer: User
) -> None:
    draft = draft_by(writer)
    edited = whole_content(body=draft.body.replace("5 mg", "10 mg"))
    saved_again(draft, edited, by=other_writer)
    save = DraftSave.objects.get(revision=2)
    assert (save.by, save.at, len(save.passages)) == (other_writer, LATER, 1)
    kept = Draft.objects.get().authorship
    assert sorted(kept[save.passages[0]]) == sorted([writer.pk, other_writer.pk])


def test_words_cut_by_one_person_and_pasted_later_are_still_the_first_writers(
    writer: User, other_writer: User
) -> None:
    draft = draft_by(writer)
    dose = "<p>Adults may take 5 mg once a day.</p>"
    rest = draft.body.replace(dose, "")
    saved_again(draft, whole_content(body=rest), by=other_writer)
    gone = {row["words"]: row["people"] for row in Draft.objects.get().gone}
    assert gone == {"adults may take 5 mg once a day": [writer.pk]}
    saved_again(draft, whole_content(body=rest + dose), by=other_writer)
    pasted = passages(Draft.objects.get().text)[-2]
    assert pasted.words == "Adults may take 5 mg once a day."
    both = sorted([writer.pk, other_writer.pk])
    assert Draft.objects.get().authorship[pasted.key] == both


def test_the_same_text_again_changes_nothing(writer: User) -> None:
    draft = draft_by(writer)
    again = save_draft(draft.article, whole_content(), by=writer, at=LATER, revision=1)
    assert (again.draft.revision, again.draft.saved_at, again.set_aside) == (1, NOW, None)
    assert DraftSave.objects.count() == 1


def test_a_repeated_request_whose_answer_was_lost_sets_nothing_aside(writer: User) -> None:
    draft = draft_by(writer)
    again = save_draft(draft.article, whole_content(), by=writer, at=LATER, revision=0)
    assert (again.draft.revision, again.set_aside) == (1, None)


def test_a_text_that_was_overtaken_is_set_aside_whole(writer: User, other_writer: User) -> None:
    draft = draft_by(writer)
    theirs = whole_content(title="Living with pollen")
    saved_again(draft, theirs, by=other_writer)
    mine = whole_content(summary="What helps, and what does not.")
    result = save_draft(draft.article, mine, by=writer, at=LATER, revision=1)
    assert Content.of(Draft.objects.get()) == theirs
    assert result.set_aside is not None
    assert Content.from_json(result.set_aside.content) == mine
    assert (result.set_aside.by, result.set_aside.base_revision) == (writer, 1)


def test_the_same_overtaken_text_twice_is_set_aside_once(writer: User, other_writer: User) -> None:
    draft = draft_by(writer)
    saved_again(draft, whole_content(title="Living with pollen"), by=other_writer)
    for _ in range(2):
        save_draft(draft.article, whole_content(title="Mine"), by=writer, at=LATER, revision=1)
    assert SetAsideText.objects.count() == 1


def test_only_clean_html_is_stored(writer: User) -> None:
    dirty = '<p onclick="x()">Rest.</p><script>alert(1)</script><h1>Sleep</h1>'
    draft = draft_by(writer, whole_content(body=dirty))
    assert draft.body == "<p>Rest.</p><h2>Sleep</h2>"


def test_identifiers_are_kept_bare_and_empty_references_not_at_all(writer: User) -> None:
    typed = (
        Reference("  Almond B.  Pollen. ", doi="https://doi.org/10.1000/x", pmid="PMID: 123"),
        Reference(""),
    )
    draft = draft_by(writer, whole_content(references=typed))
    assert draft.text.references == (Reference("Almond B. Pollen.", doi="10.1000/x", pmid="123"),)


def test_a_text_that_is_too_large_is_refused_with_its_size(writer: User) -> None:
    huge = whole_content(body="<p>" + "a" * MOST_BODY_CHARACTERS + "</p>")
    draft = draft_by(writer)
    with pytest.raises(RefusedError, match=r"2,000,007 characters.*stays in this window"):
        saved_again(draft, huge, by=writer)
    assert Content.of(Draft.objects.get()) == whole_content()


def test_who_does_not_write_is_told_so(writer: User, doctor: User) -> None:
    draft = draft_by(writer)
    with pytest.raises(RefusedError, match="Only writers and editors change articles"):
        saved_again(draft, whole_content(title="Mine"), by=doctor)


def test_a_switched_off_account_no_longer_writes(writer: User) -> None:
    draft = draft_by(writer)
    writer.is_active = False
    with pytest.raises(RefusedError, match="switched off"):
        saved_again(draft, whole_content(title="Mine"), by=writer)


def test_a_draft_is_ahead_of_its_version_while_it_holds_something_else(writer: User) -> None:
    draft = draft_by(writer)
    assert draft.is_ahead
    version = version_of(draft.article, by=writer)
    assert not Draft.objects.get().is_ahead
    assert saved_again(draft, whole_content(risk="high"), by=writer).draft.is_ahead
    assert not saved_again(draft, whole_content(), by=writer).draft.is_ahead
    saved_again(draft, whole_content(title="Sprays"), by=writer)
    version_of(draft.article, by=writer)
    draft.refresh_from_db()
    back = restore_version(version, by=writer, at=LATER)
    assert back.is_ahead


def test_a_draft_that_was_emptied_again_before_its_first_version_is_still_unfinished(
    writer: User,
) -> None:
    draft = draft_by(writer)
    assert saved_again(draft, Content(byline=writer.name), by=writer).draft.is_ahead
