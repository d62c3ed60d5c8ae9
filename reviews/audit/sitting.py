"""A sitting: a reviewer's queue, read one article after the other, and how far they are.

Nothing of it is stored but when it began and what was put off: it is the queue as it stands now,
and what this person answered since.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from articles.models import User
from reviews.audit.queue import Row, asked_in_order
from reviews.displayed import Displayed
from reviews.models import Decision, Review, SignOff
from reviews.policy.facts import Scope


@dataclass(frozen=True)
class Sitting:
    """What is still to be read, in order, and the rounds that were answered since it began."""

    began: dt.datetime
    rows: tuple[Row, ...]
    signed: tuple[SignOff, ...]
    answered: frozenset[int]

    @property
    def done(self) -> int:
        """How many articles this person has answered."""
        return len(self.answered)

    @property
    def total(self) -> int:
        """How many there are in all, by now."""
        return self.done + len(self.rows)

    @property
    def minutes(self) -> int:
        """About how long reading the rest takes."""
        return sum(row.left.minutes for row in self.rows if row.left.words)

    def after(self, review: Review) -> Row | None:
        """What comes next, once this round is answered; None: nothing else."""
        return next((row for row in self.rows if row.review.pk != review.pk), None)


def sitting_of(
    person: User, *, began: dt.datetime, put_off: Sequence[int], at: dt.datetime, today: dt.date
) -> Sitting:
    """The sitting as it stands. What was put off comes last, in the order it was put off."""
    asked = asked_in_order(person, today=today, at=at)
    last = {pk: number for number, pk in enumerate(put_off)}
    rows = sorted(asked.rows, key=lambda row: last.get(row.review.pk, -1))
    waiting = {row.review.pk for row in rows}
    signed = tuple(signed_since(person, began))
    decided = Decision.objects.filter(by=person, at__gte=began).values_list("review", flat=True)
    return Sitting(
        began=began,
        rows=tuple(rows),
        signed=signed,
        answered=frozenset({row.review_id for row in signed} | set(decided)) - waiting,
    )


def signed_since(person: User, moment: dt.datetime) -> QuerySet[SignOff]:
    """What this person signed since then, and nobody took back, the newest first."""
    rows = SignOff.objects.filter(
        Q(withdrawal=None, dispute=None), reviewer__user=person, at__gte=moment
    )
    return rows.select_related("version").defer("shown").order_by("-at", "-pk")


def first_place(shown: Displayed, parts: Sequence[str] = ()) -> str:
    """The anchor of the first passage this person still has to read; empty: the beginning.

    Of what was asked about, if it was not everything. Where the whole is read, every passage is.
    """
    is_whole = not shown.pairs(Scope.CHANGES)
    unread = [
        (anchor, key, is_left) for anchor, key, is_left in _anchors(shown) if key not in shown.read
    ]
    first_asked = (anchor for anchor, key, _ in unread if key in parts)
    first = (anchor for anchor, _, is_left in unread if is_left or is_whole)
    found = next(first_asked, "") or next(first, "")
    return "" if found == "p1" and is_whole else found


def _anchors(shown: Displayed) -> Iterator[tuple[str, str, bool]]:
    """Every passage and removal in order: its anchor, its key, whether it is left to read."""
    left = {(pair.slot, pair.at) for pair in shown.pairs(Scope.CHANGES)}
    gone = 0
    for line, pair in shown.in_order:
        gone += line.at is None
        anchor = f"gone-{gone}" if line.at is None else f"p{line.at + 1}"
        yield anchor, shown.key_of(pair), (pair.slot, pair.at) in left
