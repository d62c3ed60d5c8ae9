"""A table row as cells: what stands in each, and what happened to it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from articles.comparing.pieces import Piece, Step, pieces
from articles.comparing.words import WordState
from articles.text.passage import Token

CHANGED = frozenset({WordState.ADDED, WordState.REMOVED})


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a row. `state` tells what happened to the whole of it.

    A cell that reaches down from a row above `is_from_above`, and is empty here.
    """

    pieces: tuple[Piece, ...] = ()
    state: WordState = WordState.EQUAL
    columns: int = 1
    names_row: bool = False
    is_from_above: bool = False

    @property
    def is_changed(self) -> bool:
        """Whether anything in the cell was put in or taken out, or the cell itself."""
        return self.state in CHANGED or any(piece.state in CHANGED for piece in self.pieces)


@dataclass(slots=True)
class _Open:
    """A cell while it is laid."""

    state: WordState = WordState.EQUAL
    columns: int = 1
    is_from_above: bool = False
    steps: list[Step] = field(default_factory=list)


def cells(steps: Iterable[Step]) -> tuple[Cell, ...]:
    """The cells of a row, from its tokens with their fate."""
    return tuple(_closed(cell) for cell in _laid(steps))


def _laid(steps: Iterable[Step]) -> list[_Open]:
    """A border opens a cell, but for the first of a row, which has one only where it is wide."""
    laid: list[_Open] = []
    is_open = False
    for token, state, gap in steps:
        if "from above" in token.sense:
            laid.append(_Open(state, is_from_above=True))
            is_open = False
        elif "cell" in token.sense:
            columns = _columns(token)
            is_second = not is_open and "empty first" not in token.sense and columns == 1
            if is_second and not any(m.endswith(" rows") for m in token.sense):
                laid.append(_Open())
            laid.append(_Open(state, columns))
            is_open = True
        else:
            if not is_open:
                laid.append(_Open())
                is_open = True
            laid[-1].steps.append((token, state, gap if laid[-1].steps else ""))
    return laid


def _closed(cell: _Open) -> Cell:
    fates = {state for _, state, _ in cell.steps}
    whole = fates.pop() if len(fates) == 1 and cell.state not in CHANGED else cell.state
    return Cell(
        pieces=pieces(cell.steps),
        state=whole,
        columns=cell.columns,
        names_row=any("row header" in token.sense for token, _, _ in cell.steps),
        is_from_above=cell.is_from_above,
    )


def _columns(border: Token) -> int:
    found = (mark.removesuffix(" columns") for mark in border.sense if mark.endswith(" columns"))
    return int(next(found, "1"))


def width(rows: Iterable[tuple[Cell, ...]]) -> int:
    """How many columns the widest of these rows takes."""
    return max((sum(cell.columns for cell in row) for row in rows), default=1)
