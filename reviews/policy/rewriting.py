"""How a *whole* sign-off changes the vouched text."""

from collections.abc import Sequence
from dataclasses import replace

from articles.text.passage import Passage
from reviews.policy.accepting import accepted, anew, removal
from reviews.policy.elements import Doubts, Element, Signature, index_of
from reviews.policy.signed import SignedPair


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
        return [accepted(standing, pair, after, signature, doubts)]
    return [anew(standing, after, signature)]


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
        return removal(element, signature)
    return element if element.removed else None
