"""What each risk level demands, and recording a new policy."""

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from articles.models import User
from reviews.models import PolicyRow
from reviews.workflow.follow_policy import follow_policy, mark_concerned
from tests import builders as make

pytestmark = pytest.mark.django_db


def typed(**changes: object) -> dict[str, object]:
    tomorrow = timezone.localdate() + dt.timedelta(days=1)
    usual: dict[str, object] = {
        "risk": "high",
        "in_force_from": tomorrow.isoformat(),
        "interval_months": 6,
        "notice_days": 14,
        "sign_offs": 2,
        "of_specialty": 1,
        "keeps_markup": "on",
        "words_a_minute": 400,
        "reason": "Two readers for what can kill.",
    }
    return usual | changes


def test_everybody_of_the_desk_sees_what_applies_and_since_when(
    writer_client: Client, doctor_client: Client
) -> None:
    make.policy("high", interval_months=6, sign_offs=2, of_specialty=1)
    for client in (writer_client, doctor_client):
        page = client.get(reverse("policies")).content.decode()
        assert "Every 6 months, 2 sign-offs" in page
        assert "1 of the article’s specialty" in page
        assert "No policy was recorded, so the usual one applies" in page
        assert "Only an administrator sets policies." in page
        assert "data-opens" not in page.split("<main")[1].split("</main>")[0]


def test_an_outsider_sees_nothing(outsider_client: Client) -> None:
    assert outsider_client.get(reverse("policies")).status_code == 403


def test_an_administrator_records_one_that_begins_tomorrow(administrator_client: Client) -> None:
    make.policy("high")
    page = administrator_client.post(reverse("policies"), typed(), follow=True).content.decode()
    assert "The policy is recorded." in page
    assert "Every 12 months, 1 sign-off" in page
    assert "Every 6 months, 2 sign-offs" in page
    row = PolicyRow.objects.get(sign_offs=2)
    assert (row.keeps_markup, row.keeps_order, row.words_a_minute, row.reason) == (
        True,
        False,
        400,
        "Two readers for what can kill.",
    )
    assert "Faster than 400 words a minute is hasty" in page


def test_what_applied_before_stays_to_be_seen(administrator_client: Client) -> None:
    make.policy("high", interval_months=36)
    make.policy("high", in_force_from=dt.date(2020, 1, 1))
    page = administrator_client.get(reverse("policies")).content.decode()
    assert "Before (1)" in page
    assert "Every 36 months" in page


def test_the_form_begins_with_what_is_in_force(administrator_client: Client) -> None:
    make.policy("high", interval_months=7)
    page = administrator_client.get(reverse("policies") + "?risk=high")
    assert page.context["form"]["interval_months"].value() == 7
    assert page.context["form"]["risk"].value() == "high"
    assert "data-open-at-load" in page.content.decode()


@pytest.mark.parametrize(
    ("changes", "status", "words"),
    [
        ({"in_force_from": "2020-01-01"}, 403, "cannot apply to days that are past"),
        ({"of_specialty": 3}, 403, "no more specialists than sign-offs"),
        ({"interval_months": 0}, 422, "greater than or equal to 1"),
        ({"words_a_minute": 199}, 422, "greater than or equal to 200"),
        ({"words_a_minute": 1001}, 422, "less than or equal to 1000"),
        ({"words_a_minute": ""}, 422, "Fill this in."),
        ({"reason": ""}, 422, "Fill this in."),
    ],
)
def test_what_cannot_be_is_refused_in_the_form(
    administrator_client: Client, changes: dict[str, object], status: int, words: str
) -> None:
    answer = administrator_client.post(reverse("policies"), typed(**changes))
    assert answer.status_code == status
    assert words in answer.content.decode()
    assert not PolicyRow.objects.exists()


def test_the_page_says_where_the_usual_threshold_of_haste_comes_from(
    administrator_client: Client,
) -> None:
    answer = administrator_client.get(reverse("policies"))
    assert answer.context["form"]["words_a_minute"].value() == 500
    page = answer.content.decode()
    for source in ("10.1016/j.jml.2019.104047", "10.1177/1529100615623267"):
        assert f"https://doi.org/{source}" in page


def test_an_editor_may_not(editor_client: Client) -> None:
    answer = editor_client.post(reverse("policies"), typed())
    assert answer.status_code == 403
    assert "Only an administrator sets policies." in answer.content.decode()


@pytest.mark.parametrize("many", [1, 6])
def test_the_page_asks_the_database_as_often_for_many_as_for_one(
    editor_client: Client, many: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(many):
        make.policy("high", in_force_from=dt.date(2016 + number, 1, 1))
    with django_assert_num_queries(5):
        editor_client.get(reverse("policies"))


def test_the_page_says_how_many_standings_await_a_new_policy(
    writer: User, doctor: User, editor: User, administrator_client: Client
) -> None:
    make.policy()
    for _ in range(2):
        make.live_article(writer, doctor, editor)
    page = administrator_client.get(reverse("policies")).content.decode()
    assert "being recomputed" not in page
    new = make.policy(in_force_from=timezone.localdate(), recorded_at=timezone.now(), sign_offs=2)
    mark_concerned(new)
    page = administrator_client.get(reverse("policies")).content.decode()
    assert "The standing of 2 articles is being recomputed." in page
    follow_policy.call(policy_id=new.pk)
    page = administrator_client.get(reverse("policies")).content.decode()
    assert "being recomputed" not in page
