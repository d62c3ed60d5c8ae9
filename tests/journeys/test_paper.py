"""A round printed, read with a pen, and typed back by number."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from articles.models import User
from reviews.models import Comment, Review
from tests import builders as make
from tests.browser import LOOKS
from tests.chromium import Console
from tests.pdf import pages_of, squeezed
from tests.reviews.views.rounds import round_of, second_round

pytestmark = pytest.mark.django_db(transaction=True)

SignedIn = Callable[[Page, User], Page]
Check = Callable[[Page], None]
Look = Callable[[Page, str], None]
EDITED = make.BODY.replace("5 mg", "50 mg").replace("are pregnant", "might be pregnant")
LONG = make.BODY + "".join(
    f"<p>Placidol was tried in group {n}. Of {n} people {n - 1} slept better.</p>"
    for n in range(2, 60)
)


def printed(page: Page, name: str) -> list[str]:
    """The pages as the browser prints them; also a picture of how they look."""
    path = LOOKS / f"{name}.pdf"
    LOOKS.mkdir(parents=True, exist_ok=True)
    pdf = page.pdf(path=path, prefer_css_page_size=True)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 794, "height": 1123})
    page.screenshot(path=LOOKS / f"{name}-print.png", full_page=True)
    page.emulate_media(media="screen")
    return pages_of(pdf)


def test_changes_are_printed_old_beside_new_and_comments_come_back_by_number(
    live_server: Any,
    page: Page,
    console: Console,
    writer: User,
    doctor: User,
    signed_in: SignedIn,
    axe: Check,
    look: Look,
) -> None:
    console.expect("422")
    review = second_round(writer, doctor, body=EDITED)
    signed_in(page, doctor).goto(f"{live_server.url}/desk/reviews/{review.pk}/")
    page.get_by_role("link", name="On paper").click()
    expect(page.get_by_role("button", name="Print")).to_be_visible()
    axe(page)
    look(page, "paper-changes")
    (sheet,) = printed(page, "paper-changes")
    for words in (
        "Adults take 5 mg of Placidol in the evening.",
        "Adults take 50 mg of Placidol in the evening.",
        "Bears on safety: number.",
        "Do not take Placidol if you",
        "might be pregnant",
        "Nothing is signed on paper",
        "Norland Medicines Board",
        "page 1 of 1",
        f"Countersign · Taking Placidol · version 2 · {review.version.text_digest[:12]}",
    ):
        assert squeezed(words) in sheet, words
    assert "Markasread" not in sheet
    code = page.locator(".sheet-code").inner_text()
    assert sheet.count(squeezed(code)) == 2
    page.goto(f"{live_server.url}/desk/reviews/{review.pk}/")
    page.get_by_role("link", name="comments from paper").click()
    page.get_by_label("Sheet").fill(code.lower())
    page.locator("[name=words]").fill("1! Dose is per day\n2 Why weaker?\n7 Where is this?")
    page.get_by_role("button", name="Show how it is understood").click()
    expect(page.get_by_text("Line 3: There is no 7 on this sheet")).to_be_visible()
    axe(page)
    look(page, "paper-comments")
    page.locator("[name=words]").fill("1! Dose is per day\n2 Why weaker?")
    page.get_by_role("button", name="Read it again").click()
    page.get_by_role("button", name="Keep 2 comments").click()
    expect(page.get_by_text("2 comments are kept.")).to_be_visible()
    expect(page.locator("#comments")).to_contain_text("Dose is per day")
    assert [said.is_blocking for said in Comment.objects.order_by("pk")] == [True, False]


def test_a_first_review_is_printed_whole_on_numbered_pages(
    live_server: Any, page: Page, writer: User, doctor: User, signed_in: SignedIn, look: Look
) -> None:
    make.policy()
    review = make.review_of(make.article_by(writer, body=LONG)[1], by=writer, doctor=doctor)
    signed_in(page, doctor).goto(f"{live_server.url}/desk/reviews/{review.pk}/paper/")
    sheets = printed(page, "paper-whole")
    assert len(sheets) > 2
    for number, sheet in enumerate(sheets, start=1):
        assert f"page{number}of{len(sheets)}" in sheet
        assert "Countersign·TakingPlacidol·version1" in sheet
    whole = "".join(sheets)
    last = page.locator(".sheet-number").last.inner_text()
    assert int(last) > 100
    for n in (2, 30, 59):
        assert squeezed(f"Of {n} people {n - 1} slept better.") in whole
    look(page, "paper-whole")


def test_without_a_script_the_sheet_says_the_same(
    live_server: Any, browser: Any, writer: User, doctor: User, client_of: Any, tmp_path: Path
) -> None:
    review: Review = round_of(writer, doctor)
    client = client_of(doctor)
    context = browser.new_context(java_script_enabled=False)
    context.add_cookies(
        [
            {
                "name": "sessionid",
                "value": client.cookies["sessionid"].value,
                "url": live_server.url,
            }
        ]
    )
    plain = context.new_page()
    plain.goto(f"{live_server.url}/desk/reviews/{review.pk}/paper/")
    (sheet,) = pages_of(plain.pdf(path=tmp_path / "plain.pdf", prefer_css_page_size=True))
    assert "page1of1" in sheet
    assert review.version.text_digest[:12] in sheet
    assert not plain.get_by_role("button", name=re.compile("^Print")).is_visible()
    context.close()
