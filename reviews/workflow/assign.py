"""Ask a reviewer."""

import datetime as dt

from django.db import transaction

from articles.editing.record_event import record_event
from articles.models import User
from articles.verdict import RefusedError
from reviews.models import Assignment, Review, Reviewer
from reviews.notifications.events import Event
from reviews.notifications.tell import tell
from reviews.permissions.absences import may_be_due
from reviews.permissions.rounds import may_assign, may_be_asked
from reviews.record import local
from reviews.workflow.lock_reviewers import lock_reviewers
from reviews.workflow.lock_round import lock_round

USUAL_DAYS = 7


@transaction.atomic
def assign(
    review: Review, reviewer: Reviewer, *, by: User, at: dt.datetime, due_on: dt.date | None = None
) -> Assignment:
    """The assignment, due in a week unless another day is given.

    Raises RefusedError for who may not assign, and for reviewers who could not sign this version,
    or are away on that day; OutOfDateError if the round is over or this reviewer is asked already.
    """
    [reviewer] = lock_reviewers([reviewer])
    review = lock_round(review)
    may_assign(by, review, reviewer).require()
    return ask(review, reviewer, by=by, at=at, due_on=due_on)


def ask(
    review: Review, reviewer: Reviewer, *, by: User, at: dt.datetime, due_on: dt.date | None
) -> Assignment:
    """Put one reviewer on a round; the caller has checked that `by` may."""
    today = local(at).date()
    due_on = due_on or today + dt.timedelta(days=USUAL_DAYS)
    if due_on < today:
        raise RefusedError("The review cannot be due on a day that is past.")
    may_be_asked(reviewer, at=at).require()
    may_be_due(reviewer, due_on).require()
    assignment = Assignment.objects.create(
        review=review, reviewer=reviewer, due_on=due_on, asked_by=by, asked_at=at
    )
    record_event(
        "assign",
        by=by,
        at=at,
        article=review.article,
        number=review.version.number,
        subject=f"assignment:{assignment.pk}",
        detail={"reviewer": str(reviewer), "due_on": due_on.isoformat()},
    )
    tell(Event.ASSIGNED, review=review, by=by, to=[reviewer.user])
    return assignment
