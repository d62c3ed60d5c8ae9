import pytest

from articles.editing.content import Content
from articles.editing.save_version import save_version
from articles.models import AuditEvent, Draft, User
from articles.text.content import Reference
from articles.text.digests import text_digest
from articles.verdict import OutOfDateError, RefusedError
from tests.articles.editing.writing import (
    LATER,
    draft_by,
    saved_again,
    version_of,
    whole_content,
)


def test_a_version_holds_the_draft_its_note_and_who_saved_it(writer: User) -> None:
    version = version_of(draft_by(writer).article, by=writer, note=" First text. ")
    assert (version.number, version.history_user, version.saved_at) == (1, writer, LATER)
    assert version.history_change_reason == "First text."
    assert Content.of(version) == whole_content()


def test_the_digest_is_that_of_the_stored_words(writer: User) -> None:
    version = version_of(draft_by(writer).article, by=writer)
    assert version.text_digest == text_digest(version.text, byline=version.byline)


def test_versions_are_numbered_one_after_the_other_and_none_changes(writer: User) -> None:
    draft = draft_by(writer)
    first = version_of(draft.article, by=writer)
    saved_again(draft, whole_content(title="Living with pollen"), by=writer)
    second = version_of(draft.article, by=writer)
    first.refresh_from_db()
    assert (first.number, first.title) == (1, "Living with hay fever")
    assert (second.number, second.title) == (2, "Living with pollen")
    assert Draft.objects.get().base_number == 2


def test_it_is_on_the_audit_trail_with_the_size_of_the_change(writer: User) -> None:
    draft = draft_by(writer)
    version_of(draft.article, by=writer)
    edited = whole_content(body=draft.body.replace("5 mg", "10 mg"))
    saved_again(draft, edited, by=writer)
    version_of(draft.article, by=writer, note="Dose")
    event = AuditEvent.objects.filter(verb="save_version").latest("pk")
    assert (event.number, event.by, event.detail["note"]) == (2, writer, "Dose")
    assert event.detail["size"] == {"passages": 1, "safety": 1, "words_in": 1, "words_out": 1}


def test_nothing_changed_makes_no_version(writer: User) -> None:
    draft = draft_by(writer)
    version_of(draft.article, by=writer)
    with pytest.raises(RefusedError, match="Nothing has changed since version 1"):
        version_of(draft.article, by=writer)
    assert draft.article.history.count() == 1


def test_everything_that_is_missing_is_named_at_once(writer: User) -> None:
    draft = draft_by(writer, Content(byline=""))
    with pytest.raises(RefusedError) as refusal:
        version_of(draft.article, by=writer)
    for words in ("a title", "the body is empty", "who wrote it", "the specialty"):
        assert words in str(refusal.value)


@pytest.mark.parametrize(
    ("reference", "fault"),
    [
        (Reference("", doi="10.1000/x"), "Reference 1: say what is cited"),
        (Reference("Almond.", doi="11.5/x"), "is not a DOI"),
        (Reference("Almond.", pmid="12a"), "is not a PMID"),
        (Reference("Almond.", url="ftp://example.org"), "is not an address"),
    ],
)
def test_a_reference_of_the_wrong_form_is_named(
    writer: User, reference: Reference, fault: str
) -> None:
    draft = draft_by(writer, whole_content(references=(reference,)))
    with pytest.raises(RefusedError, match=fault):
        version_of(draft.article, by=writer)


def test_a_picture_needs_words_or_is_said_to_be_decoration(writer: User) -> None:
    address = f"/pictures/{'a' * 64}.png"
    pictures = f'<p>Look:</p><img src="{address}" alt=""><img src="{address}">'
    draft = draft_by(writer, whole_content(body=pictures))
    with pytest.raises(RefusedError, match="Say what picture 2 shows"):
        version_of(draft.article, by=writer)


def test_a_draft_that_moved_on_is_not_frozen_unseen(writer: User, other_writer: User) -> None:
    draft = draft_by(writer)
    saved_again(draft, whole_content(title="Theirs"), by=other_writer)
    with pytest.raises(OutOfDateError, match="Otto Writer saved this draft after you opened it"):
        save_version(draft.article, by=writer, at=LATER, revision=1)
    assert not draft.article.history.exists()


def test_who_does_not_write_is_told_so(writer: User, doctor: User) -> None:
    draft = draft_by(writer)
    with pytest.raises(RefusedError, match="Only writers and editors change articles"):
        version_of(draft.article, by=doctor)
