"""What stands above a block, and what changed in it, as pieces ready to be shown."""

from collections.abc import Iterator
from itertools import takewhile, zip_longest

from articles.comparing.change import ChangeKind, Pair
from articles.comparing.pieces import Piece, pieces
from articles.comparing.steps import apart, steps
from articles.comparing.words import WordState
from articles.text.framing import Frame, read
from articles.text.passage import Kind, Passage

LineAbove = tuple[Piece, ...]
NAMELESS = "(a column without a name)"


def above(frame: Frame) -> tuple[LineAbove, ...]:
    """Its lines as they are read, outermost first; empty ones, of columns without a name, not."""
    lines = (_pieces(ChangeKind.SAME, line, line) for line in frame)
    return tuple(filter(None, lines))


def above_changed(before: Frame, after: Frame) -> tuple[LineAbove, ...]:
    """The lines that are not the same any more, outermost first, changes in place.

    A column without a name counts: one that comes or goes moves the names of all others.
    """
    start = _alike(before, after)
    end = _alike(before[start:][::-1], after[start:][::-1])
    old, new = before[start : len(before) - end], after[start : len(after) - end]
    return tuple(line for two in zip_longest(old, new) for line in _changed(*two))


def _alike(before: Frame, after: Frame) -> int:
    """How many lines both begin with."""
    return len(list(takewhile(lambda two: two[0] == two[1], zip(before, after, strict=False))))


def _changed(old: str | None, new: str | None) -> Iterator[LineAbove]:
    """One line; two where a heading, say, became a lead-in with the same words."""
    if old and new and read(old)[0] == read(new)[0] and read(old)[1] and read(new)[1]:
        yield _pieces(ChangeKind.CHANGED, old, new)
        return
    if old:
        yield _pieces(ChangeKind.REMOVED, old, None) or (Piece(NAMELESS, WordState.REMOVED),)
    if new:
        yield _pieces(ChangeKind.ADDED, None, new) or (Piece(NAMELESS, WordState.ADDED),)


def _pieces(kind: ChangeKind, old: str | None, new: str | None) -> LineAbove:
    return pieces(apart(steps(Pair(kind, _passage(old), _passage(new), 0, 0))))


def _passage(line: str | None) -> Passage | None:
    return Passage(Kind.SENTENCE, read(line)[1]) if line else None
