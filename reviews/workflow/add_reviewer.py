"""Let a person review."""

import datetime as dt

from django.db import transaction

from articles.editing.record_event import record_event
from articles.models import User
from articles.verdict import RefusedError
from reviews.models import Reviewer
from reviews.permissions.desk import may_run_desk
from reviews.workflow.lock_reviewers import lock_reviewers


@transaction.atomic
def add_reviewer(person: User, *, by: User, at: dt.datetime, biography: str = "") -> Reviewer:
    """The reviewer. A person who was one before becomes active again.

    The same again changes nothing. Raises RefusedError for who is not an editor, and for a person
    whose account is switched off.
    """
    may_run_desk(by).require()
    if not person.is_active:
        raise RefusedError(
            f"The account of {person} is switched off. An administrator can switch it on again."
        )
    reviewer, added = Reviewer.objects.get_or_create(
        user=person, defaults={"added_at": at, "biography": biography.strip()}
    )
    [reviewer] = lock_reviewers([reviewer])
    told = biography.strip() or reviewer.biography
    if not added and reviewer.is_active and reviewer.biography == told:
        return reviewer
    reviewer.is_active = True
    reviewer.biography = told
    reviewer.save(update_fields=["is_active", "biography"])
    record_event(
        "add_reviewer",
        by=by,
        at=at,
        subject=f"reviewer:{reviewer.pk}",
        detail={"biography": reviewer.biography},
    )
    return reviewer
