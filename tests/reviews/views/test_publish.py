"""Publishing from the article's page."""

from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from articles.models import Article, Publication, User
from tests import builders as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def article(writer: User, doctor: User) -> Article:
    """Its version 1 is signed off, its version 2 changes a dose."""
    make.policy()
    article, version = make.article_by(writer)
    make.signed(make.review_of(version, by=writer), doctor, at=make.ago(7))
    make.next_version(article, by=writer, body=make.BODY.replace("5 mg", "6 mg"))
    return article


def answer(client: Client, article: Article, **typed: Any) -> str:
    """Posts, and reads the page that follows."""
    form = {"number": 1, "kind": "reviewed"} | typed
    return client.post(reverse("publish", args=[article.pk]), form, follow=True).content.decode()


def test_an_editor_publishes_what_is_signed(editor_client: Client, article: Article) -> None:
    assert "Version 1 is live." in answer(editor_client, article)
    assert Publication.objects.get().version.number == 1


def test_a_second_click_publishes_nothing_more(editor_client: Client, article: Article) -> None:
    answer(editor_client, article)
    page = answer(editor_client, article)
    assert "Nothing was published. This version is live already." in page
    assert Publication.objects.count() == 1


def test_what_is_not_covered_is_refused_with_the_reason(
    editor_client: Client, article: Article
) -> None:
    page = answer(editor_client, article, number=2)
    assert "Nothing was published. 1 passage is not covered by a valid sign-off." in page
    assert not Publication.objects.exists()


def test_an_emergency_needs_a_reason(editor_client: Client, article: Article) -> None:
    page = answer(editor_client, article, number=2, kind="emergency")
    assert "Say why this cannot wait for a review" in page
    page = answer(editor_client, article, number=2, kind="emergency", reason="Batch recalled.")
    assert "Version 2 is live." in page
    assert Publication.objects.get().reason == "Batch recalled."


@pytest.mark.parametrize("client", ["writer_client", "doctor_client"])
def test_only_an_editor_publishes(
    client: str, article: Article, request: pytest.FixtureRequest
) -> None:
    assert "Only an editor" in answer(request.getfixturevalue(client), article)
    assert not Publication.objects.exists()


@pytest.mark.parametrize(
    ("typed", "status"), [({"number": "one"}, 302), ({"kind": "golden"}, 302), ({"number": 9}, 404)]
)
def test_a_form_that_nobody_could_have_sent_publishes_nothing(
    editor_client: Client, article: Article, typed: dict[str, Any], status: int
) -> None:
    form = {"number": 1, "kind": "reviewed"} | typed
    address = reverse("publish", args=[article.pk])
    assert editor_client.post(address, form).status_code == status
    assert not Publication.objects.exists()


def test_without_a_key_nothing_is_published_and_the_page_says_why(
    editor_client: Client, article: Article, monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    unusable = tmp_path / "key.pem"
    unusable.write_text("not a key")
    monkeypatch.setattr(settings, "SIGNING_KEY_FILE", unusable)
    page = answer(editor_client, article)
    assert "Nothing was published." in page
    assert not Publication.objects.exists()
