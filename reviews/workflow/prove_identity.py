"""Prove who you are, at the moment of signing."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from articles.editing.record_event import record_event
from articles.models import User
from articles.verdict import YES, OutOfDateError, RefusedError, Verdict
from reviews.displayed import opened
from reviews.models import Proof, ProofFailure, Review
from reviews.notifications.events import Event
from reviews.notifications.tell import tell
from reviews.permissions.passkeys import passkeys_of
from reviews.permissions.signing import failures_in_a_row
from reviews.policy import passkey
from reviews.policy.signing import LOCKED_AFTER, may_prove


@dataclass(frozen=True)
class Proved:
    """`person_id` has just proved who they are.

    By passkey for one form alone: `binding` is the digest of its reading, `assertion` the answer.
    """

    person_id: int
    how: Proof
    at: dt.datetime
    binding: str = ""
    assertion: dict[str, Any] = field(default_factory=dict)

    def fits(self, binding: str) -> bool:
        """Whether this may prove the signing of that form: a password any, a passkey its own."""
        return self.how is not Proof.PASSKEY or self.binding == binding


@dataclass(frozen=True)
class Assertion:
    """What the browser says that a passkey answered, and at which address it was asked."""

    said: Mapping[str, Any]
    host: str


def prove_identity(
    review: Review,
    *,
    by: User,
    at: dt.datetime,
    password: str = "",
    assertion: Assertion | None = None,
    form_token: str = "",
) -> Proved:
    """The proof: a passkey's answer about what `form_token` says was displayed, or the password.

    Raises RefusedError for a wrong one, and after five in a row for any; OutOfDateError for the
    answer to another form. A failure is recorded at once, whatever becomes of the request; the
    fifth is told to the editors. Guesses sent at the same moment are counted one after another.
    """
    may_prove(failures_in_a_row(by)).require()
    if assertion is None:
        is_right = by.check_password(password)
        verdict = YES if is_right else Verdict("this is not your password.")
        proved = Proved(by.pk, Proof.PASSWORD, at)
    else:
        binding = opened(form_token, review=review, by_id=by.pk).digest
        verdict, proved = _by_passkey(review, assertion, binding, by=by, at=at)
    with transaction.atomic():
        User.objects.select_for_update().get(pk=by.pk)
        failed = failures_in_a_row(by)
        may_prove(failed).require()
        if verdict:
            return proved
        left = LOCKED_AFTER - failed - 1
        _record_failure(review, by=by, at=at, how=proved.how, is_last=not left)
    raise RefusedError(f"Nothing was signed: {verdict.refusal} {_tries(left)}")


def _by_passkey(
    review: Review, assertion: Assertion, binding: str, *, by: User, at: dt.datetime
) -> tuple[Verdict, Proved]:
    answer, keys = passkey.read_answer(assertion.said), passkeys_of(by, binding=binding)
    challenge = passkey.challenge_of(review_id=review.pk, person_id=by.pk, binding=binding)
    verdict = passkey.proves(answer, keys, challenge=challenge, host=assertion.host)
    if verdict.is_late:
        raise OutOfDateError(verdict.refusal)
    came = passkey.as_it_came(answer, keys) if answer and verdict else {}
    return verdict, Proved(by.pk, Proof.PASSKEY, at, binding, came)


def _tries(left: int) -> str:
    if not left:
        return "Signing is now locked for you; an editor can unlock it."
    return f"{left} more {'try' if left == 1 else 'tries'} before signing is locked."


def _record_failure(
    review: Review, *, by: User, at: dt.datetime, how: Proof, is_last: bool
) -> None:
    ProofFailure.objects.create(by=by, at=at, review=review)
    record_event(
        "fail_proof",
        by=by,
        at=at,
        article=review.article,
        subject=f"review:{review.pk}",
        detail={"how": str(how)},
    )
    if is_last:
        tell(Event.SIGNING_LOCKED, review=review, by=by)
