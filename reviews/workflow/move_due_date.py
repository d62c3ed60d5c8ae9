"""Set another day by which a reviewer answers."""

import datetime as dt

from django.db import transaction

from articles.editing.record_event import record_event
from articles.models import User
from articles.verdict import OutOfDateError, RefusedError
from reviews.models import Assignment
from reviews.notifications.events import Event
from reviews.notifications.tell import tell
from reviews.permissions.absences import may_be_due
from reviews.permissions.asking import may_move_due_date
from reviews.record import local
from reviews.workflow.lock_reviewers import lock_reviewers
from reviews.workflow.lock_round import lock_round


@transaction.atomic
def move_due_date(
    assignment: Assignment, *, by: User, at: dt.datetime, due_on: dt.date
) -> Assignment:
    """The assignment, due on that day; its reviewer is told.

    Raises RefusedError for who may not, for a day that is past, and for one on which the reviewer
    is away; OutOfDateError if it is answered already, or due on that day already.
    """
    lock_reviewers([assignment.reviewer])
    review = lock_round(assignment.review)
    assignment = review.assignments.select_related("reviewer__user").get(pk=assignment.pk)
    assignment.review = review
    may_move_due_date(by, assignment).require()
    if due_on < local(at).date():
        raise RefusedError("The review cannot be due on a day that is past.")
    if due_on == assignment.due_on:
        raise OutOfDateError("It is due on that day already.")
    may_be_due(assignment.reviewer, due_on).require()
    was = assignment.due_on
    assignment.due_on = due_on
    assignment.save(update_fields=["due_on"])
    record_event(
        "move_due_date",
        by=by,
        at=at,
        article=review.article,
        number=review.version.number,
        subject=f"assignment:{assignment.pk}",
        detail={
            "reviewer": str(assignment.reviewer),
            "was": was.isoformat(),
            "due_on": due_on.isoformat(),
        },
    )
    tell(Event.DUE_MOVED, review=review, by=by, to=[assignment.reviewer.user])
    return assignment
