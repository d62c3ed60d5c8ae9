import pytest

from articles.editing.start_article import start_article
from articles.models import AuditEvent, Draft, User
from articles.verdict import RefusedError
from tests.articles.editing.writing import LATER, NOW, draft_by


def test_a_writer_gets_an_empty_draft_under_their_name(writer: User) -> None:
    article = start_article(by=writer, at=NOW)
    draft = Draft.objects.get(article=article)
    assert (article.number, draft.revision, draft.byline) == (0, 0, "Wilma Writer")


def test_it_is_on_the_audit_trail(writer: User) -> None:
    article = start_article(by=writer, at=NOW)
    event = AuditEvent.objects.get()
    assert (event.verb, event.by, event.at, event.article) == (
        "start_article",
        writer,
        NOW,
        article,
    )


def test_a_second_click_opens_the_same_empty_draft(writer: User) -> None:
    first = start_article(by=writer, at=NOW)
    assert start_article(by=writer, at=LATER) == first
    assert AuditEvent.objects.count() == 1


def test_once_something_is_written_the_next_article_is_another(writer: User) -> None:
    first = draft_by(writer).article
    assert start_article(by=writer, at=LATER) != first


def test_each_writer_gets_an_article_of_their_own(writer: User, other_writer: User) -> None:
    assert start_article(by=writer, at=NOW) != start_article(by=other_writer, at=NOW)


def test_who_does_not_write_is_told_so(doctor: User) -> None:
    with pytest.raises(RefusedError, match="Only writers and editors change articles"):
        start_article(by=doctor, at=NOW)
    assert not AuditEvent.objects.exists()
