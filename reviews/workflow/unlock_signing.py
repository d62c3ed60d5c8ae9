"""Let a person sign again who was locked out by failed proofs of identity."""

import datetime as dt

from django.db import transaction

from articles.editing.record_event import record_event
from articles.models import User
from articles.verdict import OutOfDateError, RefusedError
from reviews.models import SigningUnlock
from reviews.permissions.desk import may_vouch_for
from reviews.permissions.signing import failures_in_a_row
from reviews.policy.signing import LOCKED_AFTER


@transaction.atomic
def unlock_signing(person: User, *, by: User, at: dt.datetime, reason: str) -> SigningUnlock:
    """The unlocking. Raises RefusedError for who may not, and without a reason; OutOfDateError if
    signing is not locked."""
    may_vouch_for(by, person).require()
    if not reason.strip():
        raise RefusedError("Say how you made sure that it was really them.")
    User.objects.select_for_update(no_key=True).get(pk=person.pk)
    if failures_in_a_row(person) < LOCKED_AFTER:
        raise OutOfDateError(f"Signing is not locked for {person}.")
    unlock = SigningUnlock.objects.create(user=person, by=by, at=at, reason=reason.strip())
    record_event(
        "unlock_signing",
        by=by,
        at=at,
        subject=f"user:{person.pk}",
        detail={"reason": reason.strip()},
    )
    return unlock
