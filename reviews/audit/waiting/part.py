"""One list of the entry page, and one thing that waits in it."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from reviews.audit.counts import MOST as MOST_COUNTED
from reviews.audit.counts import Counted, counted

MOST = 8
HEAVY = ("body", "references", "authorship", "summary")


@dataclass(frozen=True)
class Waiting:
    """One thing that waits: what it is, why, since or until when, and the next step."""

    title: str
    why: str
    url: str
    act: str
    on: dt.date | dt.datetime | None = None
    is_late: bool = False


@dataclass(frozen=True)
class Part:
    """One list; `total` counts what is not shown, too."""

    heading: str
    rows: tuple[Waiting, ...]
    nothing: str
    total: Counted
    more_url: str = ""

    @property
    def more(self) -> int:
        """How many are not shown."""
        return self.total.number - len(self.rows)


def part(
    heading: str,
    found: QuerySet[Any],
    shown: Callable[[Any], Waiting],
    *,
    nothing: str,
    more_url: str = "",
) -> Part:
    """The first rows of what was found. One query, and one that counts if there are more."""
    rows = list(found[: MOST + 1])
    total = counted_up(found) if len(rows) > MOST else Counted(len(rows))
    return Part(heading, tuple(shown(row) for row in rows[:MOST]), nothing, total, more_url)


def counted_up(found: QuerySet[Any]) -> Counted:
    """How many there are, up to the number from which on it is “more than”."""
    return counted(found.order_by()[: MOST_COUNTED + 1].count())


def light(*, version: str) -> list[str]:
    """What a list never shows of a version: name these to `defer`."""
    return [f"{version}__{name}" for name in HEAVY]
