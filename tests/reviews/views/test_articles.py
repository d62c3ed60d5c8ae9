"""The list of all articles."""

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from articles.editing.start_article import start_article
from articles.models import User
from reviews.audit.listing import PAGE
from tests import builders as make
from tests.scenes import scene

pytestmark = pytest.mark.django_db


def shown(client: Client, query: str = "") -> list[str]:
    page = client.get(reverse("articles") + query)
    return [str(article) for article in page.context["listing"].articles]


@pytest.fixture
@scene
def three(writer: User, doctor: User, editor: User) -> None:
    """One current, one saved, one draft."""
    make.policy()
    make.live_article(writer, doctor, editor, title="Live and current")
    make.article_by(writer, title="Saved", byline="Otto Writer", risk="high")
    start_article(by=writer, at=make.ago(1))


def test_an_empty_site_says_how_to_begin(writer_client: Client) -> None:
    page = writer_client.get(reverse("articles")).content.decode()
    assert "No articles yet" in page


def test_everything_is_listed_with_its_standing(editor_client: Client, three: None) -> None:
    page = editor_client.get(reverse("articles"))
    words = page.content.decode()
    assert len(page.context["listing"].articles) == 3
    for piece in ("Live and current", "Current", "Not live", "Draft only", "100 %"):
        assert piece in words


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?standing=current", ["Live and current"]),
        ("?risk=high", ["Saved"]),
        ("?words=otto", ["Saved"]),
        ("?words=LIVE", ["Live and current"]),
        ("?specialty=internal&standing=current", ["Live and current"]),
        ("?standing=stale", []),
        ("?risk=high&words=live", []),
    ],
)
def test_the_list_is_narrowed_by_what_stands_in_the_address(
    editor_client: Client, three: None, query: str, expected: list[str]
) -> None:
    assert shown(editor_client, query) == expected


def test_what_makes_no_sense_in_the_address_is_left_out(editor_client: Client, three: None) -> None:
    assert len(shown(editor_client, "?standing=wonderful&before=x")) == 3


def test_each_tab_counts_all_articles_that_stand_so(editor_client: Client, three: None) -> None:
    tabs = editor_client.get(reverse("articles")).context["tabs"]
    assert {tab["word"]: tab["number"] for tab in tabs} == {
        "Current": 1,
        "Due soon": 0,
        "Stale": 0,
        "Unreviewed": 0,
        "Not live": 2,
    }


def test_not_live_holds_what_was_never_saved_as_a_version(
    editor_client: Client, three: None
) -> None:
    assert len(shown(editor_client, "?standing=not_live")) == 2


def test_a_filter_that_matches_nothing_offers_the_way_back(
    editor_client: Client, three: None
) -> None:
    page = editor_client.get(reverse("articles") + "?words=zzz").content.decode()
    assert "No article matches" in page
    assert "Show all articles" in page


def test_an_article_is_on_exactly_one_page(editor_client: Client, writer: User) -> None:
    for number in range(PAGE + 5):
        make.article_by(writer, title=f"Article {number}")
    first = editor_client.get(reverse("articles"))
    second = shown(editor_client, first.context["next_page"])
    titles = [str(article) for article in first.context["listing"].articles] + second
    assert sorted(titles) == sorted(f"Article {number}" for number in range(PAGE + 5))
    assert len(second) == 5


@pytest.mark.parametrize("many", [1, 7])
def test_the_list_asks_the_database_as_often_for_many_as_for_one(
    editor_client: Client,
    writer: User,
    many: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for _ in range(many):
        make.article_by(writer)
    with django_assert_num_queries(9):
        editor_client.get(reverse("articles"))
