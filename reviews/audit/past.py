"""Days that are past: what held at the end of each, and for how long it did."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.utils import timezone

from reviews.models.audit_row import NO_END
from reviews.policy.dates import DAY
from reviews.policy.record import moments_of
from reviews.policy.standing import StandingFacts, standing_on
from reviews.record import Recorded, local

Said = Mapping[str, Any]
"""What was true at the end of a day: one value a key."""


def dawn_of(day: dt.date) -> dt.datetime:
    """The first moment of a day, where the site is."""
    return timezone.make_aware(dt.datetime.combine(day, dt.time.min))


def end_of(day: dt.date) -> dt.datetime:
    """The last moment of a day, where the site is."""
    return timezone.make_aware(dt.datetime.combine(day, dt.time.max))


def days_of(found: Recorded, *, at: dt.datetime) -> Iterator[tuple[dt.date, StandingFacts]]:
    """Each day by whose end something may have changed, up to the day of `at`, with what held then.

    Between two of them everything stayed as it was on the first. Nothing of it is read from what
    the verbs stored.
    """
    saved = [version.saved_at for version in found.record.versions]
    day = min(saved).date() if saved else None
    while day and day <= local(at).date():
        moment = min(end_of(day), at)
        record = found.at(moment)
        facts = standing_on(record, local(moment))
        yield day, facts
        later = {recorded.date() for recorded in moments_of(record)}
        if facts.next_change_on:
            later.add(facts.next_change_on)
        day = min((other for other in later if other > day), default=None)


@dataclass(frozen=True)
class Span:
    """What was true of a key from one day to another, both included."""

    key: str
    value: Any
    first_day: dt.date
    last_day: dt.date = NO_END


def spans(days: Iterable[tuple[dt.date, Said]]) -> list[Span]:
    """Days in order, each with all that was true of it: as stretches in which nothing changed."""
    found: list[Span] = []
    open_ones: dict[str, Span] = {}
    for day, said in days:
        for key, span in list(open_ones.items()):
            if key not in said or said[key] != span.value:
                del open_ones[key]
                found.append(Span(key, span.value, span.first_day, day - DAY))
        for key, value in said.items():
            open_ones.setdefault(key, Span(key, value, day))
    return sorted([*found, *open_ones.values()], key=lambda span: (span.first_day, span.key))


def merged(stored: Iterable[Span]) -> list[Span]:
    """The same, each stretch as long as it goes: what ends where the same begins is one."""
    found: list[Span] = []
    last: dict[str, int] = {}
    for span in sorted(stored, key=lambda span: span.first_day):
        before = found[last[span.key]] if span.key in last else None
        if before and before.value == span.value and _touch(before, span):
            found[last[span.key]] = replace(before, last_day=span.last_day)
        else:
            last[span.key] = len(found)
            found.append(span)
    return sorted(found, key=lambda span: (span.first_day, span.key))


def _touch(before: Span, after: Span) -> bool:
    return before.last_day < NO_END and before.last_day + DAY == after.first_day
