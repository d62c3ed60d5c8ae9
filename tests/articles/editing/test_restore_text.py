import pytest

from articles.editing.content import Content
from articles.editing.restore_text import restore_text
from articles.editing.save_draft import save_draft
from articles.models import AuditEvent, Draft, SetAsideText, User
from articles.verdict import OutOfDateError, RefusedError
from tests.articles.editing.writing import LATER, draft_by, saved_again, whole_content


@pytest.fixture
def set_aside(writer: User, other_writer: User) -> SetAsideText:
    """The writer's text, overtaken by the other writer's."""
    draft = draft_by(writer)
    saved_again(draft, whole_content(title="Theirs"), by=other_writer)
    mine = whole_content(title="Mine", body="<p>Take it at night.</p>")
    text = save_draft(draft.article, mine, by=writer, at=LATER, revision=1).set_aside
    assert text is not None
    return text


def test_the_draft_holds_the_text_again(set_aside: SetAsideText, writer: User) -> None:
    draft = restore_text(set_aside, by=writer, at=LATER, revision=2)
    assert (Content.of(draft).title, draft.revision) == ("Mine", 3)


def test_its_words_count_as_by_who_wrote_them_and_who_brought_them_back(
    set_aside: SetAsideText, editor: User, writer: User
) -> None:
    draft = restore_text(set_aside, by=editor, at=LATER, revision=2)
    people = {person for authors in draft.authorship.values() for person in authors}
    assert {editor.pk, writer.pk} <= people


def test_it_is_on_the_audit_trail(set_aside: SetAsideText, writer: User) -> None:
    restore_text(set_aside, by=writer, at=LATER, revision=2)
    event = AuditEvent.objects.get(verb="restore_text")
    assert (event.by, event.subject) == (writer, f"set_aside_text:{set_aside.pk}")
    assert event.detail == {"in_place_of_revision": 2, "revision": 3}


def test_a_second_click_changes_nothing(set_aside: SetAsideText, writer: User) -> None:
    for _ in range(2):
        restore_text(set_aside, by=writer, at=LATER, revision=2)
    assert Draft.objects.get().revision == 3
    assert AuditEvent.objects.filter(verb="restore_text").count() == 1


def test_a_draft_that_moved_on_is_not_overwritten(
    set_aside: SetAsideText, writer: User, other_writer: User
) -> None:
    saved_again(Draft.objects.get(), whole_content(title="Newer"), by=other_writer)
    with pytest.raises(OutOfDateError, match="Otto Writer saved this draft while you"):
        restore_text(set_aside, by=writer, at=LATER, revision=2)
    assert Draft.objects.get().title == "Newer"


def test_who_does_not_write_is_told_so(set_aside: SetAsideText, doctor: User) -> None:
    with pytest.raises(RefusedError, match="Only writers and editors change articles"):
        restore_text(set_aside, by=doctor, at=LATER, revision=2)
