"""A version as it reads, with who vouches for each passage: for the desk and for readers."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from articles.comparing.change import ChangeKind, Comparison, Pair
from articles.comparing.showing import Shown, show
from articles.text.passage import Passage
from articles.text.spacing import joined
from reviews.audit.marks import Mark, Marks, Signed, plain_mark
from reviews.policy.holding import Holder, Holding, Row, Why

AS_IT_READS = (Why.NOTHING_SIGNED, Why.NEW, Why.OWN_WORDS, Why.CALLED_WRONG, Why.UNSIGNED)
STRIP = 1000
"""How high the strip is, in units of its own."""
LEAST = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """One passage, or one removal. `opens` where the passage before it is held otherwise."""

    shown: Shown
    row: Row
    anchor: str
    mark: Mark
    opens: bool
    is_chosen: bool
    is_step: bool

    @property
    def passage(self) -> Passage:
        """The words as they stand, or as they stood."""
        return self.row.passage

    @property
    def cells(self) -> tuple[str, ...]:
        """The words between the borders of a row's cells."""
        cells: list[list[str]] = [[]]
        for token in self.passage.tokens:
            if "cell" in token.sense:
                cells.append([])
            else:
                cells[-1].append(token.text)
        return tuple(joined((text, (), ()) for text in cell) for cell in cells)

    @property
    def is_change(self) -> bool:
        """Whether there is a change to be seen."""
        return self.shown.number is not None

    @property
    def is_header(self) -> bool:
        """Whether this is a row that names what stands below it."""
        return "header row" in self.passage.look


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, list, table or other block; `label` is its mark where it differs from above."""

    kind: str
    entries: tuple[Entry, ...]
    label: Mark | None
    level: int

    @property
    def mark(self) -> Mark:
        """How its first words are held."""
        return self.entries[0].mark

    @property
    def is_mixed(self) -> bool:
        """Whether its passages are held in several ways."""
        return any(entry.mark is not self.mark for entry in self.entries)

    @property
    def name(self) -> str:
        """What a table is called: its caption, if it has one."""
        captions = (line for line in self.entries[0].passage.frame if line.startswith("caption: "))
        return next(captions, "").partition(": ")[2] or "Table"

    @property
    def is_numbered(self) -> bool:
        """Whether its items count."""
        return "numbered list" in self.entries[0].passage.look


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the strip: passages in a row that are held alike."""

    anchor: str
    mark: Mark
    top: int
    height: int
    passages: int

    @property
    def bottom(self) -> int:
        """Where it ends."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Legend:
    """One sign-off of the legend."""

    signed: Signed
    holder: Holder
    is_chosen: bool


@dataclass(frozen=True)
class Sheet:
    """The whole text, its strip and its legend."""

    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...]
    strip: tuple[Stretch, ...]
    legend: tuple[Legend, ...]
    counts: Counter[str]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every passage and removal, in reading order."""
        return tuple(entry for block in self.blocks for entry in block.entries)

    @property
    def steps(self) -> int:
        """How many stops there are on the way through."""
        return sum(entry.is_step for block in self.blocks for entry in block.entries)


def sheet_of(holding: Holding, chosen: int | None = None) -> Sheet:
    """The version with its marks; `chosen` is the sign-off whose passages are picked out."""
    marks = Marks(holding)
    entries = list(_entries([(_pair(row), row) for row in holding.rows], marks.of, chosen))
    return Sheet(
        blocks=tuple(_blocks(entries)),
        marks=tuple(marks.found.values()),
        strip=_strip(entries),
        legend=tuple(
            Legend(marks.named[holder.sign_off.id], holder, holder.sign_off.id == chosen)
            for holder in holding.holders
        ),
        counts=Counter(str(row.held) for row in holding.rows if row.number is not None),
    )


def public_blocks(holding: Holding) -> tuple[Block, ...]:
    """The version as it reads, and nothing else: no word that readers were never shown."""
    here = [
        (Pair(ChangeKind.SAME, row.line.after, row.line.after, None, row.line.at), row)
        for row in holding.rows
        if row.number is not None
    ]
    return tuple(_blocks(_entries(here, plain_mark, None)))


def _entries(
    pairs: Sequence[tuple[Pair, Row]], mark_of: Callable[[Row], Mark], chosen: int | None
) -> Iterator[tuple[str, bool, Entry]]:
    """Each row with the kind of its block, and whether it begins one."""
    rows = {id(pair): row for pair, row in pairs}
    gone, last = 0, None
    for block in show(Comparison(tuple(pair for pair, _ in pairs))):
        for at, shown in enumerate(block.entries):
            row = rows[id(shown.pair)]
            mark = mark_of(row)
            gone += row.number is None
            opens = at == 0 or mark is not last
            is_chosen = not mark.is_before and any(fact.id == chosen for fact in row.signed)
            stops = is_chosen if chosen is not None else not mark.is_settled
            entry = Entry(
                shown=shown,
                row=row,
                anchor=f"p{row.number}" if row.number else f"gone-{gone}",
                mark=mark,
                opens=opens,
                is_chosen=is_chosen,
                is_step=stops and (opens or (chosen is None and bool(mark.signals))),
            )
            yield block.kind, at == 0, entry
            last = mark


def _pair(row: Row) -> Pair:
    """What is seen of it: words that changed since they were signed, both ways; others plain."""
    line = row.line
    if line.after is None:
        return Pair(ChangeKind.REMOVED, line.before, None, None, None, line.signals)
    if row.why is None or row.why in AS_IT_READS or line.before is None:
        return Pair(ChangeKind.SAME, line.after, line.after, None, line.at)
    return Pair(line.kind, line.before, line.after, None, line.at, line.signals)


def _blocks(entries: Iterable[tuple[str, bool, Entry]]) -> Iterator[Block]:
    told: Mark | None = None
    gathered: list[tuple[str, list[Entry]]] = []
    for kind, begins, entry in entries:
        if begins:
            gathered.append((kind, []))
        gathered[-1][1].append(entry)
    for kind, inside in gathered:
        mark = inside[0].mark
        yield Block(kind, tuple(inside), None if mark is told else mark, _level(inside[0].passage))
        told = inside[-1].mark


def _strip(entries: Iterable[tuple[str, bool, Entry]]) -> tuple[Stretch, ...]:
    """The text as a map, each stretch as long as its words, a short one still to be seen."""
    runs: list[list[Entry]] = []
    for _, _, entry in entries:
        if runs and runs[-1][0].mark is entry.mark:
            runs[-1].append(entry)
        else:
            runs.append([entry])
    weights = [max(1, sum(entry.row.words for entry in run)) for run in runs]
    total = sum(weights)
    heights = [max(LEAST, STRIP * weight // total) for weight in weights]
    scale = STRIP / max(STRIP, sum(heights))
    found, top = [], 0.0
    for run, height in zip(runs, heights, strict=True):
        tall = height * scale
        found.append(Stretch(run[0].anchor, run[0].mark, round(top), max(1, round(tall)), len(run)))
        top += tall
    return tuple(found)


def _level(passage: Passage) -> int:
    """Where a heading stands on the page, below the page's own two."""
    found = next((int(name[-1]) for name in passage.look if name.startswith("level ")), 2)
    return min(max(found, 2) + 1, 6)
