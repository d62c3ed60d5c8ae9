"""The first audit of a site by its bylines: nothing is imported, the report says it all."""

import itertools
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from playwright.sync_api import Page, expect

from articles.models import Article, ImportedPage, User
from reviews.models import ImportRun
from tests.articles.importing.server import Answer, page, serving
from tests.articles.importing.test_sources import urlset
from tests.reviews.importing.pages import numbered

SignedIn = Callable[[Page, User], Page]
PAGES = 40
PER_SECOND = 40
ROBOTS = b"User-agent: *\nDisallow: /closed\n"


class Visits:
    """A clinic's site, and when each of its pages was asked for."""

    def __init__(self) -> None:
        self.times: list[float] = []
        self.paths: list[str] = []
        paths = [f"/questions/{number}" for number in range(PAGES)]
        answers = {path: page(numbered(number)) for number, path in enumerate(paths)}
        answers |= {
            "/robots.txt": page(ROBOTS, Content_Type="text/plain"),
            "/closed": page(numbered(0)),
            "/sitemap.xml": urlset(*paths, "/closed"),
        }
        self.answers = {path: self._noted(answer) for path, answer in answers.items()}

    def _noted(self, answer: Answer) -> Answer:
        def noting(request: BaseHTTPRequestHandler) -> None:
            self.times.append(time.monotonic())
            self.paths.append(request.path)
            answer(request)

        return noting


def test_a_site_of_one_s_own_is_audited_by_its_bylines(
    live_server: Any,
    page: Page,
    editor: User,
    signed_in: SignedIn,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    axe: Callable[[Page], None],
    look: Callable[[Page, str], None],
) -> None:
    visits, report = Visits(), tmp_path / "report.html"
    with serving(visits.answers) as port:
        call_command(
            "import_pages",
            f"http://127.0.0.1:{port}/sitemap.xml",
            audit_only=True,
            local=True,
            rate=PER_SECOND,
            report=str(report),
        )
    said = capsys.readouterr().out
    assert f"{PAGES:>7} read" in said
    assert f"{PAGES // 5:>7} reviewer without date" in said
    assert_polite(visits)
    assert_nothing_imported()

    page.goto(report.as_uri())
    expect(page.get_by_role("heading", level=1)).to_have_text(
        f"What the bylines of {PAGES} pages show"
    )
    expect(page.get_by_text("40 read, 1 refused")).to_be_visible()
    found = page.get_by_role("region", name="Findings").locator("tbody tr")
    assert {row.split("\t")[1]: int(row.split("\t")[0]) for row in found.all_inner_texts()} == {
        "Review older than text": 8,
        "Reviewer without date": 8,
        "Date without reviewer": 8,
        "Review by nobody": 0,
        "Reviewer is a team": 8,
        "Dates disagree": 0,
        "Review date is modified date": 16,
        "No review stated": 8,
        "Author not a person": 8,
    }
    pages = page.get_by_role("region", name="Pages").locator("tbody tr")
    expect(pages).to_have_count(PAGES + 1)
    expect(pages.last).to_contain_text("asks programs not to read this page")
    axe(page)
    look(page, "audit-site-report")

    signed_in(page, editor).goto(f"{live_server.url}/desk/import/runs/")
    page.get_by_role("link", name="sitemap.xml").click()
    page.get_by_role("link", name="8 Review older than text").click()
    expect(page.locator("tbody tr")).to_have_count(8)
    assert_nothing_imported()


def assert_polite(visits: Visits) -> None:
    """The rules were asked for first, what they close was left alone, and no two pages at once."""
    assert visits.paths[0] == "/robots.txt"
    assert "/closed" not in visits.paths
    assert len(visits.paths) == len(set(visits.paths)) == PAGES + 2
    between = [later - earlier for earlier, later in itertools.pairwise(visits.times)]
    assert sum(between) / len(between) >= 0.98 / PER_SECOND


def assert_nothing_imported() -> None:
    """The audit left an account of itself, and nothing else."""
    assert ImportRun.objects.get().finished_at
    assert not Article.objects.exists()
    assert not ImportedPage.objects.exists()


def test_a_private_network_is_asked_only_by_who_says_so(
    transactional_db: None, editor: User
) -> None:
    visits = Visits()
    with serving(visits.answers) as port, pytest.raises(CommandError, match="say --local"):
        call_command("import_pages", f"http://127.0.0.1:{port}/sitemap.xml", audit_only=True)
    assert visits.paths == []
    assert not ImportRun.objects.exists()
