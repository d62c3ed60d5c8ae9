"""The browser that journeys use hears every complaint and sees every fault."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.chromium import Console


def test_what_the_browser_complains_about_is_heard(page: Page, console: Console) -> None:
    page.goto("data:text/html,<title>x</title><script>console.error('broken')</script>")
    assert [said.split(" (")[0] for said in console.unexpected()] == ["error: broken"]
    console.expect("broken")


def test_a_picture_without_words_is_named(page: Page, axe: Callable[[Page], None]) -> None:
    page.goto("data:text/html,<html lang=en><title>x</title><main><h1>x</h1><img src='data:,'>")
    with pytest.raises(AssertionError, match="image-alt"):
        axe(page)


def test_a_page_wider_than_a_phone_is_refused(
    page: Page, look: Callable[[Page, str], None]
) -> None:
    page.goto("data:text/html,<title>x</title><pre>" + "wide " * 200)
    with pytest.raises(AssertionError, match="px wide"):
        look(page, "too-wide")
