"""Let a person review."""

import datetime as dt

from django.db import transaction

from articles.editing.record_event import record_event
from articles.models import User
from reviews.models import Reviewer
from reviews.permissions.desk import may_run_desk


@transaction.atomic
def add_reviewer(person: User, *, by: User, at: dt.datetime, biography: str = "") -> Reviewer:
    """The reviewer. A person who was one before becomes active again.

    Raises RefusedError for who is not an editor.
    """
    may_run_desk(by).require()
    reviewer, added = Reviewer.objects.get_or_create(
        user=person, defaults={"added_at": at, "biography": biography.strip()}
    )
    if not added and reviewer.is_active and reviewer.biography == biography.strip():
        return reviewer
    reviewer.is_active = True
    reviewer.biography = biography.strip() or reviewer.biography
    reviewer.save(update_fields=["is_active", "biography"])
    record_event(
        "add_reviewer",
        by=by,
        at=at,
        subject=f"reviewer:{reviewer.pk}",
        detail={"biography": reviewer.biography},
    )
    return reviewer
