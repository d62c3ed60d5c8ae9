import re

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from articles.models import Article, User
from tests.articles.editing.writing import draft_by, saved_again, version_of, whole_content
from tests.builders import live_article, next_version, policy, review_of


@pytest.fixture
def article(writer: User) -> Article:
    """

    import reTwo versions."""
    draft = draft_by(writer)
    version_of(draft.article, by=writer, note="First text.")
    saved_again(draft, whole_content(body=draft.body.replace("5 mg", "10 mg")), by=writer)
    version_of(draft.article, by=writer, note="The leaflet changed.")
    return draft.article


def test_every_version_is_listed_with_its_note_and_size(
    article: Article, doctor_client: Client
) -> None:
    page = doctor_client.get(reverse("versions", args=[article.pk]))
    newest, first = page.context["rows"]
    assert (newest.number, newest.note) == (2, "The leaflet changed.")
    assert (newest.size.passages, newest.size.safety) == (1, 1)
    assert (first.number, first.saved_by.name) == (1, "Wilma Writer")


def test_the_list_costs_the_same_for_any_number_of_versions(
    article: Article,
    writer: User,
    doctor_client: Client,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(5):
        saved_again(article.draft, whole_content(title=f"Title {number}"), by=writer)
        version_of(article, by=writer)
    with django_assert_num_queries(10):
        doctor_client.get(reverse("versions", args=[article.pk]))


def test_without_a_version_the_list_says_what_to_do(writer: User, writer_client: Client) -> None:
    article = draft_by(writer).article
    page = writer_client.get(reverse("versions", args=[article.pk]))
    assert "No version yet" in page.content.decode()


def test_a_version_reads_as_it_was_frozen_with_anchors(
    article: Article, doctor_client: Client
) -> None:
    html = doctor_client.get(reverse("version", args=[article.pk, 1])).content.decode()
    assert re.search(r'<h2 id="[\w-]*sprays"[^>]*>Sprays</h2>', html)
    assert "Adults may take 5 mg" in html
    assert "https://doi.org/10.1000/pollen.1" in html
    assert reverse("draft", args=[article.pk]) not in html


def test_a_version_that_does_not_exist_is_not_found(
    article: Article, doctor_client: Client
) -> None:
    assert doctor_client.get(reverse("version", args=[article.pk, 3])).status_code == 404


@pytest.mark.parametrize("name", ["versions", "compare_chosen"])
def test_who_has_no_role_is_told_so(article: Article, outsider_client: Client, name: str) -> None:
    page = outsider_client.get(reverse(name, args=[article.pk]))
    assert page.status_code == 403
    assert "Ask an administrator for a role" in page.content.decode()


def test_what_review_did_is_marked(
    writer: User, doctor: User, editor: User, doctor_client: Client
) -> None:
    policy()
    article = live_article(writer, doctor, editor)
    review_of(next_version(article, by=writer, title="Taking Placidol safely"), by=writer)
    html = doctor_client.get(reverse("versions", args=[article.pk])).content.decode()
    for mark in ("live", "signed off by Dora Doctor", "in review"):
        assert f'<span class="tag">{mark}</span>' in html
