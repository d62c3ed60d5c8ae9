"""Hand a review on to a colleague."""

import datetime as dt

from django.db import transaction

from articles.editing.record_event import record_event
from articles.models import User
from reviews.models import Assignment, Reviewer
from reviews.notifications.events import Event
from reviews.notifications.tell import tell
from reviews.permissions.absences import may_be_due
from reviews.permissions.asking import may_hand_on, may_take_over, wanted_of
from reviews.policy.states import AssignmentState
from reviews.workflow.forget_reading import forget_reading
from reviews.workflow.lock_reviewers import lock_reviewers
from reviews.workflow.lock_round import lock_round
from reviews.workflow.moves import move_assignment


@transaction.atomic
def hand_on(
    assignment: Assignment, *, by: User, at: dt.datetime, to: Reviewer, reason: str = ""
) -> Assignment:
    """The colleague's assignment: due on the same day, about the same passages.

    Raises RefusedError for who may not hand it on, and for a colleague who could not sign all that
    is asked; OutOfDateError if it is answered already, or the colleague is asked already.
    """
    _, to = lock_reviewers([assignment.reviewer, to])
    review = lock_round(assignment.review)
    rows = review.assignments.select_related("reviewer__user", "asked_by")
    earlier = rows.get(pk=assignment.pk)
    earlier.review = review
    may_hand_on(by, earlier).require()
    wanted = wanted_of(earlier, at=at)
    may_take_over(to, wanted, instead_of=earlier.reviewer, at=at).require()
    may_be_due(to, earlier.due_on).require()
    move_assignment(earlier, AssignmentState.REPLACED)
    forget_reading(review, [earlier.reviewer.user])
    handed = Assignment.objects.create(
        review=review,
        reviewer=to,
        due_on=earlier.due_on,
        asked_by=earlier.asked_by,
        asked_at=at,
        note=earlier.note,
        parts=earlier.parts,
        instead_of=earlier,
    )
    _tell(handed, earlier, by=by, at=at, reason=reason.strip())
    return handed


def _tell(
    handed: Assignment, earlier: Assignment, *, by: User, at: dt.datetime, reason: str
) -> None:
    """Put it on record; the colleague, who asked, and whose review it was are told."""
    review = handed.review
    record_event(
        "hand_on",
        by=by,
        at=at,
        article=review.article,
        number=review.version.number,
        subject=f"assignment:{handed.pk}",
        detail={"from": str(earlier.reviewer), "reviewer": str(handed.reviewer), "reason": reason},
    )
    told = [handed.reviewer.user, earlier.asked_by, earlier.reviewer.user]
    tell(Event.HANDED_ON, review=review, by=by, to=told, text=reason)
