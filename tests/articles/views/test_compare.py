import time

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from articles.models import Article, User
from tests.articles.editing.writing import draft_by, saved_again, version_of, whole_content


@pytest.fixture
def article(writer: User) -> Article:
    """Two versions: a dose, a link and a heading changed."""
    before = '<h2>Sprays</h2><p>Take 5 mg. Read <a href="https://a.example/x">the leaflet</a>.</p>'
    after = before.replace("5 mg", "50 mg").replace("a.example", "b.example")
    draft = draft_by(writer, whole_content(body=before))
    version_of(draft.article, by=writer)
    saved_again(draft, whole_content(body=after, byline="Otto Writer"), by=writer)
    version_of(draft.article, by=writer)
    return draft.article


def test_every_change_is_listed_with_its_signals(article: Article, doctor_client: Client) -> None:
    page = doctor_client.get(reverse("compare", args=[article.pk, 1, 2]))
    assert page.context["total"] == page.context["safety_total"] == 2
    html = page.content.decode()
    assert "https://a.example/x" in html
    assert "https://b.example/x" in html


def test_what_stands_beside_the_words_is_compared_too(
    article: Article, doctor_client: Client
) -> None:
    page = doctor_client.get(reverse("compare", args=[article.pk, 1, 2]))
    assert page.context["facts"] == [("Written by", "Wilma Writer", "Otto Writer")]


def test_only_safety_signals_can_be_listed(
    article: Article, writer: User, doctor_client: Client
) -> None:
    draft = article.draft
    saved_again(draft, whole_content(body="<h2>Sprays</h2><p>Take 5 mg. Rest well.</p>"), by=writer)
    version_of(article, by=writer)
    saved_again(
        draft, whole_content(body="<h2>Sprays</h2><p>Take 5 mg. Sleep well.</p>"), by=writer
    )
    version_of(article, by=writer)
    address = reverse("compare", args=[article.pk, 3, 4])
    assert len(doctor_client.get(address).context["changes"]) == 1
    assert doctor_client.get(address, {"only": "safety"}).context["changes"] == []


def test_side_by_side_is_an_address_of_its_own(article: Article, doctor_client: Client) -> None:
    page = doctor_client.get(reverse("compare", args=[article.pk, 1, 2]), {"view": "sides"})
    assert "comparison-sides" in page.content.decode()


def test_two_chosen_versions_are_put_in_order(article: Article, doctor_client: Client) -> None:
    page = doctor_client.get(
        reverse("compare_chosen", args=[article.pk]), {"before": 2, "after": 1}
    )
    assert page.headers["Location"] == reverse("compare", args=[article.pk, 1, 2])


def test_a_version_that_does_not_exist_is_not_found(
    article: Article, doctor_client: Client
) -> None:
    assert doctor_client.get(reverse("compare", args=[article.pk, 1, 9])).status_code == 404


def test_who_has_no_role_is_told_so(article: Article, outsider_client: Client) -> None:
    page = outsider_client.get(reverse("compare", args=[article.pk, 1, 2]))
    assert page.status_code == 403
    assert "Ask an administrator for a role" in page.content.decode()


def test_it_asks_the_database_for_the_two_versions_and_no_more(
    article: Article,
    doctor_client: Client,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_num_queries(7):
        doctor_client.get(reverse("compare", args=[article.pk, 1, 2]))


def test_a_comparison_of_20000_words_takes_well_under_a_second(
    writer: User, doctor_client: Client
) -> None:
    sentences = [f"Number {n} says that rest and water help most people." for n in range(2000)]
    before = "".join(f"<p>{' '.join(sentences[n : n + 5])}</p>" for n in range(0, 2000, 5))
    after = before
    for n in range(0, 2000, 100):
        after = after.replace(f"Number {n} says that rest", f"Number {n} says that sleep")
    draft = draft_by(writer, whole_content(body=before))
    version_of(draft.article, by=writer)
    saved_again(draft, whole_content(body=after), by=writer)
    version_of(draft.article, by=writer)
    address = reverse("compare", args=[draft.article_id, 1, 2])
    doctor_client.get(address)
    start = time.process_time()
    page = doctor_client.get(address)
    assert time.process_time() - start < 1.5
    assert page.context["total"] == 20
