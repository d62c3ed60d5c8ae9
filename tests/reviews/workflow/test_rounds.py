"""Moving a round along: submit, assign, release, recall, ask for changes, decline, comment."""

import datetime as dt

import pytest
from django.utils import timezone

from articles.models import User
from articles.verdict import OutOfDateError, RefusedError
from reviews.models import Comment, Decision, Review, Reviewer
from reviews.policy.anchors import About
from reviews.policy.facts import Scope
from reviews.workflow.assign import assign
from reviews.workflow.comment import comment
from reviews.workflow.decline import decline
from reviews.workflow.recall import recall
from reviews.workflow.release import release
from reviews.workflow.request_changes import request_changes
from reviews.workflow.submit import submit
from tests import builders as make


def now() -> dt.datetime:
    return timezone.now()


@pytest.fixture
def review(writer: User, doctor: User) -> Review:
    """An open round about version 1, for which the doctor was asked."""
    make.policy()
    return make.review_of(make.article_by(writer)[1], by=writer, doctor=doctor)


def verbs_of(review: Review) -> list[str]:
    return list(review.article.audit_events.values_list("verb", flat=True))


# submit


def test_submitting_opens_a_round_and_asks_who_was_named(review: Review, doctor: User) -> None:
    assert review.state == "open"
    assignment = review.assignments.get()
    assert (assignment.reviewer.user, assignment.state) == (doctor, "waiting")
    assert assignment.due_on == review.asked_at.date() + dt.timedelta(days=7)
    assert verbs_of(review)[-2:] == ["submit", "assign"]


def test_a_version_is_submitted_once(review: Review, writer: User) -> None:
    with pytest.raises(OutOfDateError, match="under review already"):
        submit(review.version, by=writer, at=now())


def test_only_the_newest_version_is_submitted(review: Review, writer: User) -> None:
    make.next_version(review.article, by=writer, title="Taking Placidol safely")
    recall(review, by=writer, at=now())
    with pytest.raises(OutOfDateError, match="There is a newer version"):
        submit(review.version, by=writer, at=now())


def test_submitting_a_newer_version_supersedes_the_round(review: Review, writer: User) -> None:
    newer = make.next_version(review.article, by=writer, title="Taking Placidol safely")
    submit(newer, by=writer, at=now())
    review.refresh_from_db()
    assert review.state == "superseded"
    assert Review.objects.filter(article=review.article, state="open").count() == 1


@pytest.mark.parametrize("person", ["doctor", "outsider", "administrator"])
def test_only_writers_and_editors_submit(
    writer: User, person: str, request: pytest.FixtureRequest
) -> None:
    _, version = make.article_by(writer)
    with pytest.raises(RefusedError, match="Only a writer or an editor"):
        submit(version, by=request.getfixturevalue(person), at=now())


def test_a_reviewer_who_cannot_sign_is_not_asked(
    writer: User, doctor_with_ended_credential: User
) -> None:
    _, version = make.article_by(writer)
    with pytest.raises(RefusedError, match=r"Lars Lapsed cannot sign now.*credential ended on"):
        make.review_of(version, by=writer, doctor=doctor_with_ended_credential, at=now())
    assert not Review.objects.exists()


def test_words_that_are_all_signed_are_not_submitted_again_by_a_writer(
    review: Review, writer: User, editor: User, doctor: User
) -> None:
    make.signed(review, doctor)
    with pytest.raises(OutOfDateError, match="signed off already"):
        submit(review.version, by=writer, at=now())
    assert submit(review.version, by=editor, at=now()).state == "open"


# assign and release


def test_an_editor_asks_another_reviewer_by_a_day(
    review: Review, editor: User, second_doctor: User
) -> None:
    due = now().date() + dt.timedelta(days=3)
    other = Reviewer.objects.get(user=second_doctor)
    assert assign(review, other, by=editor, at=now(), due_on=due).due_on == due
    with pytest.raises(OutOfDateError, match="asked already"):
        assign(review, other, by=editor, at=now())


def test_a_writer_does_not_assign(review: Review, writer: User, second_doctor: User) -> None:
    with pytest.raises(RefusedError, match="Only an editor"):
        assign(review, Reviewer.objects.get(user=second_doctor), by=writer, at=now())


def test_a_review_is_not_due_yesterday(review: Review, editor: User, second_doctor: User) -> None:
    other = Reviewer.objects.get(user=second_doctor)
    with pytest.raises(RefusedError, match="past"):
        assign(review, other, by=editor, at=now(), due_on=now().date() - dt.timedelta(days=1))


def test_a_released_reviewer_is_no_longer_asked_and_the_round_is_open_to_any(
    review: Review, editor: User, second_doctor: User
) -> None:
    assignment = review.assignments.get()
    release(assignment, by=editor, at=now(), reason="On leave.")
    assert verbs_of(review)[-1] == "release"
    with pytest.raises(OutOfDateError, match="no longer asked"):
        release(assignment, by=editor, at=now())
    assert make.signed(review, second_doctor)


# recall


def test_a_recalled_round_is_over_for_everybody(review: Review, writer: User) -> None:
    recall(review, by=writer, at=now(), reason="Found a mistake.")
    review.refresh_from_db()
    assert review.state == "recalled"
    assert [a.state for a in review.assignments.all()] == ["replaced"]
    with pytest.raises(OutOfDateError, match="recalled"):
        recall(review, by=writer, at=now())
    assert Decision.objects.count() == 1


def test_another_writer_does_not_recall(review: Review, other_writer: User) -> None:
    with pytest.raises(RefusedError, match="Only who submitted"):
        recall(review, by=other_writer, at=now())


# ask for changes


def test_a_reviewer_asks_for_changes_with_a_reason(review: Review, doctor: User) -> None:
    request_changes(review, by=doctor, at=now(), reason="The dose needs a source.")
    review.refresh_from_db()
    assert review.state == "changes-requested"
    decision = review.decisions.get()
    assert (decision.by, decision.reason) == (doctor, "The dose needs a source.")
    with pytest.raises(OutOfDateError, match="Changes were asked for"):
        request_changes(review, by=doctor, at=now(), reason="Again.")


@pytest.mark.parametrize("reason", ["", "   ", "\n\t"])
def test_changes_are_not_asked_for_without_saying_which(
    review: Review, doctor: User, reason: str
) -> None:
    with pytest.raises(RefusedError, match="Say what has to change"):
        request_changes(review, by=doctor, at=now(), reason=reason)


@pytest.mark.parametrize("person", ["writer", "editor", "second_doctor"])
def test_only_a_reviewer_of_the_round_asks_for_changes(
    review: Review, person: str, request: pytest.FixtureRequest
) -> None:
    with pytest.raises(RefusedError):
        request_changes(review, by=request.getfixturevalue(person), at=now(), reason="No.")


def test_the_writer_answers_with_a_new_version_and_it_is_signed(
    review: Review, writer: User, doctor: User
) -> None:
    request_changes(review, by=doctor, at=make.ago(8), reason="Say that it is for adults.")
    title = "Taking Placidol as an adult"
    newer = make.next_version(review.article, by=writer, title=title, at=make.ago(7))
    again = make.review_of(newer, by=writer, doctor=doctor, at=make.ago(6))
    review.refresh_from_db()
    assert review.state == "superseded"
    make.signed(again, doctor, scope=Scope.WHOLE, at=make.ago(5))
    again.refresh_from_db()
    assert again.state == "signed-off"


# decline


def test_a_reviewer_declines_and_the_round_stays_open(review: Review, doctor: User) -> None:
    decline(review.assignments.get(), by=doctor, at=now(), reason="Not my field.")
    review.refresh_from_db()
    assert (review.state, review.assignments.get().state) == ("open", "declined")
    with pytest.raises(OutOfDateError, match="answered this request already"):
        decline(review.assignments.get(), by=doctor, at=now(), reason="Not my field.")


def test_nobody_declines_for_somebody_else(review: Review, second_doctor: User) -> None:
    with pytest.raises(RefusedError, match="You were not asked"):
        decline(review.assignments.get(), by=second_doctor, at=now(), reason="No time.")


# comment


def test_a_comment_is_about_the_whole_or_about_a_passage(review: Review, doctor: User) -> None:
    whole = comment(review, by=doctor, at=now(), body="Well written.")
    passage = make.passage(review.version, "evening")
    about = comment(review, by=doctor, at=now(), body="Why?", about=About(passage.key, None))
    assert whole.passage_words == ""
    assert "evening" in about.passage_words


def test_a_comment_sent_twice_is_kept_once(review: Review, doctor: User) -> None:
    comment(review, by=doctor, at=now(), body="Well written.")
    comment(review, by=doctor, at=now(), body="Well written.")
    assert Comment.objects.count() == 1


@pytest.mark.parametrize(
    ("body", "key", "sentence"),
    [
        (" ", "", "Write the comment first"),
        ("x" * 10_001, "", "longer than 10,000 characters"),
        ("Why?", "0" * 64, "not in the version under review"),
    ],
)
def test_a_comment_that_cannot_be_kept_says_why(
    review: Review, doctor: User, body: str, key: str, sentence: str
) -> None:
    with pytest.raises((RefusedError, OutOfDateError), match=sentence):
        comment(review, by=doctor, at=now(), body=body, about=About(key, None))


def test_who_takes_no_part_does_not_comment(review: Review, outsider: User) -> None:
    with pytest.raises(RefusedError, match="takes part"):
        comment(review, by=outsider, at=now(), body="Hello.")
