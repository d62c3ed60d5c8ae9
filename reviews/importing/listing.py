"""The pages of a run, narrowed, a screenful at a time."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connection

from reviews.importing.report import outcomes_of
from reviews.importing.signs import MEANINGS, Sign
from reviews.models import ImportRun, Outcome, PageOutcome

PAGE = 50


@dataclass(frozen=True, slots=True)
class Filters:
    """What narrows the list; unknown values narrow nothing."""

    outcome: str = ""
    sign: str = ""

    @classmethod
    def of(cls, given: Mapping[str, str]) -> "Filters":
        """As the address says."""
        outcome, sign = given.get("outcome", ""), given.get("finding", "")
        return cls(outcome if outcome in Outcome.values else "", sign if sign in list(Sign) else "")

    def kept(self) -> dict[str, str]:
        """What goes into the address again."""
        named = {"outcome": self.outcome, "finding": self.sign}
        return {name: value for name, value in named.items() if value}


@dataclass(frozen=True, slots=True)
class Listed:
    """One page of a run, ready to be shown: what became of it, and its signs by name."""

    outcome: PageOutcome
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A screenful, and where the next begins (0: this was the last)."""

    pages: tuple[Listed, ...]
    next_after: int


def listed(run: ImportRun, filters: Filters, *, after: int) -> Listing:
    """The pages of a run from one key on."""
    chosen = outcomes_of(run).filter(pk__gt=after)
    if filters.outcome:
        chosen = chosen.filter(outcome=filters.outcome)
    if filters.sign:
        chosen = chosen.filter(**_holds(filters.sign))
    rows = list(chosen.order_by("pk")[: PAGE + 1])
    return Listing(tuple(map(shown, rows[:PAGE])), rows[PAGE - 1].pk if len(rows) > PAGE else 0)


def shown(row: PageOutcome) -> Listed:
    """One outcome with its signs by name."""
    return Listed(row, tuple(MEANINGS[Sign(sign)].label for sign in row.signs))


def _holds(sign: str) -> dict[str, Any]:
    """PostgreSQL looks into the list; SQLite at its text, where names stand between quotes."""
    if connection.vendor == "postgresql":
        return {"signs__contains": [sign]}
    return {"signs__icontains": f'"{sign}"'}
