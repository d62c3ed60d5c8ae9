"""What the vouched text is made of: a slot, the passage in it, and who signed that passage."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from articles.text.passage import Passage
from reviews.policy.facts import Record, Scope, WithdrawalKind
from reviews.policy.keeping import Bare, bare
from reviews.policy.signed import Place


@dataclass(frozen=True, slots=True)
class Signature:
    """One signer's acceptance of one passage, or of its removal."""

    sign_off_id: int
    signer_id: int
    at: dt.datetime
    scope: Scope
    specialties: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Element:
    """One slot of the vouched text. A removed passage stays, so that its removal is vouched for.

    `replaced` is what stood in the slot before, for the reader who is asked to confirm.
    """

    slot: str
    passage: Passage
    signatures: tuple[Signature, ...]
    removed: bool = False
    replaced: Passage | None = None

    def signed_by(self, signature: Signature) -> "Element":
        """The same words, with one more signature."""
        return replace(self, signatures=(*self.signatures, signature))


Doubts = Mapping[str, dt.datetime]
"""By passage key: the last moment at which somebody recorded that its text is wrong."""


def doubts_in(record: Record) -> Doubts:
    """The passages named as wrong by withdrawals and disputes."""
    doubts: dict[str, dt.datetime] = {}
    named = [
        (w.passages, w.at) for w in record.withdrawals if w.kind is WithdrawalKind.TEXT_IS_WRONG
    ]
    for keys, at in [*named, *((d.passages, d.at) for d in record.disputes)]:
        for key in keys:
            doubts[key] = max(at, doubts.get(key, at))
    return _in_any_version(doubts, record) if doubts else doubts


def _in_any_version(doubts: Doubts, record: Record) -> Doubts:
    """The same doubts about the same words in any layout, and where they stood under other lines.

    Words that stand twice in one version, under different lines, are two passages, and only the
    one that was named is doubted.
    """
    passages = {passage.key: passage for version in record.versions for passage in version.passages}
    spread = dict(doubts)
    for key, at in doubts.items():
        if key not in passages:
            continue
        named = bare(passages[key])
        beside = _beside(named, record)
        for other, passage in passages.items():
            told = bare(passage)
            if told == named or (told[1] == named[1] and told not in beside):
                spread[other] = max(at, spread.get(other, at))
    return spread


def _beside(named: Bare, record: Record) -> set[Bare]:
    """Everything that stands in one version with these words."""
    versions = [{bare(passage) for passage in version.passages} for version in record.versions]
    return {told for version in versions if named in version for told in version}


def undoubted(element: Element, doubts: Doubts) -> tuple[Signature, ...]:
    """The signatures that still count: those given after the words were called wrong."""
    doubted_at = doubts.get(element.passage.key)
    if doubted_at is None or element.removed:
        return element.signatures
    return tuple(s for s in element.signatures if s.at > doubted_at)


def index_of(text: Sequence[Element], slot: str) -> int | None:
    """Where the slot is in the text, if it is."""
    for index, element in enumerate(text):
        if element.slot == slot:
            return index
    return None


def position_of(text: Sequence[Element], place: Place) -> int | None:
    """Where a passage with this place goes, or None if the place is not in the text any more.

    One neighbour is enough (an end of the text is one): the other may have gone with a sign-off
    that was taken back.
    """
    after = index_of(text, place.after) if place.after else -1
    before = index_of(text, place.before) if place.before else len(text)
    if after is None:
        return before
    if before is None:
        return after + 1
    if after >= before:
        return None
    found = after + 1
    for index in range(after + 1, before):
        if not text[index].removed and text[index].passage.key in place.between:
            found = index + 1
    return found
