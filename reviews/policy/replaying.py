"""How a *changes* sign-off changes the vouched text: what it was shown, where it was shown."""

from collections.abc import Iterable, Sequence

from reviews.policy.accepting import accepted, anew, removal
from reviews.policy.elements import Doubts, Element, Signature, index_of, position_of
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
        return pair.before is None and _move(text, at, pair, anew(text[at], pair.after, signature))
    if text[at].passage not in (pair.before, pair.after):
        return False
    element = accepted(text[at], pair, pair.after, signature, doubts)
    if pair.place is not None and pair.before is not None:
        return _move(text, at, pair, element)
    text[at] = element
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
    text[at] = removal(text[at], signature)
    return True


def _move(text: list[Element], at: int, pair: SignedPair, element: Element) -> bool:
    """Take the slot out and put the element where the pair says; leave all as it was if nowhere."""
    rest = text[:at] + text[at + 1 :]
    to = position_of(rest, pair.place) if pair.place else None
    if to is None:
        return False
    text[:] = [*rest[:to], element, *rest[to:]]
    return True
