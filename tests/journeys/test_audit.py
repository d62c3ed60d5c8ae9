"""The Monday morning of an editor: what is stale, why, since when, and out with the list."""

import csv
from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from articles.models import User
from reviews.audit.again import NOT_IN_THE_PAST
from tests import builders as make
from tests.reviews.audit.lines import lines

SignedIn = Callable[[Page, User], Page]


@pytest.fixture
def audit(
    live_server: Any, page: Page, writer: User, doctor: User, editor: User, signed_in: SignedIn
) -> Page:
    """The audit desk over one article that holds and one whose dose was changed."""
    make.live_article(writer, doctor, editor)
    changed = make.live_article(writer, doctor, editor, title="Placidol for adults")
    version = make.next_version(
        changed, by=writer, title="Placidol for adults", body="<p>Adults take 50 mg of it.</p>"
    )
    make.published(version, by=editor, kind="emergency", reason="The dose was wrong.")
    signed_in(page, editor).goto(live_server.url + reverse("desk"))
    return page


def test_the_monday_morning_of_an_editor(audit: Page, axe: Any, look: Any) -> None:
    page = audit
    expect(page.get_by_role("heading", name="Live, and the review does not hold")).to_be_visible()
    page.get_by_role("link", name="Audit").click()
    axe(page)
    look(page, "audit")
    looks_back(page, axe, look)
    page.get_by_role("link", name="1 Stale").click()
    expect(page.locator("tbody tr")).to_have_count(1)

    finding = page.get_by_role("link", name="text changed")
    reason = page.get_by_role("tooltip")
    expect(reason).to_be_hidden()
    finding.focus()
    expect(reason).to_be_visible()
    axe(page)
    page.keyboard.press("Escape")
    expect(reason).to_be_hidden()

    finding.click()
    expect(page.get_by_role("link", name="Text changed – take this filter away")).to_be_visible()
    page.get_by_role("link", name="Due", exact=True).click()
    expect(page.get_by_role("columnheader", name="Due")).to_have_attribute("aria-sort", "ascending")
    assert page.url.endswith("?finding=text-changed&sort=due")

    with page.expect_download() as started:
        page.get_by_role("link", name="Export as CSV").click()
    with open(started.value.path(), encoding="utf-8-sig", newline="") as file:
        assert [row["title"] for row in csv.DictReader(file)] == ["Placidol for adults"]

    page.go_back()
    assert page.url.endswith("?finding=text-changed")
    page.get_by_role("link", name="Placidol for adults", exact=True).click()
    expect(page.get_by_role("heading", name="Placidol for adults")).to_be_visible()
    expect(page.locator(".finding-breaks").first).to_be_visible()

    page.go_back()
    asking = page.get_by_role("button", name="Ask for re-review…")
    expect(asking).to_be_disabled()
    page.keyboard.press("j")
    page.keyboard.press("x")
    expect(page.get_by_text("1 marked")).to_be_visible()
    look(page, "audit-marked")
    asking.click()
    expect(page.get_by_text("1 article will go to review as it stands")).to_be_visible()
    expect(page.locator("tbody")).to_contain_text("Dora Doctor")
    axe(page)
    look(page, "audit-again")
    page.get_by_label("Note").fill("The dose was corrected last week.")
    page.get_by_role("button", name="Ask for 1 re-review").click()
    expect(page.get_by_text("1 asked. Everything is done.")).to_be_visible()
    axe(page)
    look(page, "audit-batch")
    page.get_by_role("link", name="In review").click()
    expect(page.get_by_text("The dose was corrected last week.").first).to_be_visible()


def looks_back(page: Page, axe: Any, look: Any) -> None:
    """The table as it was before the dose was changed, who vouched for what then, and back."""
    page.get_by_label("As on").fill(timezone.localdate(make.ago(2)).isoformat())
    page.get_by_role("button", name="Show that day").click()
    expect(page.get_by_text("by what was recorded by the end of that day")).to_be_visible()
    expect(page.get_by_role("link", name="2 Current")).to_be_visible()
    expect(page.get_by_role("button", name="Ask for re-review…")).to_be_disabled()
    expect(page.get_by_text(NOT_IN_THE_PAST)).to_be_visible()
    axe(page)
    look(page, "audit-as-on")
    page.get_by_role("link", name="Placidol for adults", exact=True).click()
    expect(page.get_by_text("by what was recorded by the end of")).to_be_visible()
    page.go_back()
    page.get_by_role("link", name="Back to today").click()


def test_filters_are_set_by_keyboard_and_leave_a_short_address(audit: Page, axe: Any) -> None:
    page = audit
    page.goto(page.url.replace("/desk/", "/desk/audit/"))
    page.keyboard.press("f")
    page.get_by_label("Reviewer, as printed").fill("Dora Doctor")
    page.get_by_label("Coverage to, %").fill("99")
    axe(page)
    page.keyboard.press("Enter")
    expect(page.locator("tbody tr")).to_have_count(1)
    assert page.url.endswith("?reviewer=Dora+Doctor&coverage_to=99")


def test_a_long_list_draws_its_plot_afterwards(audit: Page, axe: Any, look: Any) -> None:
    page = audit
    lines(700)
    page.goto(page.url.replace("/desk/", "/desk/audit/"))
    expect(page.get_by_text("Too many to draw one by one")).to_be_visible()
    axe(page)
    look(page, "audit-long")
    page.get_by_role("link", name="Next").click()
    page.get_by_role("link", name="Previous").click()
    expect(page.get_by_text("50 of 702 articles")).to_be_visible()
