"""What a comparison says: how each passage of one text stands to the other text."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from articles.text.passage import Passage


class ChangeKind(StrEnum):
    """What happened to a passage."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


class Signal(StrEnum):
    """Why a change matters."""

    NUMBER = "number"
    UNIT = "unit"
    NEGATION = "negation"
    CERTAINTY = "certainty"
    POPULATION = "population"
    FRAME = "frame"
    LINK = "link"
    MEDIA = "media"
    REFERENCE = "reference"
    ORDER = "order"
    MARKUP = "markup"
    SPELLING = "spelling"
    WORDING = "wording"


SAFETY_SIGNALS = frozenset(
    {
        Signal.NUMBER,
        Signal.UNIT,
        Signal.NEGATION,
        Signal.CERTAINTY,
        Signal.POPULATION,
        Signal.FRAME,
        Signal.LINK,
        Signal.MEDIA,
        Signal.REFERENCE,
    }
)


@dataclass(frozen=True, slots=True)
class Pair:
    """One passage of each text, or of one of them. Positions count passages from 0."""

    kind: ChangeKind
    before: Passage | None
    after: Passage | None
    before_at: int | None
    after_at: int | None
    signals: frozenset[Signal] = frozenset()

    @property
    def is_change(self) -> bool:
        """Whether anything differs, were it only a lost bold."""
        return self.kind is not ChangeKind.SAME


@dataclass(frozen=True, slots=True)
class Comparison:
    """All pairs in reading order: every passage of either text stands in exactly one pair.

    Removed passages stand where they stood: after the pair of the passage that came before them.
    """

    pairs: tuple[Pair, ...]

    @property
    def changes(self) -> tuple[Pair, ...]:
        """The pairs that differ."""
        return tuple(pair for pair in self.pairs if pair.is_change)

    def __iter__(self) -> Iterator[Pair]:
        return iter(self.pairs)
