"""How one sign-off changes the vouched text: exactly what it was shown, where it was shown."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from articles.text.passage import Passage
from reviews.policy.elements import (
    Doubts,
    Element,
    Signature,
    index_of,
    position_of,
    undoubted,
)
from reviews.policy.signed import SignedPair


def after_changes(
    text: Sequence[Element], pairs: Iterable[SignedPair], signature: Signature, doubts: Doubts
) -> tuple[tuple[Element, ...], bool]:
    """The text after a *changes* sign-off, and whether any of its pairs counted.

    A pair counts where its `before` stands in its slot, or where its `after` already does.
    """
    result = list(text)
    counted = False
    for pair in sorted(pairs, key=_removals_first):
        counted |= _apply(result, pair, signature, doubts)
    return tuple(result), counted


def _removals_first(pair: SignedPair) -> int:
    return -1 if pair.at is None else pair.at


def _apply(text: list[Element], pair: SignedPair, signature: Signature, doubts: Doubts) -> bool:
    at = index_of(text, pair.slot)
    if at is None:
        return _insert(text, pair, signature)
    if pair.after is None:
        return _remove(text, at, pair, signature)
    if text[at].removed:
        return pair.before is None and _move(text, at, pair, _anew(text[at], pair.after, signature))
    if text[at].passage not in (pair.before, pair.after):
        return False
    accepted = _accepted(text[at], pair, pair.after, signature, doubts)
    if pair.place is not None and pair.before is not None:
        return _move(text, at, pair, accepted)
    text[at] = accepted
    return True


def _insert(text: list[Element], pair: SignedPair, signature: Signature) -> bool:
    if pair.before is not None or pair.after is None or pair.place is None:
        return False
    at = position_of(text, pair.place)
    if at is None:
        return False
    twin = _twin_at(text, at, pair)
    if twin is None:
        text.insert(at, Element(pair.slot, pair.after, (signature,)))
    else:
        text[twin] = text[twin].signed_by(signature)
    return True


def _twin_at(text: list[Element], at: int, pair: SignedPair) -> int | None:
    """Where the same words already stand in this very place, signed under an older version."""
    before = pair.place.before if pair.place else ""
    for index in range(at, len(text)):
        if text[index].slot == before:
            return None
        if not text[index].removed and text[index].passage == pair.after:
            return index
    return None


def _remove(text: list[Element], at: int, pair: SignedPair, signature: Signature) -> bool:
    if text[at].passage != pair.before:
        return False
    text[at] = _removal(text[at], signature)
    return True


def _removal(element: Element, signature: Signature) -> Element:
    """The removal of what stands, or one more signature under a removal."""
    if element.removed:
        return element.signed_by(signature)
    return replace(element, removed=True, signatures=(signature,), replaced=None)


def _move(text: list[Element], at: int, pair: SignedPair, element: Element) -> bool:
    """Take the slot out and put the element where the pair says; leave all as it was if nowhere."""
    rest = text[:at] + text[at + 1 :]
    to = position_of(rest, pair.place) if pair.place else None
    if to is None:
        return False
    text[:] = [*rest[:to], element, *rest[to:]]
    return True


def _accepted(
    element: Element, pair: SignedPair, after: Passage, signature: Signature, doubts: Doubts
) -> Element:
    """The slot with `after` in it: what is unchanged or kept keeps its signers, the rest is new."""
    moved = pair.place is not None and pair.before is not None
    unchanged = element.passage == after and not moved
    if not unchanged and not pair.kept:
        return _anew(element, after, signature)
    signatures = (*undoubted(element, doubts), signature)
    return replace(element, passage=after, signatures=signatures)


def _anew(element: Element, after: Passage, signature: Signature) -> Element:
    before = None if element.removed or element.passage == after else element.passage
    return Element(element.slot, after, (signature,), replaced=before)


def after_whole(
    text: Sequence[Element], pairs: Sequence[SignedPair], signature: Signature, doubts: Doubts
) -> tuple[Element, ...]:
    """The text after a *whole* sign-off: its version, and the removals vouched for so far.

    Words of the signer's own stay as the vouched text had them: absent, or by earlier signers.
    """
    old = {element.slot: element for element in text}
    twins = _Twins(text, pairs)
    result: list[Element] = []
    is_all_placed = True
    for pair in pairs:
        if pair.after is None:
            continue
        element = twins.stand_in(pair) if pair.slot not in old else old[pair.slot]
        result.extend(_rewritten(element, pair, pair.after, signature, doubts))
        is_all_placed &= not pair.own or element is not None
    gone = {pair.slot: pair for pair in pairs if pair.after is None and not pair.own}
    stays = frozenset() if is_all_placed else twins.left()
    return _with_the_rest(result, text, gone, stays, signature)


def _rewritten(
    element: Element | None,
    pair: SignedPair,
    after: Passage,
    signature: Signature,
    doubts: Doubts,
) -> list[Element]:
    """What stands in one slot after a whole sign-off, if anything does."""
    standing = element if element is not None and not element.removed else None
    if pair.own:
        return [standing] if standing else []
    if standing is None:
        return [Element(pair.slot, after, (signature,))]
    if standing.passage in (pair.before, after):
        return [_accepted(standing, pair, after, signature, doubts)]
    return [_anew(standing, after, signature)]


class _Twins:
    """Passages that stand under a slot the sign-off does not name, equal to passages it does.

    They are the same words, aligned in order, when sign-offs on an older version came later.
    """

    def __init__(self, text: Sequence[Element], pairs: Sequence[SignedPair]) -> None:
        named = {pair.slot for pair in pairs}
        self._free = [e for e in text if not e.removed and e.slot not in named]
        self._next = 0
        self._used = set[str]()

    def stand_in(self, pair: SignedPair) -> Element | None:
        """The next free element with the words of this pair, in the slot of this pair."""
        for index in range(self._next, len(self._free)):
            if self._free[index].passage == pair.after:
                self._next = index + 1
                self._used.add(self._free[index].slot)
                return replace(self._free[index], slot=pair.slot)
        return None

    def left(self) -> frozenset[str]:
        """The slots of what the sign-off neither names nor repeats."""
        return frozenset(element.slot for element in self._free) - self._used


def _with_the_rest(
    standing: list[Element],
    text: Sequence[Element],
    gone: dict[str, SignedPair],
    stays: frozenset[str],
    signature: Signature,
) -> tuple[Element, ...]:
    """Put back, each behind what it followed: removals, and what the signer did not speak of.

    The latter stay only where the signer's own words may have taken their place: nobody who may
    vouch for that change has seen it.
    """
    result = list(standing)
    stands = {element.slot for element in standing}
    at = 0
    for element in text:
        if element.slot in stands:
            at = (index_of(result, element.slot) or 0) + 1
            continue
        kept = _left_behind(element, gone.get(element.slot), signature)
        if kept is None and element.slot in stays:
            kept = element
        if kept is not None:
            result.insert(at, kept)
            at += 1
    return tuple(result)


def _left_behind(
    element: Element, shown: SignedPair | None, signature: Signature
) -> Element | None:
    """The removal of a passage that the sign-off does not have: by this signer too, if shown."""
    if shown is not None and shown.before == element.passage:
        return _removal(element, signature)
    return element if element.removed else None
