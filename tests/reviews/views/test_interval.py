"""A shorter interval for one article."""

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Article, User
from reviews.models import IntervalOverride
from tests import builders as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def article(writer: User, doctor: User, editor: User) -> Article:
    """Live and current, reviewed a week ago."""
    make.policy(interval_months=24)
    return make.live_article(writer, doctor, editor)


def address(article: Article) -> str:
    return reverse("interval", args=[article.pk])


def test_the_page_says_what_applies_now(editor_client: Client, article: Article) -> None:
    page = editor_client.get(address(article)).content.decode()
    assert "medium risk asks for a review every 24 months" in page


def test_an_editor_records_a_shorter_one_with_a_reason(
    editor_client: Client, article: Article
) -> None:
    typed = {"months": 3, "reason": "A trial reports in spring."}
    page = editor_client.post(address(article), typed, follow=True).content.decode()
    assert "The interval is recorded and applies from today." in page
    assert "every 3 months: A trial reports in spring." in page
    assert "every 3 months, since" in editor_client.get(address(article)).content.decode()


@pytest.mark.parametrize("typed", [{"months": 3}, {"months": 0, "reason": "x"}])
def test_what_is_missing_is_said_beside_it(
    editor_client: Client, article: Article, typed: dict[str, object]
) -> None:
    assert editor_client.post(address(article), typed).status_code == 422
    assert not IntervalOverride.objects.exists()


def test_only_an_editor_sets_it(writer_client: Client, article: Article) -> None:
    assert writer_client.get(address(article)).status_code == 403
