"""Prove who you are, at the moment of signing."""

import datetime as dt
from dataclasses import dataclass

from django.db import transaction

from articles.editing.record_event import record_event
from articles.models import User
from articles.verdict import RefusedError
from reviews.models import Proof, ProofFailure, Review
from reviews.notifications.events import Event
from reviews.notifications.tell import tell
from reviews.permissions.signing import failures_in_a_row
from reviews.policy.signing import LOCKED_AFTER, may_prove


@dataclass(frozen=True)
class Proved:
    """`person_id` has just proved who they are."""

    person_id: int
    how: Proof
    at: dt.datetime


def prove_identity(review: Review, *, by: User, at: dt.datetime, password: str) -> Proved:
    """The proof. Raises RefusedError for a wrong password, and after five in a row for any.

    A failure is recorded at once, whatever becomes of the request; the fifth is told to the
    editors. Guesses sent at the same moment are counted one after another.
    """
    may_prove(failures_in_a_row(by)).require()
    is_right = by.check_password(password)
    with transaction.atomic():
        User.objects.select_for_update().get(pk=by.pk)
        failed = failures_in_a_row(by)
        may_prove(failed).require()
        if is_right:
            return Proved(by.pk, Proof.PASSWORD, at)
        left = LOCKED_AFTER - failed - 1
        _record_failure(review, by=by, at=at, is_last=not left)
    raise RefusedError(
        "Nothing was signed: this is not your password. "
        + (
            f"{left} more {'try' if left == 1 else 'tries'} before signing is locked."
            if left
            else "Signing is now locked for you; an editor can unlock it."
        )
    )


def _record_failure(review: Review, *, by: User, at: dt.datetime, is_last: bool) -> None:
    ProofFailure.objects.create(by=by, at=at, review=review)
    record_event("fail_proof", by=by, at=at, article=review.article, subject=f"review:{review.pk}")
    if is_last:
        tell(Event.SIGNING_LOCKED, review=review, by=by)
