"""What people are told about, and who is told when no one is named."""

from enum import StrEnum

from django.db.models import QuerySet

from articles.models import User
from reviews.models import Absence, Review
from reviews.record import local


class Event(StrEnum):
    """Something that people are told of. Each has a folder of templates in `templates/emails/`."""

    ASSIGNED = "assigned"
    OPEN_REVIEW = "open_review"
    HANDED_ON = "handed_on"
    CLAIMED = "claimed"
    PARTS_OFFERED = "parts_offered"
    DUE_MOVED = "due_moved"
    RELEASED = "released"
    RECALLED = "recalled"
    COMMENTED = "commented"
    MENTIONED = "mentioned"
    REPLIED = "replied"
    THREAD_RESOLVED = "thread_resolved"
    SUGGESTION_ACCEPTED = "suggestion_accepted"
    CHANGES_REQUESTED = "changes_requested"
    REVISION_REQUESTED = "revision_requested"
    REQUEST_CLOSED = "request_closed"
    DECLINED = "declined"
    SIGNED_OFF = "signed_off"
    WITHDRAWN = "withdrawn"
    DISPUTED = "disputed"
    SIGNING_LOCKED = "signing_locked"
    CONFLICT_DECLARED = "conflict_declared"
    CONFLICT_DECIDED = "conflict_decided"


FOR_EDITORS = frozenset(
    {
        Event.REVISION_REQUESTED,
        Event.REQUEST_CLOSED,
        Event.DECLINED,
        Event.SIGNED_OFF,
        Event.WITHDRAWN,
        Event.DISPUTED,
        Event.SIGNING_LOCKED,
        Event.CONFLICT_DECLARED,
    }
)
FOR_EVERY_REVIEWER = frozenset({Event.OPEN_REVIEW})
FOR_WHO_TAKES_PART = frozenset({Event.COMMENTED})


def audience(event: Event, review: Review) -> set[int]:
    """Ids of the people an event always concerns."""
    people = User.objects.filter(is_active=True)
    if event in FOR_EDITORS:
        return set(people.filter(is_editor=True).values_list("pk", flat=True))
    if event in FOR_EVERY_REVIEWER:
        here = people.filter(reviewer__is_active=True).exclude(reviewer__in=_away(review))
        return set(here.values_list("pk", flat=True))
    if event in FOR_WHO_TAKES_PART:
        asked = people.filter(reviewer__assignments__review=review)
        return {review.asked_by_id, *asked.values_list("pk", flat=True)}
    return set()


def _away(review: Review) -> QuerySet[Absence]:
    """The keys of the reviewers who were away on the day a round began."""
    day = local(review.asked_at).date()
    absences = Absence.objects.filter(ended_at=None, first_day__lte=day, last_day__gte=day)
    return absences.values("reviewer")  # type: ignore[return-value]
