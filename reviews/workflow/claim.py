"""Take a review that is open to any reviewer."""

import datetime as dt

from django.db import transaction

from articles.editing.record_event import record_event
from articles.models import User
from articles.verdict import RefusedError
from reviews.models import Assignment, Review, Reviewer
from reviews.notifications.events import Event
from reviews.notifications.tell import tell
from reviews.permissions.asking import may_claim
from reviews.permissions.signing import may_sign
from reviews.record import local
from reviews.workflow.assign import USUAL_DAYS
from reviews.workflow.lock_reviewers import lock_reviewers
from reviews.workflow.lock_round import lock_round


@transaction.atomic
def claim(
    review: Review, *, by: User, at: dt.datetime, due_on: dt.date | None = None
) -> Assignment:
    """The assignment, due in a week unless another day is given; nobody else is asked then.

    Raises RefusedError for who could not sign this version; OutOfDateError if the round is over,
    or somebody else has taken it: it says who.
    """
    locked = lock_reviewers(Reviewer.objects.filter(user=by))
    review = lock_round(review)
    may_claim(by, review).require()
    [reviewer] = locked
    today = local(at).date()
    due_on = due_on or today + dt.timedelta(days=USUAL_DAYS)
    if due_on < today:
        raise RefusedError("The review cannot be due on a day that is past.")
    claimed = Assignment.objects.create(
        review=review, reviewer=reviewer, due_on=due_on, asked_by=by, asked_at=at
    )
    may_sign(by, review, at=at).require()
    record_event(
        "claim",
        by=by,
        at=at,
        article=review.article,
        number=review.version.number,
        subject=f"assignment:{claimed.pk}",
        detail={"reviewer": str(reviewer), "due_on": due_on.isoformat()},
    )
    tell(Event.CLAIMED, review=review, by=by, to=[review.asked_by])
    return claimed
