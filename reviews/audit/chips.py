"""What the audit table is narrowed to, in words, each with the way back; and usual questions."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from articles.models import Risk
from reviews.audit.addresses import State
from reviews.audit.filters import AuditFilters
from reviews.audit.sorting import Sort
from reviews.policy.findings.finding import Code
from reviews.policy.standing import Standing

SOON = dt.timedelta(days=30)
_RANGES = {"text": "Text", "review": "Reviewed", "due": "Due", "coverage": "Coverage"}


@dataclass(frozen=True)
class Chip:
    """One filter that is on, and the address without it."""

    label: str
    url: str


@dataclass(frozen=True)
class Question:
    """What editors ask every week: a name and an address."""

    label: str
    url: str
    is_current: bool


def chips(state: State, specialties: dict[str, str]) -> Iterator[Chip]:
    """The filters that are on. `specialties`: names by slug."""
    filters = state.filters
    for name, label in (
        ("on", filters.on and f"As on {_written(filters.on)}"),
        ("standing", filters.standing.replace("_", " ").capitalize()),
        ("specialty", specialties.get(filters.specialty, filters.specialty)),
        ("risk", filters.risk and f"{Risk(filters.risk).label} risk"),
        ("reviewer", filters.reviewer and f"Reviewed by {filters.reviewer}"),
        ("author", filters.author and f"Written by {filters.author}"),
        ("title", filters.title and f"“{filters.title}” in the title"),
    ):
        if label:
            yield Chip(label, state.without(name).address())
    for code in filters.finding:
        yield Chip(code.replace("-", " ").capitalize(), state.without("finding", code).address())
    for name, label in _RANGES.items():
        yield from _range(state, name, label)


def _range(state: State, name: str, label: str) -> Iterator[Chip]:
    start, end = getattr(state.filters, f"{name}_from"), getattr(state.filters, f"{name}_to")
    bounds = [
        f"{word} {_written(value)}"
        for word, value in (("from", start), ("to", end))
        if value is not None
    ]
    if bounds:
        without = state.without(f"{name}_from").without(f"{name}_to")
        yield Chip(f"{label} {' '.join(bounds)}", without.address())


def _written(value: dt.date | int) -> str:
    return f"{value} %" if isinstance(value, int) else f"{value.day} {value:%b %Y}"


def questions(state: State, today: dt.date) -> Iterator[Question]:
    """The usual questions, as filters and a sort, of the day that is shown: that is `today`."""
    for label, filters, sort in (
        ("Stale, longest overdue first", AuditFilters(standing=Standing.STALE.value), "due"),
        (
            "Review older than the text",
            AuditFilters(finding=(Code.REVIEW_PREDATES_TEXT.value,)),
            "reviewed",
        ),
        (
            "Changed since signed, high risk first",
            AuditFilters(finding=(Code.TEXT_CHANGED.value,)),
            "-risk",
        ),
        ("Due within 30 days", AuditFilters(due_from=today, due_to=today + SOON), "due"),
        ("Only claimed", AuditFilters(finding=(Code.CLAIM_ONLY.value,)), "reviewed"),
    ):
        asked = State(replace(filters, on=state.filters.on), Sort.of(sort))
        yield Question(label, asked.address(), is_current=asked == state)
