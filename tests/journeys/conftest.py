"""What the journeys of a draft share."""

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from articles.models import Article, User

SignedIn = Callable[[Page, User], Page]


@pytest.fixture
def opened(live_server: Any, signed_in: SignedIn) -> Callable[[Page, User, Article], Page]:
    """Opens the draft of an article as a person: `opened(page, writer, article)`."""

    def open_draft(page: Page, user: User, article: Article) -> Page:
        signed_in(page, user).goto(live_server.url + reverse("draft", args=[article.pk]))
        expect(page.locator("form[data-ready]")).to_be_attached()
        return page

    return open_draft
