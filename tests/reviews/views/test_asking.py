"""The pages of handing on, taking, offering parts, and another day."""

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.models import User
from reviews.models import Assignment, Review
from reviews.workflow.note_absence import note_absence
from tests import builders as make
from tests.reviews.views.rounds import HIGHER, address, round_of, second_round, told


def hand_on(assignment: Assignment) -> str:
    return reverse("hand_on", args=[assignment.pk])


@pytest.fixture
def asked(writer: User, doctor: User) -> Assignment:
    return round_of(writer, doctor).assignments.get()


def test_the_page_says_who_could_take_it_and_why_others_cannot(
    asked: Assignment,
    doctor_client: Client,
    second_doctor: User,
    doctor_with_ended_credential: User,
) -> None:
    page = told(doctor_client.get(hand_on(asked)))
    assert "You are asked by Wilma Writer to read version 1 by" in page
    assert "Selma Doctor matching specialty" in page
    assert "Lars Lapsed cannot sign now." in page
    assert page.index("Selma Doctor") < page.index("Lars Lapsed")
    assert "Dora Doctor matching" not in page


def test_it_is_handed_on_and_the_queue_opens(
    asked: Assignment, doctor_client: Client, second_doctor: User
) -> None:
    form = {"hand_on-to": second_doctor.reviewer.pk, "hand_on-reason": "A full week."}
    answer = doctor_client.post(hand_on(asked), form, follow=True)
    assert answer.redirect_chain[-1][0] == "/desk/queue/"
    assert "Selma Doctor has “Taking Placidol” now, and is told by mail." in told(answer)
    page = told(doctor_client.get(hand_on(asked)))
    assert "This review was handed on, or taken back, already." in page


def test_a_refusal_keeps_what_was_chosen_and_typed(
    asked: Assignment, doctor_client: Client, second_doctor: User
) -> None:
    make.assigned(asked.review, second_doctor.reviewer)
    form = {"hand_on-to": second_doctor.reviewer.pk, "hand_on-reason": "A full week."}
    answer = doctor_client.post(hand_on(asked), form)
    assert answer.status_code == 409
    assert "Selma Doctor is asked already." in told(answer)
    assert "A full week." in told(answer)


@pytest.mark.parametrize("to", ["", "0", "x", "999999999999999999999"])
def test_what_no_page_sends_is_said(asked: Assignment, doctor_client: Client, to: str) -> None:
    answer = doctor_client.post(hand_on(asked), {"hand_on-to": to})
    assert answer.status_code in {403, 422}
    assert Assignment.objects.count() == 1


def test_who_is_away_is_marked_with_the_stand_in(
    asked: Assignment, editor_client: Client, doctor: User, second_doctor: User
) -> None:
    today = timezone.localdate()
    last = today + dt.timedelta(days=3)
    note_absence(
        doctor.reviewer,
        by=doctor,
        at=timezone.now(),
        first_day=today,
        last_day=last,
        stand_in=second_doctor.reviewer,
    )
    make.policy("low")
    page = told(editor_client.get(address("review", asked.review)))
    assert f"Dora Doctor matching specialty away until {last.day}" in page
    assert "Choose Selma Doctor instead, or a day after" in page
    assert "Stands in for Dora Doctor" in page


def test_an_editor_sets_another_day_and_hands_on_for_somebody(
    asked: Assignment, editor_client: Client
) -> None:
    page = editor_client.get(address("review", asked.review)).content.decode()
    assert hand_on(asked) in page
    due = timezone.localdate() + dt.timedelta(days=12)
    there = reverse("move_due_date", args=[asked.pk])
    answer = editor_client.post(there, {"due-due_on": due.isoformat()}, follow=True)
    assert f"Dora Doctor is asked by {due.day} {due:%B %Y}, and told." in told(answer)
    answer = editor_client.post(there, {"due-due_on": "2020-01-01"})
    assert answer.status_code == 403
    assert "The review cannot be due on a day that is past." in told(answer)


def test_who_comes_too_late_to_take_it_is_told_who_has_it(
    writer: User, doctor_client: Client, second_doctor: User
) -> None:
    review = round_of(writer)
    assert "Take this review" in told(doctor_client.get(address("review", review)))
    make.assigned(review, second_doctor.reviewer)
    answer = doctor_client.post(reverse("claim", args=[review.pk]))
    assert answer.status_code == 409
    assert "Selma Doctor has this review, due" in told(answer)


@pytest.fixture
def own(writer: User, doctor: User, second_doctor: User) -> Review:
    """A round in which the doctor wrote what changed."""
    review = round_of(writer, doctor)
    make.signed(review, doctor, at=make.ago(7))
    doctor.is_writer = True
    doctor.save()
    body = HIGHER.replace("with water", "with much water")
    version = make.next_version(review.article, by=doctor, at=make.ago(2), body=body)
    return make.review_of(version, by=writer, doctor=doctor, at=make.ago(1))


def test_own_words_are_offered_to_somebody_else(
    own: Review, doctor_client: Client, client_of: object, second_doctor: User
) -> None:
    page = told(doctor_client.get(address("review", own)))
    assert "Your words: need another reviewer 2" in page
    there = reverse("offer_parts", args=[own.pk])
    answer = doctor_client.get(there)
    assert "Adults take 50 mg of Placidol in the evening." in told(answer)
    form = answer.context["form"]
    sent = {
        "offer-keys": form.chosen_keys[:1],
        "offer-reviewers": [second_doctor.reviewer.pk],
        "offer-due_on": form["due_on"].value(),
        "offer-note": "Is 50 right?",
    }
    answer = doctor_client.post(there, sent, follow=True)
    assert "Selma Doctor is asked about 1 passage, by mail." in told(answer)
    colleague = client_of(second_doctor)  # type: ignore[operator]
    assert "1 of 2 passages" in told(colleague.get("/desk/queue/"))
    page = told(colleague.get(address("review", own)))
    assert "Note from Dora Doctor Is 50 right?" in page
    assert "You are asked about 1 of 2." in page
    assert "Not asked of you" in page


def test_what_was_typed_stays_when_nobody_was_chosen(own: Review, doctor_client: Client) -> None:
    there = reverse("offer_parts", args=[own.pk])
    answer = doctor_client.post(there, {"offer-note": "Is 50 right?"})
    assert answer.status_code == 422
    assert "Choose the passages that you ask about." in told(answer)
    assert "Is 50 right?" in told(answer)


def test_where_nothing_needs_somebody_else_it_says_so(
    writer: User, doctor: User, doctor_client: Client
) -> None:
    review = second_round(writer, doctor)
    page = told(doctor_client.get(reverse("offer_parts", args=[review.pk])))
    assert "Nothing here needs somebody else." in page
