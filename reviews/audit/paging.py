"""A page of a sorted list, found by the key before it: as quick at the end as at the beginning.

Two steps on both databases: what shares the key, then what follows it. (A row value would be one
step on PostgreSQL; SQLite walks through all ties for it.)
"""

from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet

from reviews.audit.sorting import Key, Sort
from reviews.models import AuditLine

PAGE = 50
MOST_NUMBER = 32_767  # of the columns that hold numbers


@dataclass(frozen=True)
class Place:
    """Between which rows of a list: right behind (or before) the row with this key and id."""

    key: Key
    article_id: int

    @classmethod
    def of(cls, asked: str, sort: Sort) -> "Place | None":
        """The place that an address names; None for what makes no sense there."""
        number, tilde, key = asked.partition("~")
        if not (tilde and number.isdecimal() and len(number) < 19):
            return None
        try:
            read = sort.column.read(key)
        except ValueError:
            return None
        if "\0" in key or (isinstance(read, int) and abs(read) > MOST_NUMBER):
            return None
        return cls(read, int(number))

    @staticmethod
    def written(row: AuditLine, sort: Sort) -> str:
        """The place of a row, for an address."""
        return f"{row.article_id}~{sort.column.written(row)}"


@dataclass(frozen=True)
class Page:
    """Some rows in order, and whether there are more on either side."""

    rows: list[Any]
    is_first: bool
    is_last: bool


def first_page(rows: QuerySet[Any], sort: Sort, *, size: int = PAGE) -> Page:
    """Where the list begins."""
    found = walk(rows, sort, size=size + 1)
    return Page(found[:size], is_first=True, is_last=len(found) <= size)


def last_page(rows: QuerySet[Any], sort: Sort, *, size: int = PAGE) -> Page:
    """Where the list ends: as many rows as fit."""
    found = walk(rows, sort, size=size + 1, backwards=True)
    return Page(found[:size][::-1], is_first=len(found) <= size, is_last=True)


def page_after(rows: QuerySet[Any], sort: Sort, place: Place, *, size: int = PAGE) -> Page:
    """What follows a place."""
    found = walk(rows, sort, size=size + 1, place=place)
    return Page(found[:size], is_first=False, is_last=len(found) <= size)


def page_before(rows: QuerySet[Any], sort: Sort, place: Place, *, size: int = PAGE) -> Page:
    """What stands before a place."""
    found = walk(rows, sort, size=size + 1, place=place, backwards=True)
    return Page(found[:size][::-1], is_first=len(found) <= size, is_last=False)


def walk(
    rows: QuerySet[Any],
    sort: Sort,
    *,
    size: int,
    place: Place | None = None,
    backwards: bool = False,
) -> list[Any]:
    """So many rows from a place on, in the direction of the sort or against it.

    `rows` carry `sort_key`.
    """
    down = sort.descending != backwards
    by_id = "-article_id" if down else "article_id"
    key = F("sort_key").desc() if down else F("sort_key").asc()
    if place is None:
        return list(rows.order_by(key, by_id)[:size])
    side = "lt" if down else "gt"
    beside: dict[str, Any] = {"sort_key": place.key, f"article_id__{side}": place.article_id}
    ties = list(rows.filter(**beside).order_by(by_id)[:size])
    if len(ties) == size:
        return ties
    beyond = rows.filter(**{f"sort_key__{side}": place.key}).order_by(key, by_id)
    return ties + list(beyond[: size - len(ties)])
