"""The page of being away, and the same for an editor."""

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import User
from reviews.models import Absence, Assignment
from tests import builders as make
from tests.reviews.views.rounds import round_of, told

PAGE = "/desk/absence/"
TODAY = timezone.localdate()


def days(first: int, last: int, stand_in: User | None = None) -> dict[str, object]:
    return {
        "absence-first_day": (TODAY + dt.timedelta(days=first)).isoformat(),
        "absence-last_day": (TODAY + dt.timedelta(days=last)).isoformat(),
        "absence-stand_in": stand_in.reviewer.pk if stand_in else "",
    }


@pytest.fixture
def asked(writer: User, doctor: User) -> Assignment:
    """Due in two days."""
    review = round_of(writer, doctor)
    review.assignments.update(due_on=TODAY + dt.timedelta(days=2))
    return review.assignments.get()


def test_noted_it_lists_what_is_due_and_hands_it_on_with_one_click(
    asked: Assignment, doctor_client: Client, second_doctor: User
) -> None:
    answer = doctor_client.post(PAGE, days(0, 5, second_doctor), follow=True)
    page = told(answer)
    assert "Noted. Whoever asks you sees it." in page
    assert "Due meanwhile, and yours Taking Placidol version 1, due" in page
    assert Assignment.objects.count() == 1
    absence = Absence.objects.get()
    there = f"/desk/absences/{absence.pk}/hand-on/"
    answer = doctor_client.post(there, {"assignments": [asked.pk]}, follow=True)
    assert "1 review handed on to Selma Doctor, by mail." in told(answer)
    assert "Nothing is due meanwhile." in told(answer)
    assert "You are away" in told(doctor_client.get("/desk/queue/"))


def test_nothing_chosen_hands_nothing_on(
    asked: Assignment, doctor_client: Client, second_doctor: User
) -> None:
    doctor_client.post(PAGE, days(0, 5, second_doctor))
    there = f"/desk/absences/{Absence.objects.get().pk}/hand-on/"
    answer = doctor_client.post(there, {"assignments": ["0", "x"]}, follow=True)
    assert "choose what to hand on" in told(answer)
    assert Assignment.objects.count() == 1


def test_what_stops_one_is_said(
    asked: Assignment, doctor_client: Client, second_doctor: User
) -> None:
    make.assigned(asked.review, second_doctor.reviewer)
    doctor_client.post(PAGE, days(0, 5, second_doctor))
    there = f"/desk/absences/{Absence.objects.get().pk}/hand-on/"
    answer = doctor_client.post(there, {"assignments": [asked.pk]}, follow=True)
    assert "“Taking Placidol”: Selma Doctor is asked already." in told(answer)


def test_a_refusal_keeps_the_days(doctor_client: Client) -> None:
    answer = doctor_client.post(PAGE, days(5, 2))
    assert answer.status_code == 403
    assert "The last day comes before the first." in told(answer)
    assert days(5, 2)["absence-first_day"] in answer.content.decode()


def test_back_early_it_ends(doctor_client: Client) -> None:
    doctor_client.post(PAGE, days(0, 5))
    absence = Absence.objects.get()
    answer = doctor_client.post(f"/desk/absences/{absence.pk}/end/", follow=True)
    assert "The absence is ended." in told(answer)
    answer = doctor_client.post(f"/desk/absences/{absence.pk}/end/", follow=True)
    assert "This absence is over already." in told(answer)


def test_an_editor_notes_it_on_the_page_of_the_reviewer(
    asked: Assignment, doctor: User, editor_client: Client
) -> None:
    there = f"/desk/reviewers/{doctor.reviewer.pk}/absence/"
    answer = editor_client.post(there, days(1, 5), follow=True)
    assert "When Dora Doctor is away" in told(answer)
    page = told(editor_client.get(f"/desk/reviewers/{doctor.reviewer.pk}/"))
    assert "Absences and what is due meanwhile" in page


@pytest.mark.parametrize("day", ["", "no day", "0001-01-01", "9999-12-31", "2026-02-30"])
def test_days_that_are_none_are_answered(doctor_client: Client, day: str) -> None:
    form = {"absence-first_day": day, "absence-last_day": "2026-02-30"}
    assert doctor_client.post(PAGE, form).status_code == 422
