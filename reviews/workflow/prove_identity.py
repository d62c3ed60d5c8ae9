"""Prove who you are, at the moment of signing."""

import datetime as dt
from dataclasses import dataclass

from articles.editing.record_event import record_event
from articles.models import User
from articles.verdict import RefusedError
from reviews.models import Proof, ProofFailure, Review
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

    A failure is recorded at once, whatever becomes of the request.
    """
    failed = failures_in_a_row(by)
    may_prove(failed).require()
    if by.check_password(password):
        return Proved(by.pk, Proof.PASSWORD, at)
    ProofFailure.objects.create(by=by, at=at, review=review)
    record_event("fail_proof", by=by, at=at, article=review.article, subject=f"review:{review.pk}")
    left = LOCKED_AFTER - failed - 1
    raise RefusedError(
        "Nothing was signed: this is not your password. "
        + (
            f"{left} more {'try' if left == 1 else 'tries'} before signing is locked."
            if left
            else "Signing is now locked for you; an editor can unlock it."
        )
    )
