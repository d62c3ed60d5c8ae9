"""Threads are resolved by whom they concern, opened again, and closed once their words are gone."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import AuditEvent, User
from articles.verdict import OutOfDateError, RefusedError
from reviews.audit.threads import threads_of
from reviews.models import Comment, Review
from reviews.policy.following import PlaceKind
from reviews.workflow.close_orphan import close_orphan
from reviews.workflow.reopen_comment import reopen_comment
from reviews.workflow.resolve_comment import resolve_comment
from tests import builders as make
from tests.reviews.saying import say, thread

pytestmark = pytest.mark.django_db


@pytest.fixture
def review(writer: User, doctor: User) -> Review:
    _, version = make.article_by(writer)
    return make.review_of(version, by=writer, doctor=doctor)


@pytest.fixture
def said(review: Review, doctor: User) -> Comment:
    return say(review, doctor, "Why?", words="5 mg")


def test_author_writer_and_editor_resolve_a_thread(
    review: Review, writer: User, doctor: User, editor: User
) -> None:
    for person in (doctor, writer, editor):
        said = say(review, doctor, f"Why, {person.name}?")
        resolve_comment(said, by=person, at=timezone.now(), reason="It says so now.")
        found = thread(said)
        assert found.resolution is not None
        assert (found.is_open, found.resolution.by) == (False, person)


def test_nobody_else_resolves_it(said: Comment, second_doctor: User, outsider: User) -> None:
    for person in (second_doctor, outsider):
        with pytest.raises(RefusedError, match="Only who began this thread"):
            resolve_comment(said, by=person, at=timezone.now())


def test_a_blocking_one_is_resolved_by_its_author_or_an_editor_with_a_reason(
    review: Review, writer: User, doctor: User, second_doctor: User, editor: User
) -> None:
    said = say(review, doctor, "Stop.", is_blocking=True)
    for person in (writer, second_doctor):
        with pytest.raises(RefusedError, match="only who made it, or an editor"):
            resolve_comment(said, by=person, at=timezone.now(), reason="Done.")
    with pytest.raises(RefusedError, match="no longer blocks"):
        resolve_comment(said, by=editor, at=timezone.now(), reason=" ")
    resolve_comment(said, by=editor, at=timezone.now(), reason="The board has answered.")
    event = AuditEvent.objects.get(verb="resolve_comment")
    assert event.detail == {"reason": "The board has answered."}


def test_an_author_needs_no_reason(review: Review, doctor: User) -> None:
    said = say(review, doctor, "Stop.", is_blocking=True)
    assert resolve_comment(said, by=doctor, at=timezone.now()).pk


def test_a_thread_is_resolved_once(said: Comment, writer: User, doctor: User) -> None:
    resolve_comment(said, by=writer, at=timezone.now())
    with pytest.raises(OutOfDateError, match="Wilma Writer has resolved this thread already"):
        resolve_comment(said, by=doctor, at=timezone.now())


def test_a_reply_stands_for_its_thread(said: Comment, review: Review, writer: User) -> None:
    reply = say(review, writer, "Because.", parent=said)
    assert resolve_comment(reply, by=writer, at=timezone.now()).comment == said


def test_who_takes_part_opens_a_thread_again(
    said: Comment, writer: User, doctor: User, outsider: User
) -> None:
    with pytest.raises(OutOfDateError, match="open already"):
        reopen_comment(said, by=doctor, at=timezone.now())
    resolve_comment(said, by=writer, at=timezone.now())
    with pytest.raises(RefusedError, match="takes part"):
        reopen_comment(said, by=outsider, at=timezone.now())
    reopen_comment(said, by=doctor, at=timezone.now(), reason="Not quite.")
    assert thread(said).is_open
    assert resolve_comment(said, by=writer, at=timezone.now()).pk


def test_threads_of_a_thread_holds_its_replies_in_order(
    said: Comment, review: Review, writer: User, doctor: User
) -> None:
    replies = [say(review, p, f"{n}", parent=said) for n, p in enumerate([writer, doctor, writer])]
    assert thread(said).replies == tuple(replies)
    assert len(threads_of(review.article).all) == 1


# Followed to other texts.


def test_a_thread_is_followed_to_the_next_version_and_to_the_draft(
    said: Comment, review: Review, writer: User
) -> None:
    higher = make.BODY.replace("Adults take 5 mg", "Adults may take 10 mg")
    version = make.next_version(review.article, by=writer, body=f"<p>Hello there.</p>{higher}")
    place = thread(said, version=version).place
    assert (place.kind, place.quote_now) == (PlaceKind.CHANGED, "10 mg")
    assert place.words_then.startswith("Adults take 5 mg")
    assert place.words_now.startswith("Adults may take 10 mg")
    assert thread(said, version=review.version).place.kind is PlaceKind.SAME
    assert thread(said, draft=review.article.draft).place == place
    review.article.refresh_from_db()
    assert threads_of(review.article).by_position()[place.at or 0][0].comment == said


def test_an_editor_closes_a_thread_whose_words_are_gone(
    said: Comment, review: Review, writer: User, doctor: User, editor: User
) -> None:
    with pytest.raises(OutOfDateError, match="still stand"):
        close_orphan(said, by=editor, at=timezone.now(), reason="Gone.")
    make.next_version(review.article, by=writer, body="<p>Quite another text by now.</p>")
    review.article.refresh_from_db()
    assert [t.comment for t in threads_of(review.article).orphaned] == [said]
    with pytest.raises(RefusedError, match="Only an editor"):
        close_orphan(said, by=doctor, at=timezone.now(), reason="Gone.")
    with pytest.raises(RefusedError, match="Say why"):
        close_orphan(said, by=editor, at=timezone.now(), reason=" ")
    assert close_orphan(said, by=editor, at=timezone.now(), reason="The dose is not named.").pk
    with pytest.raises(OutOfDateError, match="resolved this thread already"):
        close_orphan(said, by=editor, at=timezone.now(), reason="Gone.")


def test_threads_cost_the_same_queries_however_many(
    review: Review, writer: User, doctor: User
) -> None:
    counts = []
    for words in ("5 mg", "evening", "pregnant"):
        first = say(review, doctor, "Why?", words=words)
        say(review, writer, "Because.", parent=first)
        resolve_comment(first, by=writer, at=timezone.now())
        with CaptureQueriesContext(connection) as asked:
            for found in threads_of(review.article).all:
                assert found.resolution
                assert found.comment.by.name != found.resolution.by.name
        counts.append(len(asked))
    assert counts == [3, 3, 3]
