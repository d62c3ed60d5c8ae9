"""A reviewer asks for changes."""

import datetime as dt

from django.db import transaction

from articles.editing.record_event import record_event
from articles.models import User
from reviews.models import Decision, DecisionKind, Review
from reviews.notifications.events import Event
from reviews.notifications.tell import tell
from reviews.permissions.rounds import may_request_changes
from reviews.policy.states import AssignmentState, State
from reviews.workflow.lock_round import lock_round
from reviews.workflow.moves import move, move_assignment


@transaction.atomic
def request_changes(review: Review, *, by: User, at: dt.datetime, reason: str) -> Decision:
    """The decision: the round goes back to the writer.

    Raises RefusedError for who may not and without a reason, OutOfDateError if the round is over.
    """
    review = lock_round(review)
    may_request_changes(by, review, reason=reason).require()
    move(review, State.CHANGES_REQUESTED)
    own = review.assignments.filter(reviewer__user=by, state=AssignmentState.WAITING).first()
    if own:
        move_assignment(own, AssignmentState.DONE)
    decision = Decision.objects.create(
        review=review, kind=DecisionKind.CHANGES_REQUESTED, reason=reason.strip(), by=by, at=at
    )
    record_event(
        "request_changes",
        by=by,
        at=at,
        article=review.article,
        number=review.version.number,
        subject=f"review:{review.pk}",
        detail={"reason": reason.strip()},
    )
    tell(Event.CHANGES_REQUESTED, review=review, by=by, to=[review.asked_by], text=reason)
    return decision
