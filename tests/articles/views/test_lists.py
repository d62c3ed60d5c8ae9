"""The front page, the topics and the search page list what is live, and help where nothing is."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from lxml import html

from articles.models import Page, Specialty, User
from articles.views import listed
from reviews.workflow.retire_article import retire_article
from tests import builders as make


def words(response: Any) -> str:
    return " ".join(html.fromstring(response.content).text_content().split())


def titles(response: Any) -> list[str]:
    return [h.text_content().strip() for h in html.fromstring(response.content).cssselect("li h2")]


@pytest.fixture
def two(writer: User, doctor: User, editor: User) -> None:
    make.policy()
    make.live_article(writer, doctor, editor, title="Older")
    make.live_article(writer, doctor, editor, title="Newer")


def test_the_newest_stands_first(two: None, client: Client) -> None:
    assert titles(client.get("/")) == ["Newer", "Older"]


def test_an_empty_site_says_so(client: Client, db: None) -> None:
    assert "Nothing is published yet" in words(client.get("/"))


def test_a_retired_article_and_a_draft_are_not_listed(
    two: None, client: Client, editor: User, writer: User
) -> None:
    make.article_by(writer, title="Draft")
    retire_article(
        Page.objects.get(slug="older").article, by=editor, at=make.ago(1), reason="Off the market."
    )
    assert titles(client.get("/")) == ["Newer"]


def test_a_list_goes_on_where_it_ended(
    two: None, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listed, "PER_PAGE", 1)
    first = client.get("/")
    (more,) = html.fromstring(first.content).cssselect(".listing-more a")
    assert titles(first) == ["Newer"]
    assert titles(client.get(f"/{more.get('href')}")) == ["Older"]
    for made_up in ("x", "-1", "²", "9" * 40):
        assert titles(client.get("/", {"before": made_up})) == ["Newer"]


def test_a_topic_lists_its_own(two: None, client: Client) -> None:
    Specialty.objects.create(name="Psychiatry", slug="psychiatry")
    assert titles(client.get("/topics/internal/")) == ["Newer", "Older"]
    assert "Nothing more is published here" in words(client.get("/topics/psychiatry/"))
    assert client.get("/topics/none/").status_code == 404


def test_a_search_says_what_it_found_and_what_to_do_when_it_found_nothing(
    two: None, client: Client
) -> None:
    assert titles(client.get("/search/", {"q": "newer"})) == ["Newer"]
    nothing = client.get("/search/", {"q": "zebra <b>"})
    assert "Nothing found for “zebra <b>”" in words(nothing)
    assert "Try fewer words" in words(nothing)
    assert "What are you looking for?" in words(client.get("/search/"))
    assert "Only the first 200 characters" in words(client.get("/search/", {"q": "a" * 300}))
    assert "There are no more results." in words(
        client.get("/search/", {"q": "newer", "after": "99999999999.1"})
    )


@pytest.mark.parametrize(
    ("path", "queries"), [("/", 3), ("/topics/internal/", 3), ("/search/?q=placidol", 4)]
)
def test_lists_cost_the_same_however_long_they_are(
    two: None, client: Client, path: str, queries: int, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(queries):
        response = client.get(path)
    assert "Cookie" not in response.get("Vary", "")


def test_the_date_that_is_printed_is_the_one_that_orders(
    two: None, client: Client, writer: User, editor: User
) -> None:
    older = Page.objects.get(slug="older").article
    first, now = (f"{at.day} {at:%B %Y}" for at in (make.ago(6), timezone.now()))
    version = make.next_version(older, by=writer, title="Older", body="<p>Take 50 mg.</p>")
    make.published(version, by=editor, at=timezone.now(), kind="emergency", reason="The dose.")
    answer = client.get("/")
    assert titles(answer) == ["Older", "Newer"]
    about = [
        " ".join(line.text_content().split())
        for line in html.fromstring(answer.content).cssselect(".listing-about")
    ]
    assert f"Published {now}, first on {first}" in about[0]
    assert about[1].endswith(f"Published {first}")
