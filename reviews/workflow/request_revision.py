"""A re-review ends without a signature: the text is to be revised, or retired."""

import datetime as dt

from django.db import transaction
from django.db.models import Q

from articles.editing.lock_article import moment_after_waiting
from articles.editing.record_event import record_event
from articles.models import User
from reviews.models import ChangeRequest, Decision, DecisionKind, Review
from reviews.notifications.events import Event
from reviews.notifications.tell import tell
from reviews.permissions.outcome import may_request_revision
from reviews.policy.facts import ReviewOutcome
from reviews.policy.states import AssignmentState, State
from reviews.workflow.lock_round import lock_round
from reviews.workflow.moves import move, move_assignment
from reviews.workflow.refresh_standing import refresh_standing


@transaction.atomic
def request_revision(
    review: Review, *, by: User, at: dt.datetime, outcome: ReviewOutcome, reason: str
) -> ChangeRequest:
    """The request. It refreshes no date, ends the round, and stands until a new version is signed
    off or `by` closes it. Nothing is signed, so the ledger says nothing of it.

    Raises RefusedError for who could not sign here, for a text that is not live and has passages
    left to read, and without a reason; OutOfDateError if the round is over.
    """
    review = lock_round(review)
    at = moment_after_waiting(review.article, at)
    may_request_revision(by, review, at=at, reason=reason).require()
    move(review, State.CHANGES_REQUESTED)
    own = review.assignments.filter(reviewer__user=by, state=AssignmentState.WAITING).first()
    if own:
        move_assignment(own, AssignmentState.DONE)
    Decision.objects.create(
        review=review, kind=DecisionKind.CHANGES_REQUESTED, reason=reason.strip(), by=by, at=at
    )
    request = ChangeRequest.objects.create(
        review=review,
        article=review.article,
        version=review.version,
        outcome=outcome,
        reason=reason.strip(),
        by=by,
        at=at,
    )
    record_event(
        "request_revision",
        by=by,
        at=at,
        article=review.article,
        number=review.version.number,
        subject=f"review:{review.pk}",
        detail={"outcome": str(outcome), "reason": reason.strip()},
    )
    refresh_standing(review.article, at=at)
    to = [review.asked_by, *writers_of(review)]
    tell(Event.REVISION_REQUESTED, review=review, by=by, to=to, text=reason)
    return request


def writers_of(review: Review) -> list[User]:
    """Who can revise the text and has words in it, or saved it."""
    version = review.version
    people = {person for wrote in version.authorship.values() for person in wrote}
    found = User.objects.filter(Q(pk__in=people) | Q(pk=version.history_user_id), is_active=True)
    return list(found.filter(Q(is_writer=True) | Q(is_editor=True)))
