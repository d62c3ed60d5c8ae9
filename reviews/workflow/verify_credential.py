"""Say that a credential was looked up at its source and found right."""

import datetime as dt

from django.db import transaction
from django.db.models import Q

from articles.editing.record_event import record_event
from articles.models import Article, User
from articles.verdict import OutOfDateError, RefusedError
from reviews.models import Credential, FindingRow, Reviewer, StandingPeriod, Verification
from reviews.permissions.desk import may_vouch_for
from reviews.policy.findings.finding import Code
from reviews.record import local
from reviews.workflow.lock_reviewers import lock_reviewers
from reviews.workflow.refresh_standing import refresh_standing


@transaction.atomic
def verify_credential(
    credential: Credential, *, by: User, at: dt.datetime, how: str
) -> Verification:
    """The verification. It counts for what is signed later, never for what was signed before; only
    that a credential has lapsed is no longer said of a signer who holds another.

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
    is_first = not credential.verifications.exists()
    verification = Verification.objects.create(credential=credential, by=by, at=at, how=how.strip())
    record_event(
        "verify_credential",
        by=by,
        at=at,
        subject=f"credential:{credential.pk}",
        detail={"how": how.strip()},
    )
    if is_first:
        _renew(reviewer, at)
    return verification


def _renew(reviewer: Reviewer, at: dt.datetime) -> None:
    """What said that a credential of theirs has lapsed is brought up to date; the days on which the
    new one changes something are looked up at night."""
    signed = Article.objects.filter(pk__in=reviewer.sign_offs.values("article")).order_by("pk")
    keys = list(signed.select_for_update(no_key=True).values_list("pk", flat=True))
    today = local(at).date()
    StandingPeriod.objects.filter(
        Q(next_change_on=None) | Q(next_change_on__gt=today), article__in=keys, until=None
    ).update(next_change_on=today)
    lapsed = FindingRow.objects.filter(code=Code.CREDENTIAL_LAPSED, until=None)
    for article in signed.filter(pk__in=lapsed.values("article")):
        refresh_standing(article, at=at)
