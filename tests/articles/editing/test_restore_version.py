"""Taking up an earlier version again: its text goes into the draft, and nothing is lost."""

import pytest

from articles.editing.content import Content
from articles.editing.restore_version import restore_version
from articles.editing.save_draft import save_draft
from articles.models import Draft, SetAsideText, User
from articles.verdict import RefusedError
from tests import builders as make


def test_the_draft_holds_the_text_of_the_version_and_becomes_a_version_of_its_own(
    writer: User, other_writer: User
) -> None:
    article, first = make.article_by(writer)
    make.next_version(article, by=writer, title="Another title", at=make.ago(3))
    draft = restore_version(first, by=other_writer, at=make.ago(2))
    assert Content.of(draft) == Content.of(first)
    assert draft.revision == Draft.objects.get(article=article).revision
    assert article.audit_events.last().verb == "restore_version"
    assert not SetAsideText.objects.exists(), "the draft held nothing that no version holds"


def test_the_words_count_as_by_who_wrote_them_and_who_took_them_up_again(
    writer: User, other_writer: User
) -> None:
    article, first = make.article_by(writer)
    make.next_version(article, by=writer, body="<p>Nothing to see here.</p>", at=make.ago(3))
    draft = restore_version(first, by=other_writer, at=make.ago(2))
    dose = make.passage(first, "5 mg")
    assert draft.authorship[dose.key] == sorted([writer.pk, other_writer.pk])


def test_unsaved_words_in_the_draft_are_set_aside(writer: User) -> None:
    article, first = make.article_by(writer)
    make.next_version(article, by=writer, title="Another title", at=make.ago(4))
    article.draft.refresh_from_db()
    typed = make.content(title="Typed since, saved by no version")
    save_draft(article, typed, by=writer, at=make.ago(3), revision=article.draft.revision)
    restore_version(first, by=writer, at=make.ago(2))
    assert SetAsideText.objects.get().content["title"] == "Typed since, saved by no version"


def test_taking_up_the_same_text_twice_changes_nothing_more(writer: User) -> None:
    article, first = make.article_by(writer)
    make.next_version(article, by=writer, title="Another title", at=make.ago(3))
    revision = restore_version(first, by=writer, at=make.ago(2)).revision
    assert restore_version(first, by=writer, at=make.ago(1)).revision == revision


def test_who_may_not_write_takes_nothing_up(writer: User, doctor: User) -> None:
    _, first = make.article_by(writer)
    with pytest.raises(RefusedError, match="Only writers and editors"):
        restore_version(first, by=doctor, at=make.ago(1))
