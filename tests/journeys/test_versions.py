"""Looking at what changed: the list of versions, and any two compared by keyboard."""

import re
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from articles.models import User
from tests.articles.editing.writing import draft_by, saved_again, version_of, whole_content

pytestmark = pytest.mark.django_db(transaction=True)

BEFORE = (
    "<h2>Sprays</h2><p>Adults may take 5 mg once a day. Rinse the nose first.</p>"
    '<p>Read <a href="https://a.example/leaflet">the leaflet</a> before you start.</p>'
    "<p>Do not use it if you:</p><ul><li>are pregnant</li><li>have a cold</li></ul>"
    "<table><tbody><tr><th>Age</th><th>Dose</th></tr><tr><td>Adult</td><td>5 mg</td></tr></tbody>"
    "</table><p>Ask <strong>early</strong>.</p>"
)
AFTER = (
    BEFORE.replace("may take 5 mg", "may take 10 mg")
    .replace("a.example", "b.example")
    .replace("<strong>early</strong>", "early")
    .replace("<li>have a cold</li>", "")
)


def test_any_two_versions_are_compared_by_keyboard(
    live_server: Any, page: Page, writer: User, signed_in: Any, axe: Any, look: Any
) -> None:
    draft = draft_by(writer, whole_content(body=BEFORE))
    version_of(draft.article, by=writer, note="First text.")
    saved_again(draft, whole_content(body=AFTER), by=writer)
    version_of(draft.article, by=writer, note="The new leaflet doubles the dose.")
    signed_in(page, writer)
    page.goto(live_server.url + reverse("versions", args=[draft.article_id]))
    axe(page)
    look(page, "versions")

    page.get_by_role("button", name="Compare the two").click()
    expect(page.get_by_role("heading", name="Version 1 → version 2")).to_be_visible()
    axe(page)
    look(page, "compare")
    page.keyboard.press("j")
    expect(page.locator("#change-1")).to_be_focused()
    page.keyboard.press("j")
    page.keyboard.press("k")
    expect(page.locator("#change-1")).to_have_attribute("aria-current", "true")
    page.get_by_role("button", name=re.compile("Next")).click()
    expect(page.locator("#change-2")).to_be_focused()

    page.get_by_role("link", name="Side by side").click()
    expect(page.get_by_role("columnheader", name="Before")).to_be_attached()
    axe(page)
    look(page, "compare-sides")
    page.get_by_role("link", name=re.compile("Only safety signals")).click()
    expect(page).to_have_url(re.compile("only=safety"))
    page.keyboard.press("j")
    expect(page.locator("[aria-current=true][data-step]")).to_be_focused()
