"""What stands above a block, and what changed in it, as pieces ready to be shown."""

from collections.abc import Iterator
from itertools import takewhile, zip_longest

from articles.comparing.change import ChangeKind, Pair
from articles.comparing.pieces import Piece, pieces
from articles.comparing.steps import apart, steps
from articles.text.framing import Frame, read
from articles.text.passage import Kind, Passage

LineAbove = tuple[Piece, ...]


def above(frame: Frame) -> tuple[LineAbove, ...]:
    """Its lines as they are read, outermost first; empty ones, of columns without a name, not."""
    lines = (_pieces(ChangeKind.SAME, line, line) for line in frame)
    return tuple(filter(None, lines))


def above_changed(before: Frame, after: Frame) -> tuple[LineAbove, ...]:
    """The lines that are not the same any more, outermost first, changes in place."""
    start = _alike(before, after)
    end = _alike(before[start:][::-1], after[start:][::-1])
    old, new = before[start : len(before) - end], after[start : len(after) - end]
    lines = (line for two in zip_longest(old, new) for line in _changed(*two))
    return tuple(filter(None, lines))


def _alike(before: Frame, after: Frame) -> int:
    """How many lines both begin with."""
    return len(list(takewhile(lambda two: two[0] == two[1], zip(before, after, strict=False))))


def _changed(old: str | None, new: str | None) -> Iterator[LineAbove]:
    """One line; two where a heading, say, became a lead-in with the same words."""
    if old and new and read(old)[0] == read(new)[0]:
        yield _pieces(ChangeKind.CHANGED, old, new)
        return
    if old:
        yield _pieces(ChangeKind.REMOVED, old, None)
    if new:
        yield _pieces(ChangeKind.ADDED, None, new)


def _pieces(kind: ChangeKind, old: str | None, new: str | None) -> LineAbove:
    return pieces(apart(steps(Pair(kind, _passage(old), _passage(new), 0, 0))))


def _passage(line: str | None) -> Passage | None:
    return Passage(Kind.SENTENCE, read(line)[1]) if line else None
