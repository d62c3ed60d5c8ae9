"""What waits for a reviewer: asked of them, open to any, and what they signed lately."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from articles.models import User
from reviews.audit.left import Left, left_in
from reviews.audit.superseded import Superseding, superseding
from reviews.models import Assignment, Review, SignOff
from reviews.policy.states import AssignmentState, State

MOST = 30
LATELY = 5


@dataclass(frozen=True)
class Row:
    """One round that waits: who asked, by when, and how much there is to read.

    `parts` are the keys of the pairs asked about; empty: everything.
    """

    review: Review
    left: Left
    asked_by: User
    due_on: dt.date | None = None
    is_late: bool = False
    parts: tuple[str, ...] = ()
    handed_on_by: str = ""
    superseded: Superseding | None = None


@dataclass(frozen=True)
class Asked:
    """What was asked of one reviewer, in the order in which it is best read."""

    rows: tuple[Row, ...]
    more: int = 0

    @property
    def articles(self) -> int:
        """How many articles hold something to read."""
        return len({row.review.article_id for row in self.rows})

    @property
    def passages(self) -> int:
        """How many passages there are to read in all."""
        return sum(row.left.passages for row in self.rows)

    @property
    def minutes(self) -> int:
        """About how long reading all of them takes."""
        return sum(row.left.minutes for row in self.rows if row.left.words)


@dataclass(frozen=True)
class Queue:
    """Everything on the page; the `more` are those that are not listed."""

    asked: Asked
    open_to_any: tuple[Row, ...]
    signed: tuple[SignOff, ...]
    more_open: int = 0


def queue_of(person: User, *, today: dt.date, at: dt.datetime) -> Queue:
    """The queue of a reviewer: overdue first. The number of queries does not grow with it."""
    asked = list(asked_of(person)[: MOST + 1])
    free = list(open_to_any(person)[: MOST + 1])
    left = _left(person, asked[:MOST], free[:MOST], at=at)
    return Queue(
        asked=_asked(person, asked, left, today=today),
        open_to_any=tuple(Row(row, left[row.pk], row.asked_by) for row in free[:MOST]),
        signed=tuple(_signed_by(person)[:LATELY]),
        more_open=open_to_any(person).count() - MOST if len(free) > MOST else 0,
    )


def asked_in_order(person: User, *, today: dt.date, at: dt.datetime) -> Asked:
    """What was asked of them: overdue first, then by due date, of one day the shortest first."""
    asked = list(asked_of(person)[: MOST + 1])
    return _asked(person, asked, _left(person, asked[:MOST], (), at=at), today=today)


def _left(
    person: User, asked: Sequence[Assignment], free: Sequence[Review], *, at: dt.datetime
) -> dict[int, Left]:
    """How much there is to read in each of the rounds."""
    rounds = [*(row.review for row in asked), *free]
    parts = {row.review_id: row.parts for row in asked if row.parts}
    return left_in(rounds, by_id=person.pk, at=at, parts=parts) if rounds else {}


def _asked(
    person: User, found: Sequence[Assignment], left: Mapping[int, Left], *, today: dt.date
) -> Asked:
    rows = sorted(found[:MOST], key=lambda row: (row.due_on, left[row.review_id].words, row.pk))
    newer = superseding([row.review for row in rows])
    return Asked(
        rows=tuple(
            Row(
                review=row.review,
                left=left[row.review_id],
                asked_by=row.asked_by,
                due_on=row.due_on,
                is_late=row.due_on < today,
                parts=tuple(row.parts),
                handed_on_by=str(row.instead_of.reviewer) if row.instead_of else "",
                superseded=newer.get(row.review_id),
            )
            for row in rows
        ),
        more=asked_of(person).count() - MOST if len(found) > MOST else 0,
    )


def asked_of(person: User) -> QuerySet[Assignment]:
    """The assignments that wait for this person, the most urgent first.

    A round that a newer one took the place of waits only while they were not asked in that one.
    """
    newer = Review.objects.filter(
        article=OuterRef("review__article"),
        pk__gt=OuterRef("review"),
        assignments__reviewer__user=person,
    )
    return (
        Assignment.objects.filter(
            Q(review__state=State.OPEN) | Q(~Exists(newer), review__state=State.SUPERSEDED),
            reviewer__user=person,
            reviewer__is_active=True,
            state=AssignmentState.WAITING,
        )
        .select_related(
            "review__version",
            "review__article__specialty",
            "asked_by",
            "instead_of__reviewer__user",
        )
        .order_by("due_on", "pk")
    )


def open_to_any(person: User) -> QuerySet[Review]:
    """The open rounds that wait for nobody, the oldest first, without what this person declined,
    or signed already."""
    return (
        Review.objects.filter(state=State.OPEN)
        .exclude(assignments__state=AssignmentState.WAITING)
        .exclude(sign_offs__reviewer__user=person)
        .exclude(assignments__reviewer__user=person, assignments__state=AssignmentState.DECLINED)
        .select_related("version", "article__specialty", "asked_by")
        .order_by("asked_at", "pk")
    )


def next_for(person: User) -> Review | None:
    """What this person would best read next. Two queries at the most."""
    asked = asked_of(person).first()
    return asked.review if asked else open_to_any(person).first()


def _signed_by(person: User) -> QuerySet[SignOff]:
    rows = SignOff.objects.filter(reviewer__user=person).select_related(
        "version", "withdrawal", "dispute"
    )
    return rows.defer("shown").order_by("-at", "-pk")
