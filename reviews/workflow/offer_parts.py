"""Ask other reviewers about chosen passages of a round."""

import datetime as dt
from collections.abc import Collection, Sequence

from django.db import transaction

from articles.editing.record_event import record_event
from articles.models import User
from articles.verdict import OutOfDateError, RefusedError
from reviews.displayed import Displayed, displayed
from reviews.models import Assignment, Review, Reviewer
from reviews.notifications.events import Event
from reviews.notifications.tell import tell
from reviews.permissions.absences import may_be_due
from reviews.permissions.asking import Wanted, may_offer_parts, may_take_over, places_of
from reviews.policy.facts import Scope
from reviews.record import local
from reviews.workflow.assign import USUAL_DAYS
from reviews.workflow.lock_reviewers import lock_reviewers
from reviews.workflow.lock_round import lock_round


@transaction.atomic
def offer_parts(
    review: Review,
    *,
    by: User,
    at: dt.datetime,
    to: Sequence[Reviewer],
    keys: Collection[str],
    due_on: dt.date | None = None,
    note: str = "",
) -> list[Assignment]:
    """An assignment about these pairs for each of the reviewers; who reads first, answers.

    Raises RefusedError for who may not ask, and for reviewers who could not sign these passages;
    OutOfDateError if the round is over, one is asked already, or the passages read otherwise now.
    """
    reviewers = lock_reviewers(to)
    review = lock_round(review)
    may_offer_parts(by, review, parts=len(keys)).require()
    if not reviewers:
        raise RefusedError("Choose whom you ask.")
    today = local(at).date()
    due_on = due_on or today + dt.timedelta(days=USUAL_DAYS)
    if due_on < today:
        raise RefusedError("The review cannot be due on a day that is past.")
    shown = displayed(review, by_id=by.pk, at=at)
    parts = _in_order(shown, keys)
    wanted = Wanted(shown, places_of(shown, parts))
    for reviewer in reviewers:
        may_take_over(reviewer, wanted, instead_of=None, at=at).require()
        may_be_due(reviewer, due_on).require()
    offered = [
        Assignment.objects.create(
            review=review,
            reviewer=reviewer,
            due_on=due_on,
            asked_by=by,
            asked_at=at,
            note=note.strip(),
            parts=parts,
        )
        for reviewer in reviewers
    ]
    _tell(offered, by=by, at=at)
    return offered


def _in_order(shown: Displayed, keys: Collection[str]) -> list[str]:
    """The keys in the order of the text. Raises OutOfDateError if one is of nothing shown."""
    known = [shown.key_of(pair) for pair in shown.pairs(Scope.WHOLE)]
    if not set(keys) <= set(known):
        raise OutOfDateError(
            "Nobody was asked: these passages read otherwise now. Choose them again."
        )
    return [key for key in known if key in keys]


def _tell(offered: Sequence[Assignment], *, by: User, at: dt.datetime) -> None:
    review, parts, note = offered[0].review, offered[0].parts, offered[0].note
    for assignment in offered:
        record_event(
            "offer_parts",
            by=by,
            at=at,
            article=review.article,
            number=review.version.number,
            subject=f"assignment:{assignment.pk}",
            detail={"reviewer": str(assignment.reviewer), "parts": len(parts), "note": note},
        )
    told = [assignment.reviewer.user for assignment in offered]
    tell(Event.PARTS_OFFERED, review=review, by=by, to=told, text=note)
