"""What a thread shows and offers, and to whom."""

import pytest

from articles.models import User
from reviews.audit.thread_rows import Talk, Viewer, talk
from reviews.audit.threads import threads_of
from reviews.models import Review
from reviews.workflow.reopen_comment import reopen_comment
from reviews.workflow.resolve_comment import resolve_comment
from tests import builders as make
from tests.reviews.views.rounds import round_of
from tests.reviews.views.threads import said

pytestmark = pytest.mark.django_db


def seen(review: Review, person: User) -> Talk:
    """The threads as this person, who takes part, sees them beside the newest version."""
    review.article.refresh_from_db()
    viewer = Viewer.of(person, takes_part=True)
    return talk(threads_of(review.article), viewer, about=review.article.number)


def test_who_has_the_last_word_has_answered(writer: User, doctor: User) -> None:
    review = round_of(writer, doctor)
    thread = said(review, doctor, "Which source?", "Adults take")
    assert not seen(review, writer).open[0].is_answered
    said(review, writer, "The leaflet.", parent=thread, at=make.ago(0.4))
    assert seen(review, writer).open[0].is_answered
    said(review, doctor, "Of which year?", parent=thread, at=make.ago(0.3))
    assert not seen(review, writer).open[0].is_answered


def test_what_was_settled_last_is_the_first_of_the_resolved(writer: User, doctor: User) -> None:
    review = round_of(writer, doctor)
    first, second, third = (said(review, doctor, f"Remark {number}.") for number in range(3))
    resolve_comment(second, by=doctor, at=make.ago(0.3))
    resolve_comment(first, by=doctor, at=make.ago(0.2))
    resolve_comment(third, by=doctor, at=make.ago(0.1))
    reopen_comment(third, by=doctor, at=make.ago(0.05))
    assert [row.comment for row in seen(review, writer).resolved] == [first, second]


def test_what_was_opened_again_waits_again(writer: User, doctor: User) -> None:
    review = round_of(writer, doctor)
    thread = said(review, doctor, "Which source?", "Adults take")
    said(review, writer, "The leaflet.", parent=thread, at=make.ago(0.4))
    resolve_comment(thread, by=doctor, at=make.ago(0.3))
    reopen_comment(thread, by=doctor, at=make.ago(0.2))
    assert not seen(review, writer).open[0].is_answered


def test_only_what_has_no_words_any_more_is_closed_and_by_editors(
    writer: User, doctor: User, editor: User
) -> None:
    review = round_of(writer, doctor)
    said(review, doctor, "Which source?", "Adults take")
    said(review, doctor, "How much?", "alcohol")
    assert not any(row.may_close for row in seen(review, editor).all)
    body = make.BODY.replace("<li>drink alcohol daily</li>", "")
    make.next_version(review.article, by=writer, body=body)
    assert [row.may_close for row in seen(review, editor).open] == [False]
    assert [row.may_close for row in seen(review, editor).orphaned] == [True]
    assert [row.may_close for row in seen(review, writer).orphaned] == [False]


def test_a_wording_is_offered_while_its_words_stand(
    writer: User, doctor: User, editor: User
) -> None:
    review = round_of(writer, doctor)
    said(review, doctor, "", "Adults take", "5 mg", suggestion="2 mg")
    assert seen(review, writer).open[0].may_accept
    assert not seen(review, doctor).open[0].may_accept
    body = make.BODY.replace("in the evening", "at night")
    make.next_version(review.article, by=writer, body=body)
    around = seen(review, writer).open[0]
    assert around.may_accept
    assert around.fate == "Same words now; the passage around them changed."
    make.next_version(review.article, by=writer, body=body.replace("5 mg", "7 mg"))
    changed = seen(review, writer).open[0]
    assert not changed.may_accept
    assert changed.fate == "These words changed since:"
    assert [piece.text.strip() for piece in changed.then_now] == ["5", "7", "mg"]


def test_threads_go_as_the_text_goes_and_blocking_ones_come_first_to_be_answered(
    writer: User, doctor: User
) -> None:
    review = round_of(writer, doctor)
    said(review, doctor, "Last.", "alcohol", is_blocking=True)
    said(review, doctor, "First.", "Adults take")
    said(review, doctor, "Whole.")
    shown = seen(review, writer)
    assert [row.comment.body for row in shown.open] == ["Whole.", "First.", "Last."]
    assert [row.comment.body for row in shown.waiting] == ["Last.", "Whole.", "First."]
    assert len(shown.places) == 2
