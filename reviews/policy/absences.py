"""When somebody is away, who stands in, and what that means for a day something is due."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from articles.verdict import YES, Verdict, late
from reviews.policy.findings.finding import day


@dataclass(frozen=True)
class Away:
    """Away from one day to another, both included. `stand_in` is a name; empty: nobody."""

    first_day: dt.date
    last_day: dt.date
    stand_in: str = ""
    stand_in_id: int | None = None

    def covers(self, today: dt.date) -> bool:
        """Whether this is a day they are away."""
        return self.first_day <= today <= self.last_day

    def overlaps(self, first_day: dt.date, last_day: dt.date) -> bool:
        """Whether they are away on one of these days."""
        return self.first_day <= last_day and first_day <= self.last_day

    @property
    def days(self) -> str:
        """The days in a sentence: from 1 May 2026 to 3 May 2026."""
        if self.first_day == self.last_day:
            return f"on {day(self.first_day)}"
        return f"from {day(self.first_day)} to {day(self.last_day)}"


def may_note_absence(
    *,
    is_own: bool,
    is_editor: bool,
    first_day: dt.date,
    last_day: dt.date,
    today: dt.date,
    noted: Sequence[Away],
) -> Verdict:
    """The reviewer, or an editor for them; days that are not past, nor noted already."""
    if not (is_own or is_editor):
        return Verdict("Only the reviewer, or an editor, says when a reviewer is away.")
    if last_day < first_day:
        return Verdict("The last day comes before the first.")
    if last_day < today:
        return Verdict("These days are past.")
    for other in noted:
        if other.overlaps(first_day, last_day):
            return late(f"An absence {other.days} is noted already. End that one first.")
    return YES


def may_stand_in(
    *,
    name: str,
    is_same: bool,
    first_day: dt.date,
    last_day: dt.date,
    noted: Sequence[Away],
    able: Verdict,
) -> Verdict:
    """Another reviewer, who can sign, and is there in these days. `noted` are their absences."""
    if is_same:
        return Verdict("Nobody stands in for themselves: choose a colleague.")
    if not able:
        return able
    for other in noted:
        if other.overlaps(first_day, last_day):
            return Verdict(f"{name} is away {other.days} and cannot stand in then.")
    return YES


def may_end_absence(*, is_own: bool, is_editor: bool, is_over: bool) -> Verdict:
    """The reviewer, or an editor for them, until its last day is past."""
    if not (is_own or is_editor):
        return Verdict("Only the reviewer, or an editor, ends an absence.")
    return late("This absence is over already.") if is_over else YES


def may_be_due(name: str, noted: Sequence[Away], due_on: dt.date) -> Verdict:
    """Nothing is due on a day that somebody is away: it says who stands in, and until when."""
    for away in noted:
        if away.covers(due_on):
            instead = f"{away.stand_in} stands in: ask them, or" if away.stand_in else "Ask"
            other = "choose" if away.stand_in else "somebody else, or choose"
            return Verdict(f"{name} is away {away.days}. {instead} {other} another day.")
    return YES
