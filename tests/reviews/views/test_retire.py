"""Taking an article off the site."""

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Article, Retirement, User
from tests import builders as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def article(writer: User, doctor: User, editor: User) -> Article:
    """Live and current."""
    make.policy()
    return make.live_article(writer, doctor, editor)


def address(article: Article) -> str:
    return reverse("retire", args=[article.pk])


def test_the_page_says_what_will_happen_before_it_does(
    editor_client: Client, article: Article
) -> None:
    page = editor_client.get(address(article)).content.decode()
    assert "Versions, sign-offs and history stay" in page
    assert not Retirement.objects.exists()


def test_an_editor_retires_with_a_reason(editor_client: Client, article: Article) -> None:
    page = editor_client.post(address(article), {"reason": "No longer sold."}, follow=True)
    assert "is off the site" in page.content.decode()
    assert Retirement.objects.get().reason == "No longer sold."


def test_without_a_reason_nothing_happens(editor_client: Client, article: Article) -> None:
    answer = editor_client.post(address(article), {"reason": ""})
    assert answer.status_code == 422
    assert not Retirement.objects.exists()


def test_a_second_click_says_that_nothing_is_live(editor_client: Client, article: Article) -> None:
    editor_client.post(address(article), {"reason": "No longer sold."})
    page = editor_client.post(address(article), {"reason": "No longer sold."}, follow=True)
    assert "not live" in page.content.decode()
    assert Retirement.objects.count() == 1


def test_only_an_editor_retires(writer_client: Client, article: Article) -> None:
    answer = writer_client.post(address(article), {"reason": "Tired of it."})
    assert answer.status_code == 403
    assert "Only an editor" in answer.content.decode()
