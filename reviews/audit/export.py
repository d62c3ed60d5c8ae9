"""The audit table as columns of plain values: for spreadsheets and other programs."""

import csv
import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from reviews.audit.cells import cell
from reviews.models import AuditLine

HEAD = (
    "id", "title", "standing", "author", "specialty", "risk", "version", "text", "reviewed",
    "age in days", "reviewers", "scope", "changes reviewed", "due", "coverage", "gaps",
    "safety gaps", "findings", "reasons", "as on",
)  # fmt: skip


def record_of_row(row: AuditLine, today: dt.date) -> dict[str, Any]:
    """One line as values that JSON knows; the row has been given its findings.

    `today` is the day that the table is of.
    """
    found = row.found  # type: ignore[attr-defined]
    return dict(zip(HEAD, (
        row.article_id, row.title, row.standing, row.author, row.specialty, row.risk, row.number,
        _iso(row.text_date), _iso(row.reviewed_on),
        (today - row.reviewed_on).days if row.reviewed_on else None,
        row.reviewers, row.scope, _iso(row.changes_reviewed_on), _iso(row.due_on),
        row.covered_percent, row.gaps, row.safety_gaps,
        [finding.code for finding in found], [finding.sentence for finding in found],
        _iso(today),
    ), strict=True))  # fmt: skip


def csv_lines(rows: Iterable[Any], today: dt.date) -> Iterator[str]:
    """The table as CSV, line by line, with a head. No cell is a formula."""
    writer = csv.writer(_Echo())
    yield writer.writerow(HEAD)
    for row in rows:
        yield writer.writerow([cell(value) for value in record_of_row(row, today).values()])


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


class _Echo:
    """Hands back what the writer of csv would write into a file."""

    def write(self, line: str) -> str:
        return line
