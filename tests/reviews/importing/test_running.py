"""Many pages in one run: from a folder and from a web server, killed and resumed."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from articles.importing.sources.folder import folder_pages
from articles.importing.sources.found import FoundPage
from articles.importing.web.errors import FetchFailedError
from articles.models import Article, ImportedPage, Page, User
from reviews.importing.report import counts_of
from reviews.importing.running import TooManyFailuresError, run_import
from reviews.ledger.verify import verify
from reviews.models import ClaimedReview, ImportRun, Outcome, PageOutcome
from reviews.workflow.check_standings import check_standings
from reviews.workflow.start_import_run import start_import_run
from tests import builders as make
from tests.articles.importing.server import Answer, page
from tests.articles.importing.test_sources import Site, missing, urlset
from tests.reviews.importing.pages import html, numbered

AUDITED = {
    "review-older-than-text": 1,
    "reviewer-without-date": 1,
    "date-without-reviewer": 1,
    "reviewer-is-a-team": 1,
    "review-date-is-modified-date": 2,
    "no-review-stated": 1,
    "author-not-a-person": 1,
}
"""What every five of the numbered pages show."""


def folder(place: Path, pages: int) -> Path:
    """A folder of saved pages."""
    for number in range(pages):
        below = place / "saved" / f"part-{number % 3}"
        below.mkdir(parents=True, exist_ok=True)
        (below / f"{number:04}.html").write_bytes(numbered(number))
    return place / "saved"


def started(source: object, editor: User, *, audit_only: bool = False) -> ImportRun:
    return start_import_run(
        str(source), by=editor, at=timezone.now(), audit_only=audit_only, live=True
    )


def ran(run: ImportRun, pages: Any, editor: User) -> Counter[str]:
    """Walk, and say what became of each page; None was done before."""
    heard: Counter[str] = Counter()

    def told(outcome: PageOutcome | None) -> None:
        heard[outcome.outcome if outcome else "before"] += 1

    run_import(run, pages, by=editor, clock=timezone.now, told=told, notes=[])
    return heard


def signs(run: ImportRun) -> dict[str, int]:
    return {one.name: one.number for one in counts_of(run).signs if one.number}


def test_a_folder_is_imported_each_page_live_with_its_claim(tmp_path: Path, editor: User) -> None:
    make.policy()
    saved = folder(tmp_path, 20)
    run = started(saved, editor)
    assert ran(run, folder_pages(saved), editor) == {"imported": 20}
    assert signs(run) == {name: 4 * number for name, number in AUDITED.items()}
    assert (Article.objects.count(), Page.objects.count()) == (20, 20)
    assert ClaimedReview.objects.count() == 16
    assert verify().problems == ()
    assert list(check_standings(at=timezone.now())) == []
    run.refresh_from_db()
    assert run.finished_at


def test_the_same_pages_again_are_there_already_and_count_in_the_report(
    tmp_path: Path, editor: User
) -> None:
    saved = folder(tmp_path, 5)
    ran(started(saved, editor), folder_pages(saved), editor)
    again = started(saved, editor)
    assert ran(again, folder_pages(saved), editor) == {"there": 5}
    assert Article.objects.count() == 5
    assert signs(again) == AUDITED
    assert PageOutcome.objects.filter(run=again, article=None).count() == 0


def test_an_audit_imports_nothing(tmp_path: Path, editor: User) -> None:
    saved = folder(tmp_path, 5)
    run = started(saved, editor, audit_only=True)
    assert ran(run, folder_pages(saved), editor) == {"read": 5}
    assert signs(run) == AUDITED
    assert not Article.objects.exists()
    assert not ImportedPage.objects.exists()


def site_of(pages: int, **also: Answer) -> dict[str, Answer]:
    paths = [f"/questions/{number}" for number in range(pages)]
    answers = {path: page(numbered(number)) for number, path in enumerate(paths)}
    listed = urlset(*paths, *(f"/{name}" for name in also))
    return (
        answers | {f"/{name}": answer for name, answer in also.items()} | {"/sitemap.xml": listed}
    )


@pytest.mark.sqlite_only  # an audit imports nothing
def test_a_site_of_200_pages_is_audited_by_its_sitemap(editor: User) -> None:
    rules = page(b"User-agent: *\nDisallow: /closed\n")
    answers = site_of(200, gone=missing, closed=page(b"closed"), paper=page(b"%PDF-1.7"))
    with Site(answers | {"/robots.txt": rules}) as site:
        run = started(f"{site.home}/sitemap.xml", editor, audit_only=True)
        heard = ran(run, site.pages(), editor)
    assert heard == {"read": 200, "failed": 1, "refused": 2}
    assert signs(run) == {name: 40 * number for name, number in AUDITED.items()}
    refused = PageOutcome.objects.filter(run=run, outcome=Outcome.REFUSED)
    assert sorted(row.reason[:20] for row in refused) == [
        "The site's robots.tx",
        "This is a PDF, not a",
    ]


def test_a_page_that_failed_is_tried_again_and_the_last_outcome_counts(editor: User) -> None:
    with Site(site_of(3, late=missing)) as site:
        run = started(f"{site.home}/sitemap.xml", editor)
        ran(run, site.pages(), editor)
        site.answers["/late"] = page(html("Late", "By Wanda Quill"))
        assert ran(run, site.pages(), editor) == {"before": 3, "imported": 1}
    counts = counts_of(run)
    assert counts.pages == 4
    assert [(one.name, one.number) for one in counts.outcomes] == [("imported", 4)]


def test_the_pages_known_by_the_address_they_lead_to_are_one(editor: User) -> None:
    with Site(site_of(1)) as site:
        raw = numbered(0)
        moved = [FoundPage(f"{site.home}/old", site.pages()[0].load)]
        run = started("two addresses", editor)
        assert ran(run, [*site.pages(), *moved], editor) == {"imported": 1, "there": 1}
    assert bytes(ImportedPage.objects.get().raw) == raw


def test_a_source_that_answers_no_more_stops_the_run(editor: User) -> None:
    def fail(at: Any) -> Any:
        raise FetchFailedError("The page took too long to arrive.")

    run = started("https://clinic.example/sitemap.xml", editor)
    pages = [FoundPage(f"https://clinic.example/{number}", fail) for number in range(50)]
    with pytest.raises(TooManyFailuresError, match="20 pages in a row failed"):
        ran(run, pages, editor)
    run.refresh_from_db()
    assert (run.finished_at, PageOutcome.objects.count()) == (None, 20)


def test_a_page_that_breaks_the_program_is_an_outcome_and_the_run_goes_on(
    editor: User, tmp_path: Path
) -> None:
    def broken(at: Any) -> Any:
        raise ValueError("something nobody thought of")

    saved = folder(tmp_path, 1)
    run = started("a test", editor)
    pages = [FoundPage("https://clinic.example/odd", broken), *folder_pages(saved)]
    assert ran(run, pages, editor) == {"failed": 1, "imported": 1}
    assert "ValueError" in PageOutcome.objects.get(outcome=Outcome.FAILED).reason


COMMAND = """
import sys
import django
django.setup()
from django.core.management import call_command
from django.db import connection
connection.settings_dict["NAME"] = sys.argv[1]
call_command("import_pages", sys.argv[2])
"""


def importing(saved: Path) -> "subprocess.Popen[bytes]":
    """The command in a process of its own, on the database of this test."""
    database = connection.settings_dict
    surroundings = {
        "DJANGO_SETTINGS_MODULE": "project.settings",
        "SIGNING_KEY_FILE": str(settings.SIGNING_KEY_FILE),
    }
    if connection.vendor == "postgresql":
        host = quote(database["HOST"], safe="")
        surroundings["DATABASE_URL"] = f"postgres://{database['USER']}@{host}/{database['NAME']}"
    return subprocess.Popen(
        [sys.executable, "-c", COMMAND, str(database["NAME"]), str(saved)],
        env=os.environ | surroundings,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def test_a_run_that_is_killed_goes_on_where_it_was(
    transactional_db: None, tmp_path: Path, editor: User
) -> None:
    saved = folder(tmp_path, 40)
    process = importing(saved)
    deadline = time.monotonic() + 60
    while PageOutcome.objects.count() < 8 and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    _, said = process.communicate()
    assert process.returncode == -signal.SIGKILL, said.decode()
    done = PageOutcome.objects.count()
    assert 8 <= done < 40
    assert done == Article.objects.count() == ImportedPage.objects.count() == Page.objects.count()
    call_command("import_pages", resume=True, verbosity=0)
    run = ImportRun.objects.get()
    assert run.finished_at
    assert (PageOutcome.objects.count(), Article.objects.count()) == (40, 40)
    assert signs(run) == {name: 8 * number for name, number in AUDITED.items()}
    assert verify().problems == ()


def test_the_command_says_what_was_found_and_writes_the_report(
    tmp_path: Path, editor: User, capsys: pytest.CaptureFixture[str]
) -> None:
    saved = folder(tmp_path, 5)
    report = tmp_path / "report.csv"
    call_command("import_pages", str(saved), audit_only=True, report=str(report))
    said = capsys.readouterr().out
    assert "5 read" in said
    assert "1 reviewer without date" in said
    assert len(report.read_text().splitlines()) == 6


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["/no/such/place"], "no folder, no sitemap's address"),
        ([], "Name a folder"),
        (["--resume"], "no such run"),
        (["http://127.0.0.1/sitemap.xml"], "private or reserved network"),
        ([".", "--rate", "0"], "pages per second"),
        ([".", "--report", "report.xls"], "ends in .csv"),
        ([".", "--by", "nobody@example.org"], "no active editor"),
    ],
)
def test_the_command_says_what_is_wrong(arguments: list[str], why: str, editor: User) -> None:
    with pytest.raises(CommandError, match=why):
        call_command("import_pages", *arguments, verbosity=0)
