"""A page of another site is taken over: what readers are told, and how it becomes reviewed."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone
from playwright.sync_api import Page, expect

from articles.models import Article, User
from tests import builders as make
from tests.pages import CLAIMING


@pytest.fixture
def article(transactional_db: None, editor: User, tmp_path: Path) -> Article:
    """Imported by command, and live as imported."""
    make.policy()
    file = tmp_path / "page.html"
    file.write_bytes(CLAIMING)
    call_command("import_page", str(file), stdout=io.StringIO())
    return Article.objects.get()


def stated_to_machines(page: Page) -> dict[str, Any]:
    script = page.locator("script[type='application/ld+json']").first.text_content() or ""
    said: dict[str, Any] = json.loads(script)
    return said


def test_a_reader_is_told_that_the_review_is_only_claimed(
    live_server: Any, page: Page, article: Article, axe: Callable[[Page], None]
) -> None:
    page.goto(live_server.url)
    page.get_by_role("link", name="Mixing Placidol With Wine").click()
    byline = page.get_by_role("region", name="About this page")
    expect(byline).to_contain_text("Harbour Rehab Team")
    expect(byline).to_contain_text("Orla Fenwick, dated 10 April 2018")
    expect(byline).to_contain_text("We have no record of what was read")
    expect(byline).not_to_contain_text("Medically reviewed by")
    assert not {"lastReviewed", "reviewedBy"} & stated_to_machines(page).keys()
    axe(page)


def test_an_editor_sees_every_reason_why_it_does_not_stand(
    live_server: Any,
    page: Page,
    article: Article,
    editor: User,
    signed_in: Callable[[Page, User], Page],
    axe: Callable[[Page], None],
) -> None:
    signed_in(page, editor).goto(f"{live_server.url}/desk/")
    expect(page.get_by_text("Mixing Placidol With Wine").first).to_be_visible()
    page.goto(f"{live_server.url}/desk/articles/{article.pk}/")
    for words in (
        "there is no record of what was read",
        "752 days older than the text",
        "“Harbour Rehab Team”, is not a person",
        "Orla Fenwick is both reviewer and editor",
        "a review by an addiction professional",
        "cites no references",
    ):
        expect(page.get_by_role("main")).to_contain_text(words)
    axe(page)


def test_a_real_review_replaces_the_claim(
    live_server: Any, page: Page, article: Article, writer: User, doctor: User
) -> None:
    review = make.review_of(article.history.get(), by=writer, doctor=doctor, at=timezone.now())
    make.signed(review, doctor)
    page.goto(f"{live_server.url}/articles/mixing-placidol-with-wine/")
    byline = page.get_by_role("region", name="About this page")
    expect(byline).to_contain_text("Medically reviewed by Dora Doctor, MD")
    expect(byline).not_to_contain_text("Fenwick")
    assert stated_to_machines(page)["reviewedBy"][0]["name"] == "Dora Doctor"
