"""The audit table on a command line, with the filters of the page."""

import datetime as dt
import json
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from reviews.audit.counts import by_standing, total, without_days
from reviews.audit.export import csv_lines, record_of_row
from reviews.audit.filters import AuditFilters
from reviews.audit.sorting import COLUMNS, USUAL, Sort
from reviews.audit.table import all_rows
from reviews.forms.audit import AuditForm, in_words
from reviews.policy.findings.finding import day
from reviews.policy.standing import Standing
from reviews.workflow.roll_over import roll_over

HELP = {"on": "the table as on that day, such as 2024-05-01, instead of today"}
WIDTHS = (46, 10, 10, 10, 10, 7)


class Command(BaseCommand):
    """Prints the rows; exits with 1 if one of them stands as it must not."""

    help = "Print the audit table, narrowed and sorted as on its page."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """One option a filter, and what to do with the rows."""
        parser.add_argument("--format", choices=("table", "csv", "json"), default="table")
        sorts = sorted(COLUMNS)
        parser.add_argument(
            "--sort", default=USUAL, help=f"{', '.join(sorts)}; as --sort=-due the other way round"
        )
        parser.add_argument(
            "--fail-on",
            action="append",
            default=[],
            choices=[standing.value for standing in Standing],
            help="exit with 1 if an article stands so; may be given more than once",
        )
        for name, field in AuditForm.base_fields.items():
            action = "append" if name == "finding" else "store"
            help_text = HELP.get(name) or str(field.label or in_words(name))
            parser.add_argument(
                _option(name), dest=name, action=action, help=help_text.replace("%", "%%")
            )

    def handle(self, *args: Any, **options: Any) -> None:
        """Print what is asked for. Standings that wait for today are brought up to date first."""
        now = timezone.now()
        today = timezone.localdate(now)
        filters = _filters(options, today)
        if options["sort"].removeprefix("-") not in COLUMNS:
            raise CommandError(f"Sort by one of: {', '.join(COLUMNS)}.")
        roll_over(at=now)
        standings: Counter[str] = Counter()
        rows = _counted(filters, Sort.of(options["sort"]), standings)
        for line in FORMATS[options["format"]](rows, filters.on or today):
            self.stdout.write(line, ending="")
        if filters.on:
            self.stderr.write(_about_the_day(filters.on))
        failing = [f"{standings[name]} {name}" for name in options["fail_on"] if standings[name]]
        if failing:
            raise CommandError(f"Found: {', '.join(failing)}.")


def _option(name: str) -> str:
    return "--as-on" if name == "on" else f"--{name.replace('_', '-')}"


def _about_the_day(on: dt.date) -> str:
    """What the rows are of; and that some are missing, where that is so."""
    said = f"As on {day(on)}, by what was recorded by the end of that day."
    if missing := without_days():
        said += f" {missing:,} articles are not in it yet: run nightly."
    return said


def _filters(options: dict[str, Any], today: dt.date) -> AuditFilters:
    """The filters of the options. Raises CommandError that says what makes no sense."""
    asked = {name: options[name] for name in AuditForm.base_fields if options[name]}
    form = AuditForm(asked, today=today)
    if not form.is_valid():
        faults = [
            f"{_option(name)}: {' '.join(map(str, errors))}" for name, errors in form.errors.items()
        ]
        raise CommandError(" ".join(faults))
    return form.filters()


def _counted(filters: AuditFilters, sort: Sort, standings: Counter[str]) -> Iterator[Any]:
    """The rows, counted by standing as they pass."""
    count = total(filters, by_standing(filters))
    for row in all_rows(filters, sort, count=count):
        standings[row.standing] += 1
        yield row


def _as_table(rows: Iterable[Any], today: dt.date) -> Iterator[str]:
    yield _columns(("Article", "Standing", "Text", "Reviewed", "Due", "Covered"), "Findings")
    for row in rows:
        values = record_of_row(row, today)
        days = tuple(values[name] or "-" for name in ("text", "reviewed", "due"))
        covered = f"{row.covered_percent} %"
        yield _columns(
            (row.title, row.get_standing_display(), *days, covered), ", ".join(values["findings"])
        )


def _columns(cells: tuple[str, ...], last: str) -> str:
    fitted = [cell[:width].ljust(width) for cell, width in zip(cells, WIDTHS, strict=True)]
    return f"{'  '.join(fitted)}  {last}".rstrip() + "\n"


def _as_json(rows: Iterable[Any], today: dt.date) -> Iterator[str]:
    """One JSON array, a row a line."""
    before = "["
    for row in rows:
        yield f"{before}\n{json.dumps(record_of_row(row, today), ensure_ascii=False)}"
        before = ","
    yield "[]\n" if before == "[" else "\n]\n"


FORMATS: dict[str, Callable[[Iterable[Any], dt.date], Iterator[str]]] = {
    "table": _as_table,
    "csv": csv_lines,
    "json": _as_json,
}
