"""Being away, and who stands in."""

import datetime as dt

import pytest
from django.utils import timezone

from articles.models import AuditEvent, User
from articles.verdict import OutOfDateError, RefusedError
from reviews.models import Absence, Assignment
from reviews.workflow.assign import assign
from reviews.workflow.end_absence import end_absence
from reviews.workflow.hand_on import hand_on
from reviews.workflow.note_absence import note_absence
from reviews.workflow.submit import submit
from tests import builders as make
from tests.mail_server import Postbox

TODAY = timezone.localdate()


def away(
    who: User,
    *,
    by: User | None = None,
    first: int = 0,
    last: int = 10,
    stand_in: User | None = None,
) -> Absence:
    """An absence from so many days after today to so many."""
    return note_absence(
        who.reviewer,
        by=by or who,
        at=timezone.now(),
        first_day=TODAY + dt.timedelta(days=first),
        last_day=TODAY + dt.timedelta(days=last),
        stand_in=stand_in.reviewer if stand_in else None,
    )


def test_a_reviewer_says_when_they_are_away_and_who_stands_in(
    doctor: User, second_doctor: User
) -> None:
    absence = away(doctor, stand_in=second_doctor)
    assert (absence.reviewer, absence.stand_in) == (doctor.reviewer, second_doctor.reviewer)
    assert AuditEvent.objects.get(verb="note_absence").detail["stand_in"] == "Selma Doctor"


def test_an_editor_says_it_for_them_and_nobody_else_does(
    doctor: User, second_doctor: User, editor: User, writer: User
) -> None:
    for stranger in (writer, second_doctor):
        with pytest.raises(RefusedError, match="Only the reviewer, or an editor"):
            away(doctor, by=stranger)
    assert away(doctor, by=editor).by == editor


@pytest.mark.parametrize(
    ("first", "last", "says"),
    [(3, 2, "comes before the first"), (-9, -1, "are past")],
)
def test_days_that_cannot_be(doctor: User, first: int, last: int, says: str) -> None:
    with pytest.raises(RefusedError, match=says):
        away(doctor, first=first, last=last)
    assert not Absence.objects.exists()


@pytest.mark.parametrize(("first", "last"), [(0, 10), (10, 12), (-5, 0), (3, 4), (-5, 20)])
def test_no_two_absences_on_one_day(doctor: User, first: int, last: int) -> None:
    away(doctor)
    with pytest.raises(OutOfDateError, match="is noted already"):
        away(doctor, first=first, last=last)
    assert away(doctor, first=11, last=12)


def test_who_cannot_stand_in(
    doctor: User, second_doctor: User, doctor_with_ended_credential: User
) -> None:
    with pytest.raises(RefusedError, match="Lars Lapsed cannot sign now"):
        away(doctor, stand_in=doctor_with_ended_credential)
    with pytest.raises(RefusedError, match="choose a colleague"):
        away(doctor, stand_in=doctor)
    away(second_doctor, first=5, last=6)
    with pytest.raises(RefusedError, match="Selma Doctor is away from"):
        away(doctor, stand_in=second_doctor)


def test_an_absence_ends_once(doctor: User, editor: User, writer: User) -> None:
    absence = away(doctor)
    with pytest.raises(RefusedError, match="Only the reviewer, or an editor"):
        end_absence(absence, by=writer, at=timezone.now())
    end_absence(absence, by=doctor, at=timezone.now())
    with pytest.raises(OutOfDateError, match="over already"):
        end_absence(absence, by=editor, at=timezone.now())
    assert AuditEvent.objects.filter(verb="end_absence").count() == 1
    assert away(doctor)


def test_nothing_is_due_on_a_day_somebody_is_away(
    writer: User, doctor: User, second_doctor: User, editor: User
) -> None:
    make.policy()
    review = make.review_of(make.article_by(writer)[1], by=writer)
    away(doctor, last=8, stand_in=second_doctor)
    says = "Dora Doctor is away from .* Selma Doctor stands in: ask them, or choose another day"
    with pytest.raises(RefusedError, match=says):
        assign(review, doctor.reviewer, by=editor, at=timezone.now())
    back = TODAY + dt.timedelta(days=9)
    assert assign(review, doctor.reviewer, by=editor, at=timezone.now(), due_on=back)
    assert not Assignment.objects.filter(reviewer=second_doctor.reviewer).exists()


def test_a_submission_is_refused_as_a_whole(writer: User, doctor: User) -> None:
    make.policy()
    _, version = make.article_by(writer)
    away(doctor)
    with pytest.raises(RefusedError, match="Ask somebody else, or choose another day"):
        submit(version, by=writer, at=timezone.now(), reviewers=[doctor.reviewer])
    assert not Assignment.objects.exists()


def test_nothing_is_handed_on_to_who_is_away(
    writer: User, doctor: User, second_doctor: User
) -> None:
    make.policy()
    review = make.review_of(make.article_by(writer)[1], by=writer, doctor=doctor)
    asked = review.assignments.get()
    away(second_doctor, first=-30 if asked.due_on < TODAY else 0)
    Assignment.objects.update(due_on=TODAY)
    with pytest.raises(RefusedError, match="Selma Doctor is away"):
        hand_on(asked, by=doctor, at=timezone.now(), to=second_doctor.reviewer)


def test_who_is_away_gets_no_mail_about_open_reviews(
    writer: User, doctor: User, second_doctor: User, postbox: Postbox
) -> None:
    make.policy()
    away(doctor)
    away(second_doctor, first=2)
    submit(make.article_by(writer)[1], by=writer, at=timezone.now())
    assert [mail["To"] for mail in postbox.messages] == [second_doctor.email]
