"""What people are told about, and who is told when no one is named."""

from enum import StrEnum

from articles.models import User
from reviews.models import Review


class Event(StrEnum):
    """Something that people are told of. Each has a folder of templates in `templates/emails/`."""

    ASSIGNED = "assigned"
    OPEN_REVIEW = "open_review"
    RELEASED = "released"
    RECALLED = "recalled"
    COMMENTED = "commented"
    CHANGES_REQUESTED = "changes_requested"
    DECLINED = "declined"
    SIGNED_OFF = "signed_off"
    WITHDRAWN = "withdrawn"
    DISPUTED = "disputed"
    SIGNING_LOCKED = "signing_locked"
    CONFLICT_DECLARED = "conflict_declared"
    CONFLICT_DECIDED = "conflict_decided"


FOR_EDITORS = frozenset(
    {
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
        return set(people.filter(reviewer__is_active=True).values_list("pk", flat=True))
    if event in FOR_WHO_TAKES_PART:
        asked = people.filter(reviewer__assignments__review=review)
        return {review.asked_by_id, *asked.values_list("pk", flat=True)}
    return set()
