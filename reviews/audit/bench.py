"""The text of a round as its reviewer reads it: what they would sign, passage by passage."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from articles.comparing.above import LineAbove, above
from articles.comparing.cells import width
from articles.comparing.change import ChangeKind, Comparison, Pair
from articles.comparing.showing import Shown, show
from articles.text.passage import Passage
from reviews.audit.sections import Section, anchors_of, sections_on
from reviews.displayed import Displayed
from reviews.policy.coverage import Line
from reviews.policy.facts import Scope
from reviews.policy.signed import SignedPair

GAP, OWN, KEPT, SIGNED = "gap", "own", "kept", "signed"
AROUND = 2
HEADINGS = ("level 1", "level 2", "level 3", "level 4", "level 5", "level 6")


@dataclass(frozen=True)
class Entry:
    """One passage, or one removal, as it is shown.

    `mark` says how it is held. `number` counts what is left to read from 1; None where a reviewer
    has nothing to do. `signed` tells who signed the words that stood here last. `reads` is what a
    mark of it is kept under, empty where it is no change that this person signs.
    """

    shown: Shown
    anchor: str
    key: str
    mark: str
    number: int | None = None
    signed: str = ""
    needs_more: bool = False
    remarks: int = 0
    reads: str = ""
    is_read: bool = False
    length: int = 0

    @property
    def words(self) -> str:
        """The words as they stand, or as they stood."""
        passage = self.shown.pair.after or self.shown.pair.before
        return passage.words if passage else ""

    @property
    def told_of(self) -> str:
        """The key of the passage that a comment here is about: a removed one has its own."""
        return self.key or _key(self.shown.pair.before)

    @property
    def is_change(self) -> bool:
        """Whether there is a change to be seen."""
        return self.shown.number is not None

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells of a table row."""
        told = self.shown.cells_after
        return tuple("".join(piece.text for piece in cell.pieces).strip() for cell in told)

    @property
    def is_header(self) -> bool:
        """Whether this is a row that names what stands below it."""
        passage = self.shown.pair.after
        return bool(passage and "header row" in passage.look)


@dataclass(frozen=True)
class Block:
    """A paragraph, list, table or other block, under what stands above it."""

    kind: str
    entries: tuple[Entry, ...]
    level: int = 3
    is_numbered: bool = False
    above: tuple[LineAbove, ...] = ()
    changed_above: tuple[LineAbove, ...] = ()
    ends: tuple[Section, ...] = ()

    @property
    def to_mark(self) -> tuple[Entry, ...]:
        """What can be marked as read here at once: many changes, or all that one frame changed."""
        markable = tuple(entry for entry in self.entries if entry.reads)
        is_much = len(markable) > (1 if self.frame_changed else 2)
        return markable if is_much else ()

    @property
    def frame_changed(self) -> bool:
        """Whether what stands above changed, so that the block is to be read as a whole."""
        return bool(self.changed_above)

    @property
    def left(self) -> tuple[Entry, ...]:
        """What is left to read here."""
        return tuple(entry for entry in self.entries if entry.number)

    @property
    def columns(self) -> int:
        """How many columns a table takes."""
        return width(entry.shown.cells for entry in self.entries)

    @property
    def heads(self) -> tuple[Entry, ...]:
        """The rows that name the columns and are not themselves left to read."""
        return tuple(entry for entry in self.entries if entry.is_header and not entry.number)


@dataclass(frozen=True)
class Bench:
    """The whole text of a round, and the sections in which the whole of it is read."""

    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every passage and removal, in reading order."""
        return tuple(entry for block in self.blocks for entry in block.entries)

    @property
    def left(self) -> tuple[Entry, ...]:
        """What is left to read, in reading order."""
        return tuple(entry for block in self.blocks for entry in block.left)

    @property
    def near_changes(self) -> tuple[Entry | int, ...]:
        """What is to be seen side by side: changes with what stands around them.

        A number stands for so many passages in between that are the same on both sides.
        """
        entries = self.entries
        seen = {
            near
            for at, entry in enumerate(entries)
            if entry.number or entry.is_change
            for near in range(at - AROUND, at + AROUND + 1)
        }
        shown: list[Entry | int] = []
        for at, entry in enumerate(entries):
            if at in seen:
                shown.append(entry)
            elif shown and isinstance(shown[-1], int):
                shown[-1] += 1
            else:
                shown.append(1)
        return tuple(shown)

    @property
    def with_changes(self) -> tuple[Block, ...]:
        """The blocks that hold something to read."""
        return tuple(block for block in self.blocks if block.left)


def bench_of(
    shown: Displayed,
    remarked: Iterable[int | str] = (),
    *,
    is_signer: bool = True,
    marks_changes: bool = False,
) -> Bench:
    """Everything in the order of the text, built from exactly the pairs that would be signed.

    `remarked` are the places of the open threads, once for each: the position of a passage, the key
    of a removed one. Own words are told, and what can be marked as read, for who might sign
    (`is_signer`), and for nobody else; changes only where these are read (`marks_changes`).
    """
    stood = {element.slot: at for at, element in enumerate(shown.vouched.elements)}
    held = [
        (_pair(line, signed, stood, has_basis=shown.coverage.has_basis), line, signed)
        for line, signed in shown.in_order
    ]
    by_pair = {id(pair): (line, signed) for pair, line, signed in held}
    sections = sections_on(shown)
    ending = {shown.section_keys[section.reads][-1]: section for section in sections}
    told = _Telling(shown, Counter(remarked), is_signer=is_signer, marks_changes=marks_changes)
    blocks = []
    for block in show(Comparison(tuple(pair for pair, _, _ in held))):
        entries = tuple(told.entry(entry, *by_pair[id(entry.pair)]) for entry in block.entries)
        first = entries[0].shown.pair.after or entries[0].shown.pair.before
        blocks.append(
            Block(
                kind=block.kind,
                entries=entries,
                level=_level(first),
                is_numbered=bool(first and "numbered list" in first.look),
                above=above(first.frame) if first else (),
                changed_above=block.changed_above,
                ends=tuple(
                    ending[key]
                    for key in (shown.key_of(by_pair[id(e.pair)][1]) for e in block.entries)
                    if key in ending
                ),
            )
        )
    return Bench(tuple(blocks), sections)


def _pair(line: Line, signed: SignedPair, stood: Mapping[str, int], *, has_basis: bool) -> Pair:
    """What is read for the first time is no change; what waits for one more signer may be one.

    `stood` tells where each slot stands in the vouched text.
    """
    kind, before = line.kind, signed.before
    if not has_basis:
        kind, before = ChangeKind.SAME, signed.after
    elif kind is ChangeKind.SAME and before != signed.after:
        kind = ChangeKind.CHANGED
    place = stood.get(signed.slot) if has_basis and before else None
    signals = line.signals if has_basis else frozenset()
    return Pair(kind, before, signed.after, place, line.at, signals)


class _Telling:
    """Counts what is left to read while the text is gone through."""

    def __init__(
        self,
        shown: Displayed,
        remarked: Counter[int | str],
        *,
        is_signer: bool,
        marks_changes: bool,
    ) -> None:
        self.shown = shown
        self.own = shown.own if is_signer else frozenset[int]()
        self.remarked = remarked
        changes = shown.pairs(Scope.CHANGES) if marks_changes else ()
        self.to_mark = {shown.key_of(pair) for pair in changes}
        self.anchors = anchors_of(shown)
        self.signers = {fact.id: fact for fact in shown.record.sign_offs}

    def entry(self, entry: Shown, line: Line, signed: SignedPair) -> Entry:
        """One line as it is shown."""
        name = self.shown.key_of(signed)
        is_left = name in self.shown.numbers or not line.is_settled
        key = line.after.key if line.after else ""
        return Entry(
            shown=entry,
            anchor=self.anchors[name],
            key=key,
            mark=self._mark(line, is_left=is_left),
            number=self.shown.numbers.get(name),
            reads=name if name in self.to_mark else "",
            is_read=name in self.shown.read,
            length=signed.words,
            signed=self._signed(line),
            needs_more=bool(line.signatures) and not line.is_settled and not line.signals,
            remarks=self.remarked[line.at if line.at is not None else _key(line.before)],
        )

    def _mark(self, line: Line, *, is_left: bool) -> str:
        if line.at in self.own and not line.is_settled:
            return OWN
        if is_left:
            return GAP
        return KEPT if line.is_kept else SIGNED

    def _signed(self, line: Line) -> str:
        """Who signed these words, or those that stood here, last."""
        if not line.signatures:
            return ""
        last = self.signers[max(line.signatures, key=lambda s: s.at).sign_off_id]
        day = f"{last.at:%-d %b %Y}"
        return f"signed in version {last.version_number} by {last.signer_name}, {day}"


def _level(passage: Passage | None) -> int:
    """Where a heading stands on the page, below the page's own two."""
    looks = passage.look if passage else ()
    found = next((n for n, name in enumerate(HEADINGS, start=1) if name in looks), 2)
    return min(max(found, 2) + 1, 6)


def _key(passage: Passage | None) -> str:
    return passage.key if passage else ""
