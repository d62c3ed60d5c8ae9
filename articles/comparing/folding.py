"""A long comparison with what need not be read folded away, and told of."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from articles.comparing.change import SAFETY_SIGNALS
from articles.comparing.showing import Block, Shown

LEAST = 3
"""Fewer blocks in a row are shown: a fold would take their place and save nothing."""


@dataclass(frozen=True, slots=True)
class Fold:
    """Blocks in a row that are folded away; how much in them is the same, and how much is not."""

    blocks: tuple[Block, ...]

    @property
    def changes(self) -> int:
        """How many changes are folded away."""
        return sum(1 for block in self.blocks for entry in block.entries if entry.number)

    @property
    def unchanged(self) -> int:
        """How many passages that are the same."""
        return sum(len(block.entries) for block in self.blocks) - self.changes


def is_change(entry: Shown) -> bool:
    """Whether anything happened here: what has to be seen in a comparison."""
    return entry.number is not None or bool(entry.moved_away)


def is_safety(entry: Shown) -> bool:
    """Whether what happened here carries a safety signal."""
    return bool(entry.pair.signals & SAFETY_SIGNALS)


def folded(
    blocks: Sequence[Block], *, keeps: Callable[[Shown], bool] = is_change, least: int = LEAST
) -> tuple[Block | Fold, ...]:
    """The blocks, those far from anything to be kept folded where they are at least so many.

    The block before and after what is kept stays, and so does the heading it stands under.
    Nothing is left out: every block stands in the result, or in a fold of it.
    """
    kept = _kept(blocks, keeps)
    return tuple(_in_turn(blocks, kept, least))


def _kept(blocks: Sequence[Block], keeps: Callable[[Shown], bool]) -> set[int]:
    kept: set[int] = set()
    heading = None
    for at, block in enumerate(blocks):
        heading = at if block.kind == "heading" else heading
        if block.frame_changed or any(keeps(entry) for entry in block.entries):
            kept |= {at - 1, at, at + 1} | ({heading} if heading is not None else set())
    return kept


def _in_turn(blocks: Sequence[Block], kept: set[int], least: int) -> Iterator[Block | Fold]:
    waiting: list[Block] = []
    for at, block in enumerate(blocks):
        if at not in kept:
            waiting.append(block)
            continue
        yield from _released(waiting, least)
        waiting = []
        yield block
    yield from _released(waiting, least)


def _released(waiting: list[Block], least: int) -> Iterator[Block | Fold]:
    if len(waiting) >= least:
        yield Fold(tuple(waiting))
    else:
        yield from waiting
