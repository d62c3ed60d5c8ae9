"""A comparison as pieces ready to be shown: inline and side by side, grouped by block."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import count, groupby

from articles.comparing.above import LineAbove, above_changed
from articles.comparing.cells import Cell, cells, width
from articles.comparing.change import Comparison, Pair, Signal
from articles.comparing.moves import moves
from articles.comparing.pieces import Piece, Step, pieces
from articles.comparing.steps import apart, as_it_was, present, spaces, steps
from articles.comparing.words import WordState
from articles.text.passage import Kind, Passage

BLOCKS = {
    Kind.SENTENCE: "paragraph",
    Kind.ITEM: "list",
    Kind.ROW: "table",
    Kind.REFERENCE: "references",
}


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture on one side."""

    source: str
    alt: str
    caption: str


@dataclass(frozen=True, slots=True)
class Moved:
    """What stood here and stands elsewhere now: at which place of the text, counted from 1."""

    words: str
    anchor: str
    place: int


@dataclass(frozen=True, slots=True)
class Shown:
    """One pair. `number` counts the changes from 1; it is None where nothing changed.

    What moved here stood after the words `moved_after`; `moved_away` is what stood after this and
    went.
    """

    pair: Pair
    number: int | None
    inline: tuple[Piece, ...]
    before: tuple[Piece, ...]
    after: tuple[Piece, ...]
    picture_before: Picture | None = None
    picture_after: Picture | None = None
    cells: tuple[Cell, ...] = ()
    cells_before: tuple[Cell, ...] = ()
    cells_after: tuple[Cell, ...] = ()
    moved_after: str = ""
    moved_away: tuple[Moved, ...] = ()

    @property
    def is_header(self) -> bool:
        """Whether this is a row that names what stands below it."""
        passage = self.pair.after or self.pair.before
        return bool(passage and "header row" in passage.look)

    @property
    def division(self) -> str:
        """What became of the paragraph's beginning, in words; empty where nothing did."""
        old, new = self.pair.before, self.pair.after
        if Signal.MARKUP not in self.pair.signals or not old or not new:
            return ""
        if not old.kind is new.kind is Kind.SENTENCE or old.opens is new.opens:
            return ""
        return "a new paragraph begins here" if new.opens else "joined to the paragraph before"

    @property
    def kind(self) -> str:
        """What happened, as a word."""
        return str(self.pair.kind)

    @property
    def anchor(self) -> str:
        """The id of this change on the page; empty where nothing changed."""
        return f"change-{self.number}" if self.number else ""

    @property
    def signals(self) -> tuple[str, ...]:
        """Why it matters, in a fixed order."""
        return tuple(sorted(map(str, self.pair.signals)))

    @property
    def looks(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """How the block looked before and looks after, where that differs."""
        old, new = self.pair.before, self.pair.after
        return (old.look, new.look) if old and new and old.look != new.look else ((), ())


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, list, table or other block; with what changed above it, line by line."""

    kind: str
    entries: tuple[Shown, ...]
    changed_above: tuple[LineAbove, ...] = ()

    @property
    def is_numbered(self) -> bool:
        """Whether this is a list whose items carry their numbers in their words."""
        passage = self.entries[0].pair.after or self.entries[0].pair.before
        return bool(passage and any(mark.startswith("numbered list") for mark in passage.look))

    @property
    def columns(self) -> int:
        """How many columns a table takes."""
        return width(entry.cells for entry in self.entries)

    @property
    def frame_changed(self) -> bool:
        """Whether what stands above changed, so that the block is to be read as a whole."""
        return bool(self.changed_above)


def show(comparison: Comparison) -> tuple[Block, ...]:
    """The blocks of a comparison in reading order, every pair in exactly one."""
    blocks: list[Block] = []
    for (_, kind), entries in groupby(_placed(comparison), key=lambda placed: placed[0]):
        blocks.append(_block(kind, tuple(entry for _, entry in entries)))
    return tuple(blocks)


def _placed(comparison: Comparison) -> Iterator[tuple[tuple[int, str], Shown]]:
    """Each pair with the number and the kind of the block it belongs to."""
    block = 0
    last: Passage | None = None
    numbers = _numbers(comparison)
    moved = moves(comparison)
    for at, pair in enumerate(comparison):
        passage = present(pair)
        if last is None or not _goes_on(last, passage):
            block += 1
        last = passage
        kind = BLOCKS.get(passage.kind, str(passage.kind))
        shown = _shown(pair, numbers[at])
        if at in moved.after or at in moved.away:
            away = tuple(_moved(comparison.pairs[n], numbers[n]) for n in moved.away.get(at, ()))
            shown = replace(shown, moved_after=moved.after.get(at, ""), moved_away=away)
        yield (block, kind), shown


def _numbers(comparison: Comparison) -> list[int | None]:
    """The changes counted from 1; None where nothing changed."""
    counting = count(1)
    return [next(counting) if pair.is_change else None for pair in comparison]


def _moved(pair: Pair, number: int | None) -> Moved:
    return Moved(present(pair).words, f"change-{number}", (pair.after_at or 0) + 1)


def _goes_on(last: Passage, passage: Passage) -> bool:
    """Whether a passage stands in the same block as the one before it."""
    if last.kind is not passage.kind:
        return False
    if passage.kind is Kind.SENTENCE:
        return not passage.opens
    if passage.kind is Kind.ROW:
        return "header row" in last.look or "header row" not in passage.look
    if passage.kind is Kind.ITEM:
        return last.frame == passage.frame and _style(last) == _style(passage)
    return passage.kind is Kind.REFERENCE


def _style(item: Passage) -> list[str]:
    return [mark for mark in item.look if " list" in mark]


def _block(kind: str, entries: tuple[Shown, ...]) -> Block:
    for entry in entries:
        old, new = entry.pair.before, entry.pair.after
        if old and new and old.frame != new.frame:
            return Block(kind, entries, above_changed(old.frame, new.frame))
    return Block(kind, entries)


def _shown(pair: Pair, number: int | None) -> Shown:
    old, new = pair.before, pair.after
    if not pair.is_change:
        words, picture = as_it_reads(present(pair)), picture_of(new)
        row = _cells(steps(pair), present(pair))
        return Shown(pair, number, words, words, words, picture, picture, row, row, row)
    both = list(steps(pair))
    then = list(as_it_was(pair, both))
    now = [step for step in both if step[1] != WordState.REMOVED]
    return Shown(
        pair,
        number,
        inline=pieces(apart(both)),
        before=pieces(then),
        after=pieces(now),
        picture_before=picture_of(old),
        picture_after=picture_of(new),
        cells=_cells(apart(both), present(pair)),
        cells_before=_cells(then, present(pair)),
        cells_after=_cells(now, present(pair)),
    )


def _cells(row: Iterable[Step], passage: Passage) -> tuple[Cell, ...]:
    return cells(row) if passage.kind is Kind.ROW else ()


def as_it_reads(passage: Passage) -> tuple[Piece, ...]:
    """The words of a passage that is the same on both sides; most need no look at their marks."""
    if not any(token.sense or token.look for token in passage.tokens):
        return (Piece(passage.words, WordState.EQUAL),)
    tokens = zip(passage.tokens, spaces(passage.tokens), strict=True)
    return pieces((token, WordState.EQUAL, gap) for token, gap in tokens)


def picture_of(passage: Passage | None) -> Picture | None:
    """The picture that this passage is; None for words."""
    if passage is None or passage.kind is not Kind.PICTURE:
        return None

    def told(part: str) -> str:
        tokens = tuple(token for token in passage.tokens if part in token.sense)
        spaced = zip(spaces(tokens), tokens, strict=True)
        return "".join(f"{gap}{token.text}" for gap, token in spaced).strip()

    return Picture(told("picture"), told("alt"), told("caption"))
