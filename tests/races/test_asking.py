"""Handing on, taking and being away, while somebody else does something about the same."""

import datetime as dt

import pytest
from django.utils import timezone

from articles.models import User
from articles.verdict import OutOfDateError, RefusedError
from reviews.audit.absences import absences_of
from reviews.models import Absence, Assignment, Review, SignOff
from reviews.policy.states import AssignmentState, State
from reviews.workflow.assign import assign
from reviews.workflow.claim import claim
from reviews.workflow.hand_on import hand_on
from reviews.workflow.note_absence import note_absence
from reviews.workflow.recall import recall
from tests import builders as make
from tests.races.acting import Act, at_once, done, late, require_whole_record, signing

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def review(writer: User) -> Review:
    """Open to any reviewer."""
    make.policy()
    return make.review_of(make.article_by(writer)[1], by=writer)


@pytest.fixture
def asked(review: Review, doctor: User, editor: User) -> Assignment:
    """The doctor is asked."""
    return assign(review, doctor.reviewer, by=editor, at=timezone.now())


def handing(asked: Assignment, doctor: User, to: User) -> Act:
    return lambda: hand_on(asked, by=doctor, at=timezone.now(), to=to.reviewer)


def away(doctor: User, *, stand_in: User | None = None) -> Act:
    """Away for a month."""
    today = timezone.localdate()
    return lambda: note_absence(
        doctor.reviewer,
        by=doctor,
        at=timezone.now(),
        first_day=today,
        last_day=today + dt.timedelta(days=30),
        stand_in=stand_in.reviewer if stand_in else None,
    )


@pytest.mark.parametrize("_", range(3))
def test_one_review_is_taken_by_one_of_two(
    review: Review, doctor: User, second_doctor: User, _: int
) -> None:
    results = at_once(
        lambda: claim(review, by=doctor, at=timezone.now()),
        lambda: claim(review, by=second_doctor, at=timezone.now()),
    )
    [taken] = done(results)
    [told] = late(results)
    assert told.startswith(f"{taken.reviewer} has this review, due")
    assert Assignment.objects.count() == 1


@pytest.mark.parametrize("_", range(3))
def test_what_is_handed_on_and_signed_at_once_is_one_of_both(
    asked: Assignment, doctor: User, second_doctor: User, _: int
) -> None:
    make.read_all(asked.review, doctor)
    results = at_once(handing(asked, doctor, second_doctor), signing(asked.review, doctor))
    assert len(done(results)) == 1
    waiting = Assignment.objects.filter(state=AssignmentState.WAITING).count()
    assert waiting + SignOff.objects.count() == 1
    require_whole_record()


@pytest.mark.parametrize("_", range(3))
def test_what_is_handed_on_and_recalled_at_once_waits_for_nobody(
    asked: Assignment, writer: User, doctor: User, second_doctor: User, _: int
) -> None:
    results = at_once(
        handing(asked, doctor, second_doctor),
        lambda: recall(asked.review, by=writer, at=timezone.now()),
    )
    assert not [result for result in results if isinstance(result, RefusedError)]
    assert not Assignment.objects.filter(state=AssignmentState.WAITING).exists()
    assert Review.objects.get().state == State.RECALLED


def test_one_review_is_handed_on_once(asked: Assignment, doctor: User, second_doctor: User) -> None:
    results = at_once(*[handing(asked, doctor, second_doctor)] * 3)
    assert len(done(results)) == 1
    assert len(late(results)) == 2


@pytest.mark.parametrize("_", range(3))
def test_who_is_asked_and_goes_away_at_once_sees_it_or_is_not_asked(
    review: Review, doctor: User, editor: User, _: int
) -> None:
    results = at_once(
        lambda: assign(review, doctor.reviewer, by=editor, at=timezone.now()), away(doctor)
    )
    assert Absence.objects.count() == 1
    refused = [result for result in results if isinstance(result, RefusedError)]
    [noted] = absences_of(doctor.reviewer, today=timezone.localdate())
    assert len(noted.waiting) == 1 - len(refused)


def test_two_absences_of_the_same_days_are_one(doctor: User) -> None:
    results = at_once(*[away(doctor)] * 3)
    assert len(late(results)) == 2
    assert Absence.objects.count() == 1


@pytest.mark.parametrize("_", range(3))
def test_two_who_stand_in_for_each_other_are_not_both_away(
    doctor: User, second_doctor: User, _: int
) -> None:
    results = at_once(away(doctor, stand_in=second_doctor), away(second_doctor, stand_in=doctor))
    stopped = [r for r in results if isinstance(r, RefusedError | OutOfDateError)]
    assert len(stopped) == 1
    assert Absence.objects.count() == 1
