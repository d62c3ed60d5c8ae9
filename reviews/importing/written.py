"""The report of a run as CSV, JSON and a page on its own."""

import csv
import json
from collections.abc import Iterator
from typing import Any, TextIO

from django.template.loader import render_to_string

from reviews.audit.cells import cell
from reviews.importing.listing import shown
from reviews.importing.report import COLUMNS, counts_of, head_of, outcomes_of, rows_of
from reviews.models import ImportRun


class _Line:
    """A file that gives back what is written to it."""

    def write(self, line: str) -> str:
        return line


def csv_lines(run: ImportRun) -> Iterator[str]:
    """The table of pages. No cell can be taken for a formula."""
    writer: Any = csv.writer(_Line())
    yield writer.writerow(COLUMNS)
    for row in rows_of(run):
        yield writer.writerow([cell(row[name]) for name in COLUMNS])


def json_lines(run: ImportRun) -> Iterator[str]:
    """One JSON object: the run, its counts, and `rows`."""
    head = json.dumps(head_of(run, counts_of(run)), indent=2, ensure_ascii=False)
    yield head[: head.rindex("\n}")] + ',\n  "rows": ['
    before = "\n    "
    for row in rows_of(run):
        yield before + json.dumps(row, ensure_ascii=False)
        before = ",\n    "
    yield "\n  ]\n}\n"


def html_lines(run: ImportRun) -> Iterator[str]:
    """A page that needs nothing but itself."""
    pages = (shown(row) for row in outcomes_of(run).iterator(2000))
    context = {"run": run, "counts": counts_of(run), "pages": pages}
    yield render_to_string("reviews/importing/report.html", context)


FORMS = {
    "csv": (csv_lines, "text/csv; charset=utf-8"),
    "json": (json_lines, "application/json"),
    "html": (html_lines, "text/html; charset=utf-8"),
}


def write_report(run: ImportRun, form: str, to: TextIO) -> None:
    """Write the report in one of its forms."""
    lines, _ = FORMS[form]
    to.writelines(lines(run))
