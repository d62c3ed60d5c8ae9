"""What a reviewer is shown of a round, and the form that binds a signature to exactly that."""

import datetime as dt
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

from django.core import signing

from articles.verdict import OutOfDateError
from reviews.models import Review
from reviews.policy import binding
from reviews.policy.coverage import Coverage, cover
from reviews.policy.facts import PolicyFact, Record, Scope, VersionFact
from reviews.policy.left import pairs_to_sign
from reviews.policy.record import known_by, policy_on
from reviews.policy.signed import SignedPair, pairs_digest
from reviews.policy.validity import own_positions
from reviews.policy.vouched import VouchedText, vouched_digest, vouched_text
from reviews.record import local, record_of

SALT = "reviews.displayed"


@dataclass(frozen=True)
class Displayed:
    """A frozen version as one reviewer sees it: what is vouched for, and what they would sign.

    `own` are the positions of the passages that hold words of theirs.
    """

    review: Review
    version: Any
    fact: VersionFact
    record: Record
    policy: PolicyFact
    vouched: VouchedText
    coverage: Coverage
    own: frozenset[int]
    by_id: int

    def pairs(self, scope: Scope) -> tuple[SignedPair, ...]:
        """What a sign-off of that scope would be shown and vouch for."""
        return self._whole if scope is Scope.WHOLE else self._changes

    @cached_property
    def _whole(self) -> tuple[SignedPair, ...]:
        return pairs_to_sign(self.vouched, self.fact, self.policy, Scope.WHOLE, self.own)

    @cached_property
    def _changes(self) -> tuple[SignedPair, ...]:
        return pairs_to_sign(self.vouched, self.fact, self.policy, Scope.CHANGES, self.own)

    def bound_to(self, scope: Scope) -> binding.Displayed:
        """Everything a signature of that scope is bound to."""
        return self._bound_to_whole if scope is Scope.WHOLE else self._bound_to_changes

    @cached_property
    def _bound_to_whole(self) -> binding.Displayed:
        return self._bound(Scope.WHOLE)

    @cached_property
    def _bound_to_changes(self) -> binding.Displayed:
        return self._bound(Scope.CHANGES)

    def _bound(self, scope: Scope) -> binding.Displayed:
        return binding.Displayed(
            version_number=self.version.number,
            text_digest=self.version.text_digest,
            content_digest=self.version.content_digest,
            vouched_digest=vouched_digest(self.vouched.passages),
            pairs_digest=pairs_digest(self.pairs(scope)),
            scope=scope,
            requirements=binding.requirements(self.policy),
        )

    def form_token(self, scope: Scope, *, at: dt.datetime) -> str:
        """What the signing form carries: what was displayed, to whom, and since when.

        Signed by the site, so that a form cannot be made up.
        """
        said = {
            "review": self.review.pk,
            "by": self.by_id,
            "at": at.isoformat(),
            "displayed": asdict(self.bound_to(scope)),
        }
        return signing.dumps(said, salt=SALT, compress=True)


@dataclass(frozen=True)
class Opened:
    """What a signing form says was on the screen, and since when."""

    displayed: binding.Displayed
    at: dt.datetime

    @property
    def scope(self) -> Scope:
        """What would be signed."""
        return Scope(self.displayed.scope)


def displayed(review: Review, *, by_id: int, at: dt.datetime) -> Displayed:
    """What person `by_id` sees of `review` at that moment."""
    record = known_by(record_of(review.article, at=at, about=review.version), local(at))
    fact = record.version(review.version.number)
    policy = policy_on(record, local(at).date())
    vouched = vouched_text(record, fact.number)
    return Displayed(
        review=review,
        version=review.version,
        fact=fact,
        record=record,
        policy=policy,
        vouched=vouched,
        coverage=cover(vouched, fact.passages, policy),
        own=own_positions(fact, by_id, policy),
        by_id=by_id,
    )


def opened(form_token: str, *, review: Review, by_id: int) -> Opened:
    """What the form says. Raises OutOfDateError if it is not of this review and person."""
    try:
        said = signing.loads(form_token, salt=SALT)
        shown = binding.Displayed(**said["displayed"])
    except (signing.BadSignature, KeyError, TypeError) as fault:
        raise OutOfDateError(
            "Nothing was signed: this form was not made by this page. Open the review again."
        ) from fault
    if (said["review"], said["by"]) != (review.pk, by_id):
        raise OutOfDateError(
            "Nothing was signed: this form belongs to another review or person. Open yours again."
        )
    return Opened(shown, dt.datetime.fromisoformat(said["at"]))
