"""Who vouched for this: an editor finds the gaps, a reader sees what was reviewed."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from articles.models import User
from tests.reviews.reading.cases import People
from tests.reviews.vouched import changed_since

SignIn = Callable[[Page, User], Page]
Look = Callable[[Page, str], None]
Axe = Callable[[Page], None]


@pytest.fixture
def people(
    transactional_db: None, writer: User, doctor: User, second_doctor: User, editor: User
) -> People:
    return People(writer, doctor, second_doctor, editor)


def test_an_editor_sees_who_vouched_and_walks_through_the_gaps(
    live_server: Any, page: Page, people: People, signed_in: SignIn, axe: Axe, look: Look
) -> None:
    article = changed_since(people)
    signed_in(page, people.editor).goto(f"{live_server.url}/desk/articles/{article.pk}/coverage/")
    expect(page.locator(".vouching-done")).to_contain_text("Every word of this version")
    axe(page)
    look(page, "coverage-complete")
    page.get_by_label("Version", exact=True).select_option("3")
    page.get_by_role("button", name="Show", exact=True).click()
    expect(page.locator(".vouching-counts")).to_contain_text("2 gaps")
    axe(page)
    look(page, "coverage")
    page.keyboard.press("j")
    expect(page.locator("[aria-current='true'].held")).to_contain_text("drink alcohol daily")
    page.keyboard.press("j")
    expect(page.locator("[aria-current='true'].held")).to_contain_text("10")
    page.keyboard.press("k")
    expect(page.locator("[aria-current='true'].held")).to_contain_text("drink alcohol daily")
    page.locator(".held", has_text="within two hours").click()
    card = page.locator(".held-card:popover-open")
    expect(card).to_contain_text("Selma Doctor")
    axe(page)
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    page.get_by_role("link", name=re.compile("Selma Doctor")).click()
    expect(page.locator(".held[data-chosen]")).to_have_count(1)
    axe(page)
    page.get_by_role("link", name="Table", exact=True).click()
    expect(page.locator("tbody tr")).to_have_count(1)
    page.get_by_role("link", name="Show all sign-offs").click()
    expect(page.locator("tbody tr")).to_have_count(22)
    axe(page)
    look(page, "coverage-table")
