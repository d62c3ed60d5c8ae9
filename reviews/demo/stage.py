"""Where the demonstration is told: its people, its days, and what happens on them."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field

from django.utils import timezone

from articles.models import User
from reviews.demo.people import Person

Day = str | int
"""A date as “2019-03-04”, or so many days before today."""

OPENS = dt.time(8, 0)


@dataclass(frozen=True)
class Step:
    """Something that happens at a moment."""

    at: dt.datetime
    do: Callable[[dt.datetime], object]


@dataclass
class Stage:
    """Steps are gathered in any order and acted in order of time, as they would have happened."""

    now: dt.datetime
    people: dict[Person, User] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)

    def moment(self, on: Day, *, minutes: int = 0) -> dt.datetime:
        """So many minutes after the office opens on that day."""
        today = timezone.localtime(self.now).date()
        day = dt.date.fromisoformat(on) if isinstance(on, str) else today - dt.timedelta(days=on)
        opens = timezone.make_aware(dt.datetime.combine(day, OPENS))
        return opens + dt.timedelta(minutes=minutes)

    def then(self, at: dt.datetime, do: Callable[[dt.datetime], object]) -> None:
        """Something happens at that moment. Raises ValueError for one that is to come."""
        if at >= self.now:
            raise ValueError(f"The demonstration tells what happened, and {at} is to come.")
        self.steps.append(Step(at, do))

    def act(self) -> None:
        """Let everything happen."""
        for step in sorted(self.steps, key=lambda step: step.at):
            step.do(step.at)
