"""Journeys in a real browser: who is signed in, how pages look, whom they leave out."""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from playwright.sync_api import Error, Page

from articles.models import User
from tests.cast import PASSWORD
from tests.chromium import Console

LOOKS = Path(__file__).parent.parent / "test-results" / "looks"
TAKES_PICTURES = bool(os.environ.get("LOOKS"))
WIDTHS = {1280: 900, 390: 844}
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture
def console() -> Iterator[Console]:
    """Fails the test at its end for whatever the browser complained about unexpectedly."""
    console = Console()
    yield console
    assert console.unexpected() == [], "The browser complained."


@pytest.fixture
def signed_in(live_server: Any) -> Callable[[Page, User], Page]:
    """Gives the page's window the session of a person: `signed_in(page, writer)`."""

    def sign_in(page: Page, user: User) -> Page:
        client = Client()
        client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
        session = client.cookies["sessionid"].value
        page.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
        return page

    return sign_in


@pytest.fixture
def sign_in_by_form(live_server: Any) -> Callable[[Page, User], Page]:
    """Signs a person in as they would: address and password into the form."""

    def sign_in(page: Page, user: User) -> Page:
        page.goto(f"{live_server.url}/accounts/login/")
        page.fill("[name=login]", user.email)
        page.fill("[name=password]", PASSWORD)
        page.locator("[name=password]").press("Enter")
        page.wait_for_url(re.compile(r"^(?!.*/accounts/login/)"))
        return page

    return sign_in


@pytest.fixture
def look(request: pytest.FixtureRequest) -> Callable[[Page, str], None]:
    """Fails where the page is wider than the screen, at 1280 and 390 px: `look(page, "queue")`.

    `make looks` also takes pictures for a person to look at, light and dark, in test-results/looks.
    """

    def take(page: Page, name: str) -> None:
        before = page.viewport_size
        for width, height in WIDTHS.items():
            page.set_viewport_size({"width": width, "height": height})
            for scheme in ("light", "dark") if TAKES_PICTURES else ():
                page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
                LOOKS.mkdir(parents=True, exist_ok=True)
                page.screenshot(path=LOOKS / f"{name}-{width}-{scheme}.png", full_page=True)
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, f"{name} is {wide} px wide on a screen of {width} px."
        page.emulate_media(color_scheme="light")
        if before:
            page.set_viewport_size(before)

    return take


@pytest.fixture
def axe() -> Callable[[Page], None]:
    """Fails with a readable list if the page breaks an accessibility rule: `axe(page)`.

    Looks from the top of the page: half under the bar, a link seems too small to be touched.
    """

    def check(page: Page) -> None:
        page.evaluate("window.scrollTo({top: 0, behavior: 'instant'})")
        try:
            found = Axe().run(page, options={"runOnly": STANDARDS}).response["violations"]
        except Error as error:
            pytest.fail(f"axe did not run: {error}")
        lines = [
            f"{rule['id']} ({rule['impact']}): {rule['help']}\n    {node['html']}"
            for rule in found
            for node in rule["nodes"]
        ]
        assert lines == [], f"{page.url}\n" + "\n".join(lines)

    return check
