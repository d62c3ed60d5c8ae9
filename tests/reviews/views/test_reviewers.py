"""The reviewers, and adding one."""

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from articles.models import User
from reviews.models import Reviewer
from tests import builders as make
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


def test_many_reviewers_come_a_page_at_a_time_and_are_found_by_name(
    editor_client: Client,
) -> None:
    users = User.objects.bulk_create(
        User(email=f"r{n}@example.org", name=f"Reviewer {n:03}") for n in range(120)
    )
    Reviewer.objects.bulk_create(
        Reviewer(user=user, added_at=make.ago(1), is_active=number < 70)
        for number, user in enumerate(users)
    )
    seen: list[str] = []
    address = "/desk/reviewers/"
    while address:
        answer = editor_client.get(address)
        seen += [str(one.reviewer) for one in answer.context["people"]]
        following = answer.context["next_page"]
        address = f"/desk/reviewers/{following and '?'}{following}" if following else ""
    assert seen == [user.name for user in users]
    found = editor_client.get("/desk/reviewers/", {"words": "r 11"}).context["people"]
    assert [str(one.reviewer) for one in found] == [f"Reviewer {n}" for n in range(110, 120)]
    assert (
        "No reviewer has this name"
        in editor_client.get("/desk/reviewers/?words=nobody&after=x").content.decode()
    )


def test_what_waits_and_what_was_signed_are_counted_each_for_itself(
    editor_client: Client, writer: User, doctor: User, editor: User
) -> None:
    make.policy()
    for number in range(3):
        make.live_article(writer, doctor, editor, title=f"Placidol {number}")
    for number in range(2):
        _, version = make.article_by(writer, title=f"New {number}")
        make.review_of(version, by=writer, doctor=doctor)
    (one,) = editor_client.get("/desk/reviewers/").context["people"]
    assert (one.waiting, one.signed) == (2, 3)
    assert one.last_signed is not None
