"""The vouched text: what the valid sign-offs up to a version add up to."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace

from articles.canonical_json import canonical_json
from articles.text.passage import Passage
from reviews.policy.elements import Doubts, Element, Signature, doubts_in, undoubted
from reviews.policy.facts import Record, Scope, SignOffFact
from reviews.policy.replaying import after_changes
from reviews.policy.rewriting import after_whole
from reviews.policy.validity import counting_sign_offs, covers, own_of_sign_off, specialties_held


@dataclass(frozen=True)
class VouchedText:
    """An ordered text with the signatures of each passage, and of each removal.

    `wholes` are the *whole* sign-offs it rests on, in order; `changes` the *changes* sign-offs
    since the basis of which at least one pair counted.
    """

    elements: tuple[Element, ...] = ()
    wholes: tuple[SignOffFact, ...] = ()
    changes: tuple[SignOffFact, ...] = ()

    @property
    def basis(self) -> SignOffFact | None:
        """The last *whole* sign-off; without one nothing is vouched for."""
        return self.wholes[-1] if self.wholes else None

    @property
    def standing(self) -> tuple[Element, ...]:
        """What a reader of the vouched text would read."""
        return tuple(element for element in self.elements if not element.removed)

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The words of the vouched text, in order."""
        return tuple(element.passage for element in self.standing)


def vouched_text(record: Record, number: int) -> VouchedText:
    """The vouched text for a version, by everything in the record."""
    doubts = doubts_in(record)
    vouched = VouchedText()
    for sign_off in counting_sign_offs(record, number):
        own = own_of_sign_off(record, sign_off)
        pairs = tuple(replace(pair, own=not covers(pair, own)) for pair in sign_off.pairs)
        vouched = after_sign_off(vouched, replace(sign_off, pairs=pairs), doubts)
    return replace(
        vouched,
        elements=tuple(replace(e, signatures=undoubted(e, doubts)) for e in vouched.elements),
    )


def after_sign_off(vouched: VouchedText, sign_off: SignOffFact, doubts: Doubts) -> VouchedText:
    """The vouched text with one more sign-off. *Changes* to nothing count for nothing."""
    signature = _signature(sign_off)
    if sign_off.scope is Scope.WHOLE:
        elements = after_whole(vouched.elements, sign_off.pairs, signature, doubts)
        return VouchedText(elements, (*vouched.wholes, sign_off))
    if vouched.basis is None:
        return vouched
    accepted = tuple(pair for pair in sign_off.pairs if not pair.own)
    elements, counted = after_changes(vouched.elements, accepted, signature, doubts)
    if not counted:
        return vouched
    return replace(vouched, elements=elements, changes=(*vouched.changes, sign_off))


def _signature(sign_off: SignOffFact) -> Signature:
    return Signature(
        sign_off_id=sign_off.id,
        signer_id=sign_off.signer_id,
        at=sign_off.at,
        scope=sign_off.scope,
        specialties=specialties_held(sign_off),
    )


def vouched_digest(passages: Iterable[Passage]) -> str:
    """SHA-256 (hex) over the canonical JSON of the keys in order."""
    return hashlib.sha256(canonical_json([passage.key for passage in passages])).hexdigest()
