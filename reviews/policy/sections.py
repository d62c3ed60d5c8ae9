"""The sections of a text: what is marked as read at once when the whole of it is read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from articles.text.passage import Kind, Passage
from reviews.policy.signed import SignedPair

BEGINNING, REFERENCES = "The beginning", "References"


@dataclass(frozen=True)
class Section:
    """A heading with what stands under it, and what was removed there."""

    name: str
    pairs: tuple[SignedPair, ...]

    @property
    def words(self) -> int:
        """How many words there are to read."""
        return sum(pair.words for pair in self.pairs)

    @property
    def removed(self) -> tuple[SignedPair, ...]:
        """What stood here and is gone."""
        return tuple(pair for pair in self.pairs if pair.after is None)


def sections_of(pairs: Iterable[SignedPair]) -> tuple[Section, ...]:
    """The sections of the pairs of a whole text, given in reading order.

    Each heading begins one, and the first reference; a heading right under another does not, it
    names the section that both begin.
    """
    found: list[list[SignedPair]] = []
    for pair in pairs:
        if not found or _begins(pair, found[-1]):
            found.append([])
        found[-1].append(pair)
    return tuple(Section(_name(part), tuple(part)) for part in found)


def _begins(pair: SignedPair, section: Sequence[SignedPair]) -> bool:
    if _is(pair, Kind.HEADING):
        return not all(_is(earlier, Kind.HEADING) for earlier in section)
    return _is(pair, Kind.REFERENCE) and not any(_is(p, Kind.REFERENCE) for p in section)


def _name(pairs: Sequence[SignedPair]) -> str:
    if _is(pairs[0], Kind.REFERENCE):
        return REFERENCES
    name = BEGINNING
    for pair in pairs:
        if not _is(pair, Kind.HEADING):
            break
        name = pair.after.words if pair.after else name
    return name


def _is(pair: SignedPair, kind: Kind) -> bool:
    passage: Passage | None = pair.after
    return passage is not None and passage.kind is kind
