"""What a reviewer is shown and signs: the whole text, or the smallest set that closes all gaps."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from articles.comparing.change import ChangeKind
from articles.text.passage import Passage
from reviews.policy.coverage import Coverage, Held, Line, cover
from reviews.policy.elements import Element, Signature
from reviews.policy.facts import PolicyFact, Scope, VersionFact
from reviews.policy.replaying import after_changes
from reviews.policy.signed import Place, SignedPair
from reviews.policy.vouched import VouchedText

NOBODY = frozenset[int]()
NEAREST = 12
"""How many passages before it a place names, so that many new ones in a row stay small."""
FIXED = (ChangeKind.SAME, ChangeKind.CHANGED)


def pairs_to_sign(
    vouched: VouchedText,
    version: VersionFact,
    policy: PolicyFact,
    scope: Scope,
    own: frozenset[int] = NOBODY,
    by_id: int | None = None,
    *,
    coverage: Coverage,
) -> tuple[SignedPair, ...]:
    """What the screen shows and the signing stores, where `coverage` is that of the version.

    *Whole*: every passage in order, then what was removed since the vouched text; the signer's own
    words stand in it, marked. *Changes*: what is left to read, without the signer's own words, and
    without what person `by_id` has signed and another person has yet to.
    """
    if scope is Scope.CHANGES:
        left = left_to_read(vouched, version, policy, coverage)
        signed = _signed_by(by_id, coverage)
        return tuple(p for p in left if p.at not in own and p.slot not in signed)
    pairs = _all_pairs(vouched, coverage, version)
    return tuple(replace(_in_its_order(pair), own=pair.at in own) for pair in pairs)


def _in_its_order(pair: SignedPair) -> SignedPair:
    """The pair as a whole sign-off states it: the order of all of them says where each stands."""
    return replace(pair, place=replace(pair.place, between=())) if pair.place else pair


def _signed_by(by_id: int | None, coverage: Coverage) -> frozenset[str]:
    """The slots that wait for one more signer, and have the signature of this one."""
    return frozenset(
        line.slot
        for line in coverage.too_few
        if by_id in {signature.signer_id for signature in line.signatures}
    )


def left_to_read(
    vouched: VouchedText, version: VersionFact, policy: PolicyFact, coverage: Coverage
) -> tuple[SignedPair, ...]:
    """The smallest set of pairs whose sign-off closes all gaps.

    Empty if nothing is left, and if nothing was ever vouched for: then only the whole will do.
    """
    if vouched.basis is None or coverage.is_complete:
        return ()
    lines = _in_order(coverage)
    pairs = list(_all_pairs(vouched, coverage, version))
    smallest = [pair for line, pair in zip(lines, pairs, strict=True) if not line.is_settled]
    with_moves = [p for p in pairs if p in smallest or p.place is not None]
    for chosen in (smallest, with_moves):
        if _closes(vouched, version, policy, chosen):
            return tuple(chosen)
    return tuple(pairs)


def words_to_read(pairs: Iterable[SignedPair]) -> int:
    """How many words a reader of these pairs has before them."""
    return sum(pair.words for pair in pairs)


def _closes(
    vouched: VouchedText, version: VersionFact, policy: PolicyFact, pairs: Sequence[SignedPair]
) -> bool:
    """Whether a sign-off of these pairs would leave no gap (it may leave too few signers)."""
    reader = Signature(0, 0, dt.datetime.max.replace(tzinfo=dt.UTC), Scope.CHANGES)
    elements, _ = after_changes(vouched.elements, pairs, reader, {})
    return not cover(replace(vouched, elements=elements), version.passages, policy).gaps


def _in_order(coverage: Coverage) -> tuple[Line, ...]:
    """The passages of the version in order, then what was removed."""
    return (*coverage.passages, *(line for line in coverage.lines if line.at is None))


def _all_pairs(
    vouched: VouchedText, coverage: Coverage, version: VersionFact
) -> Iterator[SignedPair]:
    """One pair for each line, in order."""
    lines = _in_order(coverage)
    places = _places(coverage.passages)
    taken = {element.slot for element in vouched.elements}
    revived = set[str]()
    for line in lines:
        place = places.get(line.at) if line.at is not None else None
        slot = line.slot or _revived(vouched.elements, line, place, revived)
        if not slot:
            slot = _new_slot(version.number, line.at, taken)
        taken.add(slot)
        revived.add(slot)
        yield SignedPair(
            slot=slot,
            before=_shown_before(line),
            after=line.after,
            at=line.at,
            place=place,
            signals=line.signals,
            kept=line.is_kept,
        )


def _shown_before(line: Line) -> Passage | None:
    """What stood there: for words that need one more signer, what they replaced."""
    is_confirmed = line.held is Held.TOO_FEW and line.kind is ChangeKind.SAME
    return (line.replaced or line.before) if is_confirmed else line.before


def _places(passages: Sequence[Line]) -> dict[int, Place]:
    """By position: the place of every passage that is new or moved."""
    places: dict[int, Place] = {}
    after, between, waiting = "", list[str](), list[int]()
    for line in passages:
        at = line.at or 0
        if line.kind in FIXED:
            for open_at in waiting:
                places[open_at] = replace(places[open_at], before=line.slot)
            after, between, waiting = line.slot, [], []
            continue
        places[at] = Place(after=after, before="", between=tuple(between[-NEAREST:]))
        waiting.append(at)
        if line.after is not None:
            between.append(line.after.key)
    return places


def _revived(
    elements: Sequence[Element], line: Line, place: Place | None, revived: set[str]
) -> str:
    """The slot of a removed passage that comes back, with the same words, where it was."""
    if place is None or line.kind is not ChangeKind.ADDED:
        return ""
    is_between = not place.after
    for element in elements:
        if element.slot == place.before:
            break
        is_free = element.removed and element.slot not in revived
        if is_between and is_free and element.passage == line.after:
            return element.slot
        is_between = is_between or element.slot == place.after
    return ""


def _new_slot(number: int, at: int | None, taken: set[str]) -> str:
    slot = f"{number}:{at}"
    while slot in taken:
        slot += "+"
    return slot
