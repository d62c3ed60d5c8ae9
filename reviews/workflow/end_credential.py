"""Record that a credential ended: struck off, given up, run out early."""

import datetime as dt

from django.db import transaction

from articles.editing.record_event import record_event
from articles.models import Article, User
from articles.verdict import OutOfDateError, RefusedError
from reviews.models import Credential, CredentialEnding
from reviews.permissions.desk import may_vouch_for
from reviews.record import local
from reviews.workflow.lock_reviewers import lock_reviewers
from reviews.workflow.refresh_standing import refresh_standing


@transaction.atomic
def end_credential(
    credential: Credential, *, by: User, at: dt.datetime, ended_on: dt.date, reason: str
) -> CredentialEnding:
    """The ending. What was signed while it held stands; what was signed after no longer counts.

    Raises RefusedError for who is not an editor, without a reason, and for a day to come;
    OutOfDateError if it has ended already.
    """
    [reviewer] = lock_reviewers([credential.reviewer])
    credential = reviewer.credentials.get(pk=credential.pk)
    may_vouch_for(by, credential.reviewer.user).require()
    if not reason.strip():
        raise RefusedError("Say why it ended, and how you know.")
    if ended_on > local(at).date():
        raise RefusedError("A credential cannot have ended on a day to come.")
    if hasattr(credential, "ending"):
        raise OutOfDateError(
            f"This credential ended on {credential.ending.ended_on:%-d %B %Y} already."
        )
    ending = CredentialEnding.objects.create(
        credential=credential, by=by, at=at, ended_on=ended_on, reason=reason.strip()
    )
    record_event(
        "end_credential",
        by=by,
        at=at,
        subject=f"credential:{credential.pk}",
        detail={"ended_on": ended_on.isoformat(), "reason": reason.strip()},
    )
    signed = Article.objects.filter(sign_offs__reviewer=reviewer).distinct().order_by("pk")
    for article in signed:
        refresh_standing(article, at=at)
    return ending
