"""Record a reviewer's credential."""

import datetime as dt
from dataclasses import dataclass

from django.db import transaction

from articles.editing.record_event import record_event
from articles.models import Specialty, User
from articles.verdict import RefusedError
from reviews.models import Credential, Reviewer
from reviews.permissions.desk import may_vouch_for
from reviews.workflow.lock_reviewers import lock_reviewers


@dataclass(frozen=True)
class CredentialDetails:
    """What is known of a credential."""

    qualification: str
    title: str
    issuer: str
    number: str
    valid_from: dt.date
    valid_until: dt.date | None = None
    specialty: Specialty | None = None
    register_link: str = ""


@transaction.atomic
def add_credential(
    reviewer: Reviewer, details: CredentialDetails, *, by: User, at: dt.datetime
) -> Credential:
    """The credential, not verified yet. The same details again are the same row.

    Raises RefusedError for who is not an editor, and if it would end before it begins.
    """
    [reviewer] = lock_reviewers([reviewer])
    may_vouch_for(by, reviewer.user).require()
    if details.valid_until and details.valid_until < details.valid_from:
        raise RefusedError(
            f"This credential would end on {details.valid_until:%-d %B %Y}, before it begins on "
            f"{details.valid_from:%-d %B %Y}. Check both dates."
        )
    known = Credential.objects.filter(reviewer=reviewer, **vars(details)).first()
    if known:
        return known
    credential = Credential.objects.create(
        reviewer=reviewer, recorded_at=at, recorded_by=by, **vars(details)
    )
    record_event(
        "add_credential",
        by=by,
        at=at,
        subject=f"credential:{credential.pk}",
        detail={"reviewer": reviewer.pk, "credential": str(credential)},
    )
    return credential
