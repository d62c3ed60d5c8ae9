"""What one acceptance makes of one slot of the vouched text."""

from dataclasses import replace

from articles.text.passage import Passage
from reviews.policy.elements import Doubts, Element, Signature, undoubted
from reviews.policy.signed import SignedPair


def accepted(
    element: Element, pair: SignedPair, after: Passage, signature: Signature, doubts: Doubts
) -> Element:
    """The slot with `after` in it: what is unchanged or kept keeps its signers, the rest is new."""
    moved = pair.place is not None and pair.before is not None
    unchanged = element.passage == after and not moved
    if not unchanged and not pair.kept:
        return anew(element, after, signature)
    signatures = (*undoubted(element, doubts), signature)
    return replace(element, passage=after, signatures=signatures)


def anew(element: Element, after: Passage, signature: Signature) -> Element:
    """The slot with other words, or the same in another place, that nobody signed before."""
    before = None if element.removed or element.passage == after else element.passage
    return Element(element.slot, after, (signature,), replaced=before)


def removal(element: Element, signature: Signature) -> Element:
    """The removal of what stands, or one more signature under a removal."""
    if element.removed:
        return element.signed_by(signature)
    return replace(element, removed=True, signatures=(signature,), replaced=None)
