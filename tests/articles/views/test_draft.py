from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from articles.editing.content import Content
from articles.models import Article, Draft, SetAsideText, User
from tests.articles.editing.writing import draft_by, saved_again, whole_content


@pytest.fixture
def draft(writer: User) -> Draft:
    """A draft that lacks nothing."""
    return draft_by(writer)


def plain_form(content: Content, revision: int) -> dict[str, Any]:
    """What a browser without scripts sends."""
    return {
        "title": content.title,
        "summary": content.summary,
        "body": content.body,
        "byline": content.byline,
        "specialty": content.specialty_id,
        "risk": content.risk,
        "revision": revision,
        "reference_text": [r.text for r in content.references] + [""],
        "reference_doi": [r.doi for r in content.references] + [""],
        "reference_pmid": [r.pmid for r in content.references] + [""],
        "reference_url": [r.url for r in content.references] + [""],
    }


def test_starting_opens_the_editor(writer_client: Client) -> None:
    assert "Start writing" in writer_client.get(reverse("start_article")).content.decode()
    answer = writer_client.post(reverse("start_article"))
    assert answer.headers["Location"] == reverse("draft", args=[Article.objects.get().pk])


def test_looking_starts_nothing(writer_client: Client) -> None:
    writer_client.get(reverse("start_article"))
    assert not Article.objects.exists()


def test_the_form_shows_the_draft(draft: Draft, writer_client: Client) -> None:
    page = writer_client.get(reverse("draft", args=[draft.article_id]))
    html = page.content.decode()
    for words in ("Living with hay fever", "10.1000/pollen.1", "Nothing is missing."):
        assert words in html
    assert "no-store" in page.headers["Cache-Control"]


def test_a_browser_without_scripts_saves_the_same_fields(
    draft: Draft, writer_client: Client
) -> None:
    edited = whole_content(title="Living with pollen")
    writer_client.post(reverse("draft", args=[draft.article_id]), plain_form(edited, 1))
    assert Content.of(Draft.objects.get()) == edited


def test_an_overtaken_plain_form_leads_to_both_texts(
    draft: Draft, writer_client: Client, other_writer: User
) -> None:
    saved_again(draft, whole_content(title="Theirs"), by=other_writer)
    mine = plain_form(whole_content(title="Mine"), 1)
    answer = writer_client.post(reverse("draft", args=[draft.article_id]), mine)
    text = SetAsideText.objects.get()
    both = reverse("set_aside_text", args=[draft.article_id, text.pk])
    assert answer.headers["Location"] == both


def test_a_form_that_cannot_be_read_comes_back_with_what_was_typed(
    draft: Draft, writer_client: Client
) -> None:
    typed = plain_form(whole_content(title="T" * 201), 1)
    page = writer_client.post(reverse("draft", args=[draft.article_id]), typed)
    assert page.status_code == 422
    assert "T" * 201 in page.content.decode()


def test_who_does_not_write_is_told_so(draft: Draft, doctor_client: Client) -> None:
    page = doctor_client.get(reverse("draft", args=[draft.article_id]))
    assert page.status_code == 403
    assert "Only writers and editors change articles" in page.content.decode()


def test_it_asks_the_database_no_more_than_it_must(
    draft: Draft, writer_client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(6):
        writer_client.get(reverse("draft", args=[draft.article_id]))
