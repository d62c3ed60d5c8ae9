"""Who vouched for this: an editor finds the gaps, a reader sees what was reviewed."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from articles.models import User
from tests.reviews.reading.cases import CASES, People, address
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


@pytest.mark.parametrize("width", [820, 390])
def test_a_tap_tells_who_vouched(
    width: int,
    live_server: Any,
    new_context: Callable[..., BrowserContext],
    people: People,
    signed_in: SignIn,
    axe: Axe,
) -> None:
    article = changed_since(people)
    screen = {"width": width, "height": 1100}
    page = new_context(viewport=screen, has_touch=True, is_mobile=True).new_page()
    signed_in(page, people.doctor)
    page.goto(f"{live_server.url}/desk/articles/{article.pk}/coverage/?version=3")
    card = page.locator(".held-card:popover-open")
    page.locator(".held", has_text="within two hours").tap()
    expect(card).to_contain_text("Selma Doctor")
    expect(card).to_be_in_viewport(ratio=1)
    axe(page)
    page.locator(".vouching-percent").tap()
    expect(card).to_have_count(0)
    page.get_by_role("button", name="Gap: changed").first.tap()
    expect(card).to_contain_text("Changed since these words were signed")
    expect(card).to_contain_text("Dora Doctor")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Next gap").tap()
    expect(page.locator(".held[aria-current='true']")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_reader_sees_what_was_reviewed_and_what_was_not(
    live_server: Any, page: Page, people: People, axe: Axe, look: Look
) -> None:
    page.goto(live_server.url + address(CASES["emergency"](people)))
    page.get_by_role("link", name="Show what was reviewed").click()
    expect(page.locator(".reviewed-lead")).to_contain_text("8 of 9 passages of this text were")
    expect(page.locator(".reviewed .not-reviewed")).to_have_count(1)
    expect(page.locator(".reviewed .not-reviewed")).to_contain_text("Adults take 10 mg")
    axe(page)
    look(page, "reviewed-partly")
    page.get_by_role("link", name="Back to the article").click()
    expect(page.locator("h1")).to_have_text("Taking Placidol")


@pytest.mark.parametrize("name", ["claimed", "reviewed-with-changes", "too-few"])
def test_readers_of_every_kind_of_page_can_read_what_was_reviewed(
    name: str, live_server: Any, page: Page, people: People, axe: Axe, look: Look
) -> None:
    page.goto(f"{live_server.url}{address(CASES[name](people))}reviewed/")
    axe(page)
    look(page, f"reviewed-{name}")
