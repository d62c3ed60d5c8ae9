"""The reviewers, and adding one."""

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from articles.models import User
from reviews.models import Reviewer
from tests.cast import reviewer

pytestmark = pytest.mark.django_db


def test_the_list_says_who_can_sign_today_and_why_not(
    editor_client: Client, doctor: User, doctor_with_ended_credential: User, outsider: User
) -> None:
    page = editor_client.get(reverse("reviewers")).content.decode()
    for piece in ("Dora Doctor", "MD (Internal medicine)", "Yes", "The credential ended on"):
        assert piece in page


def test_nobody_yet(editor_client: Client) -> None:
    assert "No reviewers yet" in editor_client.get(reverse("reviewers")).content.decode()


def test_somebody_becomes_a_reviewer(editor_client: Client, outsider: User) -> None:
    typed = {"person": outsider.pk, "biography": "Nurse in Norland."}
    page = editor_client.post(reverse("reviewers"), typed, follow=True).content.decode()
    assert "Olga Outsider is a reviewer. Add and verify a credential next." in page
    assert "No credential on file" in page
    assert Reviewer.objects.get().biography == "Nurse in Norland."


def test_only_who_is_no_reviewer_can_be_chosen(
    editor_client: Client, doctor: User, outsider: User
) -> None:
    form = editor_client.get(reverse("reviewers")).context["form"]
    offered = {person.name for person in form.fields["person"].queryset}
    assert offered == {"Olga Outsider", "Edith Editor"}
    assert editor_client.post(reverse("reviewers"), {"person": doctor.pk}).status_code == 422


def test_a_form_with_a_fault_opens_again(editor_client: Client) -> None:
    answer = editor_client.post(reverse("reviewers"), {"biography": "Kept."})
    assert answer.status_code == 422
    assert "data-open-at-load" in answer.content.decode()
    assert "Kept." in answer.content.decode()


def test_only_editors_keep_reviewers(writer_client: Client, outsider: User) -> None:
    assert writer_client.get(reverse("reviewers")).status_code == 403
    answer = writer_client.post(reverse("reviewers"), {"person": outsider.pk})
    assert answer.status_code == 403
    assert not Reviewer.objects.exists()


@pytest.mark.parametrize("many", [1, 6])
def test_the_list_asks_the_database_as_often_for_many_as_for_one(
    editor_client: Client, many: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(many):
        reviewer(f"Reviewer {number}", number=f"N-{number}")
    with django_assert_num_queries(10):
        editor_client.get(reverse("reviewers"))
