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
from reviews.workflow.moves import move_assignment


@transaction.atomic
def release(assignment: Assignment, *, by: User, at: dt.datetime, reason: str = "") -> None:
    """Take an assignment back. Raises RefusedError for who may not, OutOfDateError if over."""
    may_run_desk(by).require()
    move_assignment(assignment, AssignmentState.REPLACED)
    record_event(
        "release",
        by=by,
        at=at,
        article=assignment.review.article,
        number=assignment.review.version.number,
        subject=f"assignment:{assignment.pk}",
        detail={"reviewer": str(assignment.reviewer), "reason": reason.strip()},
    )
    tell(
        Event.RELEASED, review=assignment.review, by=by, to=[assignment.reviewer.user], text=reason
    )
