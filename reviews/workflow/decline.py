"""A reviewer says no to an assignment."""

import datetime as dt

from django.db import transaction

from articles.editing.record_event import record_event
from articles.models import User
from reviews.models import Assignment, Decision, DecisionKind
from reviews.notifications.events import Event
from reviews.notifications.tell import tell
from reviews.permissions.rounds import may_decline
from reviews.policy.states import AssignmentState
from reviews.workflow.forget_reading import forget_reading
from reviews.workflow.lock_round import lock_round
from reviews.workflow.moves import move_assignment


@transaction.atomic
def decline(assignment: Assignment, *, by: User, at: dt.datetime, reason: str) -> Decision:
    """The decision; the round stays open for others, and who asked is told.

    Raises RefusedError for who was not asked and without a reason, OutOfDateError if it is over.
    """
    review = lock_round(assignment.review)
    assignment = review.assignments.select_related("reviewer", "asked_by").get(pk=assignment.pk)
    may_decline(by, review, reason=reason).require()
    move_assignment(assignment, AssignmentState.DECLINED)
    forget_reading(review, [by])
    decision = Decision.objects.create(
        review=review, kind=DecisionKind.DECLINED, reason=reason.strip(), by=by, at=at
    )
    record_event(
        "decline",
        by=by,
        at=at,
        article=review.article,
        number=review.version.number,
        subject=f"assignment:{assignment.pk}",
        detail={"reason": reason.strip()},
    )
    tell(Event.DECLINED, review=review, by=by, to=[assignment.asked_by], text=reason)
    return decision
