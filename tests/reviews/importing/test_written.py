"""The report of a run in its three forms."""

import csv
import io
import json
from typing import Any

import pytest
from django.utils import timezone

from articles.importing.sources.found import FoundPage, Loaded
from articles.models import User
from reviews.importing.running import run_import
from reviews.importing.written import write_report
from reviews.models import ImportRun
from reviews.workflow.start_import_run import start_import_run
from tests.reviews.importing.pages import STALE, html
from tests.scenes import scene


@pytest.fixture
@scene
def run(editor: User) -> ImportRun:
    now = timezone.now()
    run = start_import_run("a test", by=editor, at=now, audit_only=True, live=False)
    pages = {"https://clinic.example/a": html("=HYPERLINK(1)", *STALE), "+1": b"%PDF"}

    def found(address: str, raw: bytes) -> FoundPage:
        return FoundPage(address, lambda at: Loaded(raw, "text/html", address, at))

    run_import(
        run,
        [found(address, raw) for address, raw in pages.items()],
        by=editor,
        clock=timezone.now,
        told=lambda outcome: None,
        notes=["<script>left out</script>"],
    )
    return run


def written(run: ImportRun, form: str) -> str:
    out = io.StringIO()
    write_report(run, form, out)
    return out.getvalue()


def test_the_csv_has_a_row_a_page_and_no_formula(run: ImportRun) -> None:
    rows = list(csv.DictReader(io.StringIO(written(run, "csv"))))
    assert [(row["address"], row["title"], row["outcome"]) for row in rows] == [
        ("https://clinic.example/a", "'=HYPERLINK(1)", "read"),
        ("'+1", "", "refused"),
    ]
    assert rows[0]["findings"] == "review-older-than-text"
    assert rows[0]["reviewed"] == "2019-09-25"


def test_the_json_has_counts_and_rows(run: ImportRun) -> None:
    report: dict[str, Any] = json.loads(written(run, "json"))
    assert (report["pages"], report["pages_read"]) == (2, 1)
    assert report["outcomes"] == {"read": 1, "refused": 1}
    assert report["findings"]["review-older-than-text"] == 1
    assert report["rows"][0]["findings"] == ["review-older-than-text"]
    assert report["rows"][1]["reason"].startswith("This is a PDF")


def test_a_run_without_pages_is_json_too(editor: User) -> None:
    now = timezone.now()
    run = start_import_run("empty", by=editor, at=now, audit_only=True, live=False)
    assert json.loads(written(run, "json"))["rows"] == []


def test_the_page_stands_alone_and_holds_no_markup_of_others(run: ImportRun) -> None:
    page = written(run, "html")
    assert "Review older than text" in page
    assert "<script" not in page
    assert "src=" not in page
