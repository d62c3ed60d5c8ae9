"""What each risk level demands: now, from a day to come, and before."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from articles.models import Risk
from reviews.models import PolicyRow, StandingPeriod


@dataclass(frozen=True)
class Level:
    """One risk level; `now` is None while no policy was recorded: the usual one applies."""

    risk: str
    label: str
    now: PolicyRow | None
    coming: tuple[PolicyRow, ...]
    before: tuple[PolicyRow, ...]


def levels(*, today: dt.date) -> list[Level]:
    """Every risk level, the highest first. One query."""
    rows = list(PolicyRow.objects.select_related("recorded_by"))
    return [
        _level(str(risk), str(label), [row for row in rows if row.risk == risk], today)
        for risk, label in reversed(Risk.choices)
    ]


def _level(risk: str, label: str, rows: Sequence[PolicyRow], today: dt.date) -> Level:
    rows = sorted(rows, key=lambda row: (row.in_force_from, row.recorded_at))
    begun = [row for row in rows if row.in_force_from <= today]
    return Level(
        risk=risk,
        label=label,
        now=begun[-1] if begun else None,
        coming=tuple(row for row in rows if row.in_force_from > today),
        before=tuple(reversed(begun[:-1])),
    )


def recomputed(*, today: dt.date) -> int:
    """How many articles' standing awaits what is in force by now. One query."""
    return StandingPeriod.objects.filter(until=None, next_change_on__lte=today).count()
