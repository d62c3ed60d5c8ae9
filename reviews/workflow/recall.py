"""Take a submission back."""

import datetime as dt

from django.db import transaction

from articles.editing.lock_article import moment_after_waiting
from articles.editing.record_event import record_event
from articles.models import User
from reviews.models import Decision, DecisionKind, Review
from reviews.notifications.events import Event
from reviews.notifications.tell import tell
from reviews.permissions.rounds import may_recall
from reviews.policy.states import AssignmentState, State
from reviews.workflow.forget_reading import forget_reading
from reviews.workflow.lock_round import lock_round
from reviews.workflow.moves import move, move_assignment
from reviews.workflow.store_line import store_next_step


@transaction.atomic
def recall(review: Review, *, by: User, at: dt.datetime, reason: str = "") -> Decision:
    """The writer takes the round back; whoever was asked is told.

    Raises RefusedError for who may not, OutOfDateError if the round is over.
    """
    review = lock_round(review)
    may_recall(by, review).require()
    move(review, State.RECALLED)
    forget_reading(review)
    waiting = list(review.assignments.filter(state=AssignmentState.WAITING))
    for assignment in waiting:
        move_assignment(assignment, AssignmentState.REPLACED)
    decision = Decision.objects.create(
        review=review, kind=DecisionKind.RECALLED, reason=reason.strip(), by=by, at=at
    )
    record_event(
        "recall",
        by=by,
        at=at,
        article=review.article,
        number=review.version.number,
        subject=f"review:{review.pk}",
        detail={"reason": reason.strip()},
    )
    asked = [assignment.reviewer.user for assignment in waiting]
    tell(Event.RECALLED, review=review, by=by, to=asked, text=reason)
    store_next_step(review.article, at=moment_after_waiting(review.article, at))
    return decision
