"""Lists and search say of each article what is true of its review."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from lxml import html

from reviews.models import StandingPeriod
from reviews.workflow.refresh_standing import refresh_standing
from tests.reviews.reading.cases import CASES, People, current

SAID = {
    "reviewed": "Medically reviewed on ",
    "due-soon": "Medically reviewed on ",
    "overdue": "Its review has run out",
    "stale": "Its review does not hold today",
    "withdrawn": "Its review does not hold today",
    "emergency": "Urgent update, not all of it reviewed yet",
    "claimed": "Not reviewed by us yet",
    "never": "Not medically reviewed yet",
}


def said(client: Client, address: str = "/") -> list[str]:
    page = html.fromstring(client.get(address).content)
    return [" ".join(line.text_content().split()) for line in page.cssselect(".listing-review")]


@pytest.mark.parametrize("name", SAID)
def test_a_list_claims_a_review_only_where_the_page_does(
    name: str, people: People, client: Client
) -> None:
    refresh_standing(CASES[name](people), at=timezone.now())
    for address in ("/", "/search/?q=placidol", "/topics/internal/"):
        (line,) = said(client, address)
        assert line.startswith(SAID[name])


def test_a_list_says_nothing_of_a_review_that_may_have_run_out_today(
    people: People, client: Client
) -> None:
    current(people)
    StandingPeriod.objects.filter(until=None).update(next_change_on=timezone.now().date())
    assert said(client) == []


def test_a_list_asks_once_for_the_reviews_of_all_its_articles(
    people: People, client: Client, django_assert_num_queries: Any
) -> None:
    current(people)
    people.live(title="Stopping Placidol")
    with django_assert_num_queries(3):
        assert len(said(client)) == 2
