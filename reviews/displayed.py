"""What a reviewer is shown of a round, and the form that binds a signature to exactly that."""

import datetime as dt
import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

from django.core import signing

from articles.verdict import OutOfDateError
from reviews.models import ReadMark, Review
from reviews.policy import binding
from reviews.policy.coverage import Coverage, Held, Line, cover
from reviews.policy.facts import PolicyFact, Record, Scope, VersionFact
from reviews.policy.left import pairs_to_sign
from reviews.policy.marks import kept_under
from reviews.policy.record import known_by, policy_on
from reviews.policy.sections import Section, sections_of
from reviews.policy.signed import SignedPair, pairs_digest
from reviews.policy.validity import own_positions
from reviews.policy.vouched import VouchedText, vouched_digest, vouched_text
from reviews.record import Recorded, local, recorded

SALT = "reviews.displayed"


@dataclass(frozen=True)
class Displayed:
    """A frozen version as one reviewer sees it: what is vouched for, and what they would sign.

    `own` are the positions of the passages that hold words of theirs. `marks` are theirs on the
    article, by key, with when each was set; those that count now are `read`.
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
    marks: Mapping[str, dt.datetime]

    def pairs(self, scope: Scope, chosen: Collection[str] | None = None) -> tuple[SignedPair, ...]:
        """What a sign-off of that scope would be shown; with `chosen`, the pairs of these keys."""
        pairs = self._whole if scope is Scope.WHOLE else self._changes
        return pairs if chosen is None else tuple(p for p in pairs if self.key_of(p) in chosen)

    def to_sign(self, scope: Scope) -> tuple[SignedPair, ...]:
        """What a signature would vouch for now: the whole, or those changes marked as read."""
        return self.pairs(scope, None if scope is Scope.WHOLE else self.read)

    @cached_property
    def _whole(self) -> tuple[SignedPair, ...]:
        return self._pairs(Scope.WHOLE)

    @cached_property
    def _changes(self) -> tuple[SignedPair, ...]:
        return self._pairs(Scope.CHANGES)

    def _pairs(self, scope: Scope) -> tuple[SignedPair, ...]:
        return pairs_to_sign(
            self.vouched,
            self.fact,
            self.policy,
            scope,
            self.own,
            self.by_id,
            coverage=self.coverage,
        )

    @cached_property
    def in_order(self) -> tuple[tuple[Line, SignedPair], ...]:
        """Every passage and removal where it is read, as it is held and as it would be signed."""
        by_place = {pair.at: pair for pair in self._whole if pair.at is not None}
        removed = iter([pair for pair in self._whole if pair.at is None])
        return tuple(
            (line, by_place[line.at] if line.at is not None else next(removed))
            for line in self.coverage.lines
        )

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The sections in which the whole of it is read."""
        return sections_of(pair for _, pair in self.in_order)

    @cached_property
    def kept_under(self) -> dict[str, tuple[str, ...]]:
        """By the key of everything displayed: the keys of the marks that are a mark of it."""
        return kept_under(self._whole)

    @cached_property
    def _keys(self) -> dict[tuple[str, int | None], str]:
        places = [(pair.slot, pair.at) for pair in self._whole]
        return dict(zip(places, self.kept_under, strict=True))

    def key_of(self, pair: SignedPair) -> str:
        """What a mark of this pair is kept under; the same in both scopes."""
        return self._keys[pair.slot, pair.at]

    @cached_property
    def read(self) -> dict[str, dt.datetime]:
        """The keys of what is displayed and marked as read, with when it was marked."""
        return {
            key: self.marks[name]
            for key, names in self.kept_under.items()
            for name in names[::-1]
            if name in self.marks
        }

    @cached_property
    def numbers(self) -> dict[str, int]:
        """By key: what is left to read, numbered as it stands in the text, for who signs or not.

        Own words have a number too: they are left to another. Nothing has, where all is new.
        """
        if not self.coverage.has_basis:
            return {}
        mine = {(pair.slot, pair.at) for pair in self._changes}
        left = [
            self.key_of(pair)
            for line, pair in self.in_order
            if (pair.slot, pair.at) in mine or not (line.is_settled or self._has_signed(line))
        ]
        return {key: number for number, key in enumerate(left, start=1)}

    def _has_signed(self, line: Line) -> bool:
        """Whether these words wait for another than this person."""
        signers = {signature.signer_id for signature in line.signatures}
        return line.held is Held.TOO_FEW and self.by_id in signers

    def keys_in(self, section: Section) -> tuple[str, ...]:
        """What a mark of the section is a mark of."""
        return tuple(self.key_of(pair) for pair in section.pairs)

    def is_read(self, section: Section) -> bool:
        """Whether all of it is marked as read."""
        return self.read.keys() >= set(self.keys_in(section))

    @cached_property
    def section_keys(self) -> dict[str, tuple[str, ...]]:
        """By the key of a section: the keys in it. A section with other words has another key."""
        keys = [self.keys_in(section) for section in self.sections]
        return {hashlib.sha256(" ".join(found).encode()).hexdigest(): found for found in keys}

    def named(self, names: Iterable[str]) -> list[str]:
        """The keys of what is named: by its own key, or by that of its section."""
        return [key for name in names for key in self.section_keys.get(name, (name,))]

    def bound_to(self, scope: Scope, chosen: Collection[str] | None = None) -> binding.Displayed:
        """Everything a signature is bound to: of that scope, or of the chosen pairs of it."""
        if scope is Scope.WHOLE and chosen is None:
            return self._bound_to_whole
        return self._bound(scope, self.pairs(scope, chosen))

    @cached_property
    def _bound_to_whole(self) -> binding.Displayed:
        return self._bound(Scope.WHOLE, self._whole)

    def _bound(self, scope: Scope, pairs: tuple[SignedPair, ...]) -> binding.Displayed:
        return binding.Displayed(
            version_number=self.version.number,
            text_digest=self.version.text_digest,
            content_digest=self.version.content_digest,
            vouched_digest=vouched_digest(self.vouched.passages),
            pairs_digest=pairs_digest(pairs),
            scope=scope,
            requirements=binding.requirements(self.policy),
        )

    def form_token(self, scope: Scope, *, at: dt.datetime) -> str:
        """What the signing form carries: what was displayed, to whom, since when, what was marked.

        Signed by the site, so that a form cannot be made up.
        """
        chosen = [self.key_of(pair) for pair in self.to_sign(scope)]
        is_whole = scope is Scope.WHOLE
        said = {
            "review": self.review.pk,
            "by": self.by_id,
            "at": at.isoformat(),
            "displayed": asdict(self.bound_to(scope, None if is_whole else chosen)),
            "chosen": None if is_whole else chosen,
        }
        return signing.dumps(said, salt=SALT, compress=True)


@dataclass(frozen=True)
class Opened:
    """What a signing form says was on the screen, since when, and which changes were marked.

    `chosen` is None where the whole is signed.
    """

    displayed: binding.Displayed
    at: dt.datetime
    chosen: tuple[str, ...] | None

    @property
    def scope(self) -> Scope:
        """What would be signed."""
        return Scope(self.displayed.scope)

    @property
    def digest(self) -> str:
        """Of this reading: what was displayed, and since when. What is opened anew is another."""
        reading = f"{self.displayed.digest} {self.at.isoformat()}"
        return hashlib.sha256(reading.encode()).hexdigest()


def displayed(review: Review, *, by_id: int, at: dt.datetime) -> Displayed:
    """What person `by_id` sees of `review` at that moment."""
    return displayed_of(recorded(review.article_id), review, by_id=by_id, at=at)


def displayed_of(found: Recorded, review: Review, *, by_id: int, at: dt.datetime) -> Displayed:
    """The same, of an article whose record was read already."""
    record = known_by(found.about(review.version.number), local(at))
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
        marks=marks_of(review, by_id),
    )


def marks_of(review: Review, by_id: int) -> dict[str, dt.datetime]:
    """What this person has marked as read in the article, and when; of words gone by now too."""
    rows = ReadMark.objects.filter(article=review.article_id, by=by_id)
    return dict(rows.values_list("key", "at"))


def opened(form_token: str, *, review: Review, by_id: int) -> Opened:
    """What the form says. Raises OutOfDateError if it is not of this review and person."""
    try:
        said = signing.loads(form_token, salt=SALT)
        shown = binding.Displayed(**said["displayed"])
        chosen = None if said["chosen"] is None else tuple(said["chosen"])
    except (signing.BadSignature, KeyError, TypeError) as fault:
        raise OutOfDateError(
            "Nothing was signed: this form was not made by this page. Open the review again."
        ) from fault
    if (said["review"], said["by"]) != (review.pk, by_id):
        raise OutOfDateError(
            "Nothing was signed: this form belongs to another review or person. Open yours again."
        )
    return Opened(shown, dt.datetime.fromisoformat(said["at"]), chosen)
