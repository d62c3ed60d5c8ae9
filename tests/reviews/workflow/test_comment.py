"""What is said of a text is about the whole, a passage, some words, or answers somebody."""

import datetime as dt

import pytest
from django.utils import timezone

from articles.models import AuditEvent, User
from articles.verdict import OutOfDateError, RefusedError
from reviews.models import Comment, Review
from reviews.policy.anchors import About
from reviews.workflow.comment import comment
from reviews.workflow.resolve_comment import resolve_comment
from tests import builders as make
from tests.reviews.saying import about, say

pytestmark = pytest.mark.django_db
WITHOUT_CHILDREN = make.BODY.replace("<li>drink alcohol daily</li>", "")


@pytest.fixture
def review(writer: User, doctor: User) -> Review:
    _, version = make.article_by(writer)
    return make.review_of(version, by=writer, doctor=doctor)


def test_a_comment_on_some_words_keeps_them_with_what_stands_around(
    review: Review, doctor: User
) -> None:
    said = say(review, doctor, "Since when?", words="5 mg")
    assert (said.quote, said.prefix[-5:], said.suffix[:4]) == ("5 mg", "take ", " of ")
    assert said.passage_words.startswith("Adults take 5 mg")
    assert said.passage_at == about(review.version, "5 mg").at
    assert AuditEvent.objects.get(verb="comment").subject == f"comment:{said.pk}"


def test_of_equal_passages_the_one_meant_is_kept(writer: User, doctor: User) -> None:
    twice = "<p>Ask your doctor.</p><p>Or do not.</p><p>Ask your doctor.</p>"
    review = make.review_of(make.article_by(writer, body=twice)[1], by=writer, doctor=doctor)
    first = about(review.version, "Ask your doctor.", whole=True)
    second = About(first.passage_key, (first.at or 0) + 2)
    assert (
        comment(review, by=doctor, at=timezone.now(), body="?", about=second).passage_at
        == second.at
    )


def test_words_that_are_not_there_are_too_late(review: Review, doctor: User) -> None:
    meant = about(review.version, "5 mg")
    wrong = About(meant.passage_key, meant.at, quote="7 mg")
    with pytest.raises(OutOfDateError, match="not in this passage"):
        comment(review, by=doctor, at=timezone.now(), body="?", about=wrong)
    with pytest.raises(OutOfDateError, match="not in the version under review"):
        comment(review, by=doctor, at=timezone.now(), body="?", about=About("0" * 64, 3))


def test_a_removed_passage_is_commented_on_by_its_key(writer: User, doctor: User) -> None:
    article, first = make.article_by(writer)
    gone = about(first, "drink alcohol daily", whole=True)
    version = make.next_version(article, by=writer, body=WITHOUT_CHILDREN)
    review = make.review_of(version, by=writer, doctor=doctor, at=timezone.now())
    said = comment(
        review,
        by=doctor,
        at=timezone.now(),
        body="Do not drop this.",
        about=About(gone.passage_key, None),
    )
    assert (said.passage_at, said.passage_words) == (None, "drink alcohol daily")


def test_a_reply_to_a_reply_answers_the_thread(review: Review, writer: User, doctor: User) -> None:
    first = say(review, doctor, "Why?", words="5 mg")
    reply = say(review, writer, "The board says so.", parent=first)
    again = say(review, doctor, "Which board?", parent=reply)
    assert {reply.parent, again.parent} == {first}
    assert again.passage_key == ""


def test_a_thread_of_another_article_is_not_answered_here(
    review: Review, writer: User, doctor: User
) -> None:
    other = make.review_of(make.article_by(writer)[1], by=writer, doctor=doctor)
    with pytest.raises(RefusedError, match="another article"):
        say(review, doctor, "Yes.", parent=say(other, doctor, "Why?"))


def test_a_thread_is_answered_in_a_later_round(review: Review, writer: User, doctor: User) -> None:
    first = say(review, doctor, "Why?")
    version = make.next_version(review.article, by=writer, body=WITHOUT_CHILDREN)
    later = make.review_of(version, by=writer, doctor=doctor, at=timezone.now())
    assert say(later, doctor, "Better now.", parent=first).parent == first


def test_what_is_said_twice_in_a_row_is_kept_once(review: Review, doctor: User) -> None:
    for _ in range(2):
        say(review, doctor, "Why?", words="5 mg", is_blocking=True, suggestion="10 mg")
    assert Comment.objects.count() == 1
    say(review, doctor, "Why?", words="evening")
    say(review, doctor, "Why?")
    assert Comment.objects.count() == 3


def test_what_is_said_again_once_it_was_resolved_is_said_anew(review: Review, doctor: User) -> None:
    first = say(review, doctor, "Still wrong.")
    resolve_comment(first, by=doctor, at=timezone.now())
    assert say(review, doctor, "Still wrong.") != first


def test_who_writes_does_not_block_but_reviewers_and_editors_do(
    review: Review, writer: User, doctor: User, second_doctor: User, editor: User
) -> None:
    for person in (doctor, editor):
        assert say(review, person, "Stop.", is_blocking=True).is_blocking
    with pytest.raises(RefusedError, match="Only a reviewer of this round, or an editor"):
        say(review, writer, "Stop.", is_blocking=True)
    with pytest.raises(RefusedError, match="takes part"):
        say(review, second_doctor, "Stop.", is_blocking=True)
    with pytest.raises(RefusedError, match="A reply cannot block"):
        say(review, doctor, "Stop.", is_blocking=True, parent=Comment.objects.first())


def test_after_a_round_is_over_people_still_comment(review: Review, doctor: User) -> None:
    make.signed(review, doctor)
    review.refresh_from_db()
    assert review.state == "signed-off"
    assert say(review, doctor, "One thing more.", words="5 mg").pk


@pytest.mark.parametrize(
    ("words", "suggestion", "why"),
    [
        ("", "Better words.", "needs words in the text"),
        ("5 mg", "5 mg", "stands there already"),
        ("5 mg", "5 mg\n10 mg", "one line"),
        ("5 mg", "x" * 2_001, "longer than 2,000 characters"),
    ],
)
def test_a_suggestion_that_cannot_be_kept_says_why(
    review: Review, doctor: User, words: str, suggestion: str, why: str
) -> None:
    with pytest.raises(RefusedError, match=why):
        say(review, doctor, "See?", words=words, suggestion=suggestion)
    assert not Comment.objects.exists()


def test_a_row_is_suggested_for_cell_by_cell_and_a_picture_not_at_all(
    writer: User, doctor: User
) -> None:
    body = (
        "<table><tbody><tr><td>Adults</td><td>5 mg</td></tr></tbody></table>"
        '<p>See <img src="/pictures/a.png" alt="A bottle of it">.</p>'
    )
    review = make.review_of(make.article_by(writer, body=body)[1], by=writer, doctor=doctor)
    assert say(review, doctor, words="5 mg", suggestion="10 mg").pk
    row, picture = (about(review.version, w, whole=True) for w in ("Adults", "bottle"))
    for meant, why in ((row, "in one cell"), (picture, "For a picture")):
        with pytest.raises(RefusedError, match=why):
            comment(
                review, by=doctor, at=timezone.now(), body="", about=meant, suggestion="Other words"
            )


def test_a_suggestion_needs_no_other_words(review: Review, doctor: User) -> None:
    said = say(review, doctor, words="5 mg", suggestion=" 10 mg ")
    assert (said.body, said.suggestion) == ("", "10 mg")


def test_what_nobody_sees_is_in_no_suggestion(review: Review, doctor: User) -> None:
    said = say(review, doctor, words="5 mg", suggestion="10\u202e\u200b  mg\u00a0daily")
    assert said.suggestion == "10 mg daily"
    with pytest.raises(RefusedError, match="stands there already"):
        say(review, doctor, words="5 mg", suggestion="5\u200b mg")


def test_replies_suggest_nothing(review: Review, doctor: User) -> None:
    first = say(review, doctor, "Why?", words="5 mg")
    with pytest.raises(RefusedError, match="needs words in the text"):
        say(review, doctor, "Rather:", parent=first, suggestion="10 mg")


def test_a_comment_bears_the_moment_it_was_made(review: Review, doctor: User) -> None:
    at = timezone.now() - dt.timedelta(hours=1)
    assert comment(review, by=doctor, at=at, body="Why?").at == at
