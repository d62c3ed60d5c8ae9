"""No longer ask a reviewer."""

import datetime as dt

from django.db import transaction

from articles.editing.record_event import record_event
from articles.models import User
from reviews.models import Assignment
from reviews.notifications.events import Event
from reviews.notifications.tell import tell
from reviews.permissions.desk import may_run_desk
from reviews.policy.states import AssignmentState
from reviews.workflow.forget_reading import forget_reading
from reviews.workflow.lock_round import lock_round
from reviews.workflow.moves import move_assignment


@transaction.atomic
def release(assignment: Assignment, *, by: User, at: dt.datetime, reason: str = "") -> None:
    """Take an assignment back. Raises RefusedError for who may not, OutOfDateError if over."""
    may_run_desk(by).require()
    review = lock_round(assignment.review)
    assignment = review.assignments.select_related("reviewer__user").get(pk=assignment.pk)
    move_assignment(assignment, AssignmentState.REPLACED)
    forget_reading(review, [assignment.reviewer.user])
    record_event(
        "release",
        by=by,
        at=at,
        article=review.article,
        number=review.version.number,
        subject=f"assignment:{assignment.pk}",
        detail={"reviewer": str(assignment.reviewer), "reason": reason.strip()},
    )
    tell(Event.RELEASED, review=review, by=by, to=[assignment.reviewer.user], text=reason)
