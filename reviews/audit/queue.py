"""What waits for a reviewer: asked of them, open to any, and what they signed lately."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from articles.models import User
from reviews.audit.left import Left, left_in
from reviews.models import Assignment, Review, SignOff
from reviews.policy.states import AssignmentState, State

MOST = 30
LATELY = 5


@dataclass(frozen=True)
class Row:
    """One round that waits: who asked, by when, and how much there is to read."""

    review: Review
    left: Left
    asked_by: User
    due_on: dt.date | None = None
    is_late: bool = False


@dataclass(frozen=True)
class Queue:
    """Everything on the page; the `more` are those that are not listed."""

    asked: tuple[Row, ...]
    open_to_any: tuple[Row, ...]
    signed: tuple[SignOff, ...]
    more_asked: int = 0
    more_open: int = 0


def queue_of(person: User, *, today: dt.date, at: dt.datetime) -> Queue:
    """The queue of a reviewer: overdue first. The number of queries does not grow with it."""
    asked = list(asked_of(person)[: MOST + 1])
    free = list(open_to_any(person)[: MOST + 1])
    rounds = [row.review for row in asked[:MOST]] + free[:MOST]
    left = left_in(rounds, by_id=person.pk, at=at) if rounds else {}
    return Queue(
        asked=tuple(
            Row(
                review=row.review,
                left=left[row.review_id],
                asked_by=row.asked_by,
                due_on=row.due_on,
                is_late=row.due_on < today,
            )
            for row in asked[:MOST]
        ),
        open_to_any=tuple(Row(row, left[row.pk], row.asked_by) for row in free[:MOST]),
        signed=tuple(_signed_by(person)[:LATELY]),
        more_asked=asked_of(person).count() - MOST if len(asked) > MOST else 0,
        more_open=open_to_any(person).count() - MOST if len(free) > MOST else 0,
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
        .select_related("review__version", "review__article__specialty", "asked_by")
        .order_by("due_on", "pk")
    )


def open_to_any(person: User) -> QuerySet[Review]:
    """The open rounds nobody was asked for, the oldest first, without what this person declined."""
    return (
        Review.objects.filter(state=State.OPEN)
        .exclude(assignments__state__in=[AssignmentState.WAITING, AssignmentState.DONE])
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
