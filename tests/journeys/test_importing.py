"""An editor takes over a page that exists elsewhere."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from articles.importing.sources.found import FoundPage, Loaded
from articles.models import ImportedPage, User
from reviews.importing.running import run_import
from reviews.models import ClaimedReview
from reviews.workflow.start_import_run import start_import_run
from tests import builders as make
from tests.chromium import Console
from tests.reviews.importing.pages import html, numbered

SignedIn = Callable[[Page, User], Page]
AMBIGUOUS = html(
    "Placidol and sleep",
    "By Wanda Quill",
    "Updated March 21, 2023",
    "Medically reviewed by Dr. Nora Feldt, MD on 04/09/2019",
    "Next review: March 2026",
    head='<meta name="author" content="Paul Other">',
    body=(
        "<h2>How it works</h2><p>Placidol calms the nerves that carry an itch. "
        "<a href='https://norland.example/itch'>More about itching</a>.</p>"
        "<img src='https://clinic.example/nerve.png' alt='A nerve under the skin'>"
        "<h2>How much</h2><table><tr><th>Age</th><th>Evening dose</th></tr>"
        "<tr><td>18 to 64</td><td>5 mg</td></tr></table>"
        "<h2>References</h2><ol><li>Norland Board: Placidol. doi:10.1000/placidol.1</li></ol>"
    ),
)


@pytest.fixture
def desk(transactional_db: None, live_server: Any, editor: User) -> str:
    make.policy()
    return str(live_server.url)


def test_an_editor_settles_what_is_doubtful_and_imports_the_page(
    desk: str,
    page: Page,
    editor: User,
    signed_in: SignedIn,
    axe: Callable[[Page], None],
    look: Callable[[Page, str], None],
    console: Console,
) -> None:
    console.expect("422")
    signed_in(page, editor)
    page.goto(f"{desk}/desk/articles/")
    page.get_by_role("link", name="Import a page").click()
    axe(page)
    look(page, "import-choose")
    page.get_by_label("File").set_input_files(
        {"name": "sleep.html", "mimeType": "text/html", "buffer": AMBIGUOUS}
    )
    page.get_by_role("button", name="Read the page").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Placidol and sleep")
    expect(page.get_by_text("A nerve under the skin")).to_be_visible()
    axe(page)
    look(page, "import-preview")

    page.get_by_role("button", name="Import and put live").click()
    expect(page.get_by_role("alert")).to_contain_text("Reviewed on: Choose how to read it")
    page.get_by_role("group", name="Reviewed on").get_by_label("4 September 2019").check()
    page.get_by_role("group", name="Written by").get_by_label("As read: Wanda Quill").check()
    next_review = page.get_by_role("group", name="Next review")
    next_review.get_by_label("Another date").check()
    next_review.get_by_label("Next review, as it should be").fill("2026-03-15")
    axe(page)
    look(page, "import-settling")
    page.get_by_role("button", name="Keep the answers, look again").click()
    expect(page.get_by_text(re.compile("claimed review of 4 September 2019 is 1,294 days")))
    expect(page.locator("ins").first).to_have_text("4 September 2019")
    look(page, "import-settled")
    page.get_by_role("button", name="Import and put live").click()

    expect(page.get_by_text("was imported. It is live as imported.")).to_be_visible()
    claim = ClaimedReview.objects.get()
    assert (claim.reviewed_on, claim.reviewer_name) == ("2019-09-04", "Nora Feldt")
    kept = ImportedPage.objects.get()
    assert bytes(kept.raw) == AMBIGUOUS
    assert kept.facts["reviewed"] is None
    assert {"what": "reviewed", "read": None, "used": "2019-09-04"} in kept.facts["corrections"]
    page.goto(f"{desk}/articles/placidol-and-sleep/")
    expect(page.locator(".byline")).to_contain_text(
        "This page came to us with the statement of a medical review"
    )


def test_what_was_typed_stays_when_a_page_cannot_be_read(
    desk: str,
    page: Page,
    editor: User,
    signed_in: SignedIn,
    axe: Callable[[Page], None],
    console: Console,
) -> None:
    console.expect("422")
    signed_in(page, editor)
    page.goto(f"{desk}/desk/import/")
    page.get_by_label("Address").fill("http://127.0.0.1/secret")
    page.get_by_role("button", name="Read the page").click()
    expect(page.get_by_role("alert")).to_contain_text("private or reserved network")
    expect(page.get_by_label("Address")).to_have_value("http://127.0.0.1/secret")
    axe(page)


def test_an_editor_reads_what_a_run_found(
    desk: str,
    page: Page,
    editor: User,
    signed_in: SignedIn,
    axe: Callable[[Page], None],
    look: Callable[[Page, str], None],
) -> None:
    run = start_import_run(
        "https://clinic.example/sitemap.xml",
        by=editor,
        at=timezone.now(),
        audit_only=True,
        live=False,
    )
    run_import(
        run,
        [found(number) for number in range(12)],
        by=editor,
        clock=timezone.now,
        told=lambda outcome: None,
        notes=["https://clinic.example/news.xml was left out. The server answered 500."],
    )
    signed_in(page, editor)
    page.goto(f"{desk}/desk/import/runs/")
    axe(page)
    look(page, "import-runs")
    page.get_by_role("link", name="https://clinic.example/sitemap.xml").click()
    axe(page)
    look(page, "import-run")
    page.get_by_role("link", name=re.compile("Reviewer without date")).click()
    expect(page.locator("tbody tr")).to_have_count(3)


def found(number: int) -> FoundPage:
    address = f"https://clinic.example/questions/{number}/"
    return FoundPage(address, lambda at: Loaded(numbered(number), "text/html", address, at))
