"""A reader's hand: the same story by mouse and keys at a desk, or by finger on a tablet."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.cast import PASSWORD

TABLET = {"viewport": {"width": 820, "height": 1180}, "has_touch": True, "is_mobile": True}

ON_BOTH = pytest.mark.parametrize(
    "hand",
    ["mouse", pytest.param("finger", marks=pytest.mark.browser_context_args(**TABLET))],
    indirect=True,
)
"""Tells a story twice: at 1280 px with mouse and keys, and on a tablet that is only touched."""


class Hand:
    """What a person does on the page; each click, tap, key and field filled in is an act."""

    def __init__(self, page: Page, *, is_finger: bool = False) -> None:
        self.page = page
        self.is_finger = is_finger
        self.name = "tablet" if is_finger else "desk"
        self.acts = 0

    def press(self, what: Locator) -> None:
        """One click, or one tap."""
        what.tap() if self.is_finger else what.click()
        self.acts += 1

    def press_button(self, name: Any) -> None:
        """Presses the first button of that name that can be seen."""
        found = self.page.get_by_role("button", name=name)
        self.press(found.filter(visible=True).first)

    def key(self, key: str) -> None:
        """One key, which a tablet does not have."""
        self.page.keyboard.press(key)
        self.acts += 1

    def type(self, label: str, words: str) -> None:
        """Fills one field in."""
        self.page.get_by_label(label).fill(words)
        self.acts += 1

    def open_sheet(self) -> None:
        """Brings up what is left, the comments and the decision, where they do not stand beside."""
        if self.is_finger:
            self.press_button("Decide")
        expect(self.page.get_by_role("heading", name="Comments")).to_be_visible()

    def mark(self, number: int) -> None:
        """Marks the change one is at and goes on: by key, or by the button under the thumb."""
        expect(self.page.locator("[data-step][aria-current=true]")).to_be_visible()
        if self.is_finger:
            self.press_button(f"Mark {number} as read")
        else:
            self.key("x")

    def mark_all(self) -> None:
        """Presses every mark in the text that is not set, from the first to the last."""
        unread = self.page.locator("[data-reads][aria-pressed=false]")
        while unread.count():
            self.press(unread.first)

    def begin_signing(self, name: Any = re.compile("^Sign off")) -> None:
        """Opens the form, which says what is signed as the marks are now."""
        with self.page.expect_response(re.compile("/signing/")):
            self.press_button(name)
        expect(self.page.locator("#signing form:not([aria-busy])")).to_be_visible()

    def sign(self, password: str = PASSWORD) -> None:
        """Fills the opened form in and signs."""
        self.press(self.page.get_by_label("I have no conflict of interest"))
        self.type("Your password", password)
        self.press_button("Sign now")


@pytest.fixture
def hand(request: pytest.FixtureRequest, page: Page) -> Hand:
    """Whoever holds the tablet, or sits at the desk; a story marked with `ON_BOTH` has each."""
    return Hand(page, is_finger=getattr(request, "param", "mouse") == "finger")
