"""The audit table: its rows under filters and a sort, each with what was found about it."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet

from reviews.audit.counts import Counted
from reviews.audit.filters import AuditFilters, few, many, open_findings
from reviews.audit.paging import Page, Place, first_page, last_page, page_after, page_before, walk
from reviews.audit.sorting import Sort
from reviews.models import FindingRow

FEW = 1_000
AT_ONCE = 1_000
_GRAVEST_FIRST = ("alarm", "breaks", "warns", "notice")


def page_of(
    filters: AuditFilters, sort: Sort, *, after: str = "", before: str = "", end: str = "",
    count: Counted,
) -> Page:  # fmt: skip
    """The page an address asks for; the first one where it makes no sense. `count`: of all rows."""
    rows = _rows(filters, sort, count)
    if end:
        page = last_page(rows, sort)
    elif place := Place.of(after, sort):
        page = page_after(rows, sort, place)
    elif place := Place.of(before, sort):
        page = page_before(rows, sort, place)
    else:
        page = first_page(rows, sort)
    with_findings(page.rows, filters.on)
    return page


def all_rows(filters: AuditFilters, sort: Sort, *, count: Counted) -> Iterator[Any]:
    """Every row in order, read in portions that hold no transaction open."""
    rows = _rows(filters, sort, count)
    place = None
    while portion := with_findings(walk(rows, sort, size=AT_ONCE, place=place), filters.on):
        yield from portion
        last = portion[-1]
        place = Place(getattr(last, sort.column.field), last.article_id)


def with_findings(rows: list[Any], on: dt.date | None) -> list[Any]:
    """The same rows, each with `found`: its findings of that day, gravest first. One query."""
    found: dict[int, list[FindingRow]] = {row.article_id: [] for row in rows}
    for finding in open_findings(on).filter(article__in=found).defer("evidence"):
        found[finding.article_id].append(finding)
    for row in rows:
        row.found = sorted(found[row.article_id], key=_gravity)
    return rows


def _gravity(finding: FindingRow) -> tuple[int, str]:
    return (_GRAVEST_FIRST.index(finding.kind), finding.code)


def _rows(filters: AuditFilters, sort: Sort, count: Counted) -> QuerySet[Any]:
    is_few = not count.is_more and count.number <= FEW
    return few(filters, sort) if is_few else many(filters, sort)
