"""Addresses of the audit table: the same filters and sort always have the same one."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from reviews.audit.filters import AuditFilters
from reviews.audit.sorting import COLUMNS, Column, Sort


@dataclass(frozen=True)
class State:
    """What the table shows: of which day, filters and a sort. All of it stands in the address."""

    filters: AuditFilters
    sort: Sort

    def query(self, **place: str) -> str:
        """The query string, with a place in the list if one is given."""
        sort = {} if self.sort.is_usual else {"sort": str(self.sort)}
        return urlencode({**self.filters.asked(), **sort, **place}, doseq=True)

    def address(self, **place: str) -> str:
        """The address, relative to the page."""
        return f"?{self.query(**place)}"

    def with_filters(self, **changes: Any) -> "State":
        """The same sort under other filters."""
        return replace(self, filters=replace(self.filters, **changes))

    def without(self, name: str, value: str = "") -> "State":
        """The same without one filter."""
        return replace(self, filters=self.filters.without(name, value))

    @property
    def is_narrowed(self) -> bool:
        """Whether something is left out: a day alone leaves nothing out."""
        return self.filters.without("on") != AuditFilters()

    @property
    def without_filters(self) -> str:
        """The address of everything on the same day, sorted the same."""
        return replace(self, filters=AuditFilters(on=self.filters.on)).address()

    @property
    def of_today(self) -> str:
        """The address of the same, today."""
        return self.without("on").address()


@dataclass(frozen=True)
class Way:
    """A word in the table's head, and where it leads: sorted by it, or the other way round."""

    label: str
    url: str
    direction: str = ""


@dataclass(frozen=True)
class Head:
    """One head of the table, with all that stands in the cells below it."""

    ways: list[Way]

    @property
    def direction(self) -> str:
        """The direction of the one that the table is sorted by."""
        return next((way.direction for way in self.ways if way.direction), "")


def address_of(article_id: int, on: dt.date | None) -> str:
    """Where an article of the table leads to: itself, or who vouched for it on a past day."""
    if on is None:
        return reverse("article", args=[article_id])
    return f"{reverse('coverage', args=[article_id])}?{urlencode({'on': on})}"


CELLS = (
    ("title", "standing", "author", "specialty", "risk"),
    ("text",),
    ("reviewed", "reviewers", "scope"),
    ("changes",),
    ("due",),
    ("coverage",),
    ("findings",),
)


def heads(state: State) -> list[Head]:
    """The heads of the table's columns."""
    return [Head([_way(state, COLUMNS[name]) for name in names]) for names in CELLS]


def _way(state: State, column: Column) -> Way:
    is_current = state.sort.column == column
    turned = Sort(column, is_current and not state.sort.descending)
    direction = "descending" if state.sort.descending else "ascending"
    return Way(column.label, replace(state, sort=turned).address(), direction if is_current else "")
