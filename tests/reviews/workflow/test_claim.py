"""Taking a review that is open to any reviewer."""

import datetime as dt

import pytest
from django.utils import timezone

from articles.models import AuditEvent, User
from articles.verdict import OutOfDateError, RefusedError
from reviews.models import Assignment, Review
from reviews.policy.states import AssignmentState
from reviews.workflow.claim import claim
from reviews.workflow.decline import decline
from reviews.workflow.recall import recall
from tests import builders as make
from tests.mail_server import Postbox


@pytest.fixture
def review(writer: User) -> Review:
    """Open to any reviewer."""
    make.policy()
    return make.review_of(make.article_by(writer)[1], by=writer)


def test_it_is_theirs_and_due_in_a_week_and_who_submitted_is_told(
    review: Review, writer: User, doctor: User, postbox: Postbox
) -> None:
    claimed = claim(review, by=doctor, at=timezone.now())
    assert claimed.state == AssignmentState.WAITING
    assert claimed.due_on == timezone.localdate() + dt.timedelta(days=7)
    assert AuditEvent.objects.get(verb="claim").detail["reviewer"] == "Dora Doctor"
    [mail] = postbox.messages
    assert mail["To"] == writer.email
    assert "Dora Doctor has taken the review" in mail.get_body(("plain",)).get_content()  # type: ignore[union-attr]


def test_the_next_is_told_who_has_it_and_what_to_do(
    review: Review, doctor: User, second_doctor: User
) -> None:
    claim(review, by=doctor, at=timezone.now(), due_on=dt.date(2099, 5, 4))
    says = "Dora Doctor has this review, due 4 May 2099. An editor can ask you as well."
    with pytest.raises(OutOfDateError, match=says):
        claim(review, by=second_doctor, at=timezone.now())
    with pytest.raises(OutOfDateError, match="yours already"):
        claim(review, by=doctor, at=timezone.now())
    assert Assignment.objects.count() == 1


def test_given_back_it_can_be_taken_again(
    review: Review, doctor: User, second_doctor: User
) -> None:
    decline(
        claim(review, by=doctor, at=timezone.now()), by=doctor, at=timezone.now(), reason="Ill."
    )
    assert claim(review, by=second_doctor, at=timezone.now()).reviewer == second_doctor.reviewer


def test_who_could_not_sign_does_not_take_it(
    review: Review, writer: User, doctor_with_ended_credential: User
) -> None:
    with pytest.raises(RefusedError, match="Your credential ended"):
        claim(review, by=doctor_with_ended_credential, at=timezone.now())
    with pytest.raises(RefusedError, match="Only an active reviewer"):
        claim(review, by=writer, at=timezone.now())
    assert not Assignment.objects.exists()


def test_not_when_the_round_is_over(review: Review, writer: User, doctor: User) -> None:
    recall(review, by=writer, at=timezone.now())
    with pytest.raises(OutOfDateError, match="recalled"):
        claim(review, by=doctor, at=timezone.now())


def test_not_for_a_day_that_is_past(review: Review, doctor: User) -> None:
    with pytest.raises(RefusedError, match="a day that is past"):
        claim(review, by=doctor, at=timezone.now(), due_on=dt.date(2020, 1, 1))
