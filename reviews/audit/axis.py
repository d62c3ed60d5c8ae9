"""Days on a plot whose two axes are the same stretch of time."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

WIDTH, HEIGHT = 720, 240
LEFT, RIGHT, TOP, BOTTOM = 64, 8, 8, 40
MOST_FIELDS = 30
MOST_TICKS = 9
MONTHS_OF_A_YEAR = 12
_UNITS = {
    1: "month",
    3: "quarter",
    6: "half-year",
    12: "year",
    24: "two years",
    60: "five years",
    120: "ten years",
    1_200: "century",
    12_000: "thousand years",
}


@dataclass(frozen=True)
class Tick:
    """A year, or a month, where it begins, on both axes."""

    label: str
    x: float
    y: float


@dataclass(frozen=True)
class Axis:
    """From one day to another; `months` is the width of the fields that are counted together."""

    start: dt.date
    end: dt.date
    months: int = 1

    @classmethod
    def over(cls, days: Iterable[dt.date], *, whole_months: bool = False) -> "Axis":
        """The stretch from the first of these days to the last, in whole years if it is long."""
        known = sorted(days)
        first, last = known[0], known[-1]
        span = (last.year - first.year) * 12 + last.month - first.month + 1
        months = next((unit for unit in _UNITS if span / unit <= MOST_FIELDS - 2), max(_UNITS))
        start, _ = months_of(first, months if whole_months else 1)
        _, end = months_of(last, months if whole_months else 1)
        return cls(start, end, months)

    @property
    def unit(self) -> str:
        """The width of a field, for people."""
        return _UNITS[self.months]

    @property
    def radius(self) -> float:
        """Of the largest circle: little more than its field."""
        fields = max(1.0, (self.end - self.start).days / 30.44 / self.months)
        return max(2.0, (HEIGHT - TOP - BOTTOM) / fields / 2 * 1.7)

    def x(self, day: dt.date) -> float:
        """Where a day stands from left to right."""
        return round(LEFT + self._part(day) * (WIDTH - LEFT - RIGHT), 1)

    def y(self, day: dt.date) -> float:
        """Where a day stands from bottom to top."""
        return round(HEIGHT - BOTTOM - self._part(day) * (HEIGHT - TOP - BOTTOM), 1)

    def field_of(self, month: str) -> dt.date:
        """The first day of the field that a month (“2021-03”) lies in."""
        return months_of(dt.date.fromisoformat(f"{month}-01"), self.months)[0]

    @property
    def ticks(self) -> list[Tick]:
        """The years that are written at the axes; of a short stretch, the months."""
        span = (self.end.year - self.start.year) * 12 + self.end.month - self.start.month + 1
        step = next((unit for unit in _UNITS if span / unit <= MOST_TICKS), max(_UNITS))
        days = [months_of(self.start, step)[0]]
        while (last := months_of(days[-1], step)[1]) < self.end:
            days.append(last + dt.timedelta(days=1))
        form = "%Y" if step >= MONTHS_OF_A_YEAR else "%b ’%y"
        days = [day for day in days if day >= self.start]
        return [Tick(f"{day:{form}}", self.x(day), self.y(day)) for day in days]

    def _part(self, day: dt.date) -> float:
        return (day - self.start).days / max(1, (self.end - self.start).days)


def months_of(day: dt.date, months: int) -> tuple[dt.date, dt.date]:
    """The first and last day of the field of so many months that a day lies in."""
    whole = (day.year * 12 + day.month - 1) // months * months
    behind = whole + months
    start = dt.date(max(1, whole // 12), whole % 12 + 1, 1)
    if behind // 12 > dt.MAXYEAR:
        return start, dt.date.max
    return start, dt.date(behind // 12, behind % 12 + 1, 1) - dt.timedelta(days=1)
