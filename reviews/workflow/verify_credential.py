"""Say that a credential was looked up at its source and found right."""

import datetime as dt

from django.db import transaction

from articles.editing.record_event import record_event
from articles.models import User
from articles.verdict import OutOfDateError, RefusedError
from reviews.models import Credential, Verification
from reviews.permissions.desk import may_vouch_for
from reviews.workflow.lock_reviewers import lock_reviewers


@transaction.atomic
def verify_credential(
    credential: Credential, *, by: User, at: dt.datetime, how: str
) -> Verification:
    """The verification. It counts for what is signed later, never for what was signed before.

    Raises RefusedError for who may not verify it and without saying where it was looked up;
    OutOfDateError if it was verified today already, or has ended.
    """
    [reviewer] = lock_reviewers([credential.reviewer])
    credential = reviewer.credentials.get(pk=credential.pk)
    may_vouch_for(by, credential.reviewer.user).require()
    if not how.strip():
        raise RefusedError("Say where you looked it up: the register, and on which day.")
    if hasattr(credential, "ending"):
        raise OutOfDateError(f"This credential ended on {credential.ending.ended_on:%-d %B %Y}.")
    if credential.verifications.filter(by=by, at__gte=at - dt.timedelta(minutes=5)).exists():
        raise OutOfDateError("You verified this credential a moment ago.")
    verification = Verification.objects.create(credential=credential, by=by, at=at, how=how.strip())
    record_event(
        "verify_credential",
        by=by,
        at=at,
        subject=f"credential:{credential.pk}",
        detail={"how": how.strip()},
    )
    return verification
