"""A round on paper: what is left to read, or the whole text, with a number before every passage."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reviews.audit.bench import Bench, Block, Entry, bench_of
from reviews.displayed import Displayed, displayed
from reviews.models import Review
from reviews.policy.anchors import About
from reviews.policy.sheets import Way, check_of, code_of, read_code

SECOND = dt.timedelta(seconds=1)


@dataclass(frozen=True)
class Paper:
    """A sheet for one person, as the round stood at the moment it was printed.

    `left` counts what was left to read then; `code` names the sheet, and with it its numbers.
    """

    shown: Displayed
    way: Way
    blocks: tuple[Block, ...]
    printed_at: dt.datetime
    code: str
    left: int

    @property
    def is_whole(self) -> bool:
        """Whether the whole text stands on it."""
        return self.way is Way.WHOLE

    @property
    def numbered(self) -> tuple[Entry, ...]:
        """Everything with a number, in the order of the numbers."""
        return _numbered(self.blocks)

    def entry(self, number: int) -> Entry | None:
        """What the number stands for on this sheet."""
        found = self.numbered
        return found[number - 1] if 1 <= number <= len(found) else None


def paper_of(
    review: Review, *, by_id: int, at: dt.datetime, is_signer: bool, way: Way | None = None
) -> Paper:
    """The sheet as it stands now: what is left to read or, if nothing is, the whole text."""
    return _printed(review, by_id, _seconds(review, at), way, is_signer=is_signer)


def paper_named(code: str, review: Review, *, by_id: int, is_signer: bool) -> Paper | None:
    """The sheet that was printed with this code for this person; None if there was none."""
    said = read_code(code)
    if said is None:
        return None
    try:
        sheet = _printed(review, by_id, said.seconds, said.way, is_signer=is_signer)
    except OverflowError:
        return None
    return sheet if check_of(_keys(sheet.blocks)) == said.check else None


def about(entry: Entry) -> About:
    """What a comment on it is about."""
    return About(entry.told_of, entry.shown.pair.after_at)


def _seconds(review: Review, at: dt.datetime) -> int:
    """Since the round began, whole ones: what a code can hold."""
    return max(0, (at - review.asked_at) // SECOND)


def _printed(
    review: Review, by_id: int, seconds: int, way: Way | None, *, is_signer: bool
) -> Paper:
    at = review.asked_at + seconds * SECOND
    shown = displayed(review, by_id=by_id, at=at)
    bench = bench_of(shown, is_signer=is_signer)
    way = way or (Way.LEFT if bench.left else Way.WHOLE)
    blocks = tuple(_all_numbered(bench) if way is Way.WHOLE else _left(bench))
    return Paper(
        shown=shown,
        way=way,
        blocks=blocks,
        printed_at=at,
        code=code_of(way, seconds, _keys(blocks)),
        left=len(bench.left),
    )


def _left(bench: Bench) -> Iterator[Block]:
    """What is left to read, with the numbers it has on the screen."""
    for block in bench.with_changes:
        yield replace(block, entries=block.left)


def _all_numbered(bench: Bench) -> Iterator[Block]:
    """Everything, numbered as it is read."""
    number = 0
    for block in bench.blocks:
        entries = []
        for entry in block.entries:
            number += 1
            entries.append(replace(entry, number=number))
        yield replace(block, entries=tuple(entries))


def _numbered(blocks: tuple[Block, ...]) -> tuple[Entry, ...]:
    found = [entry for block in blocks for entry in block.entries]
    return tuple(sorted(found, key=lambda entry: entry.number or 0))


def _keys(blocks: tuple[Block, ...]) -> list[str]:
    return [entry.told_of for entry in _numbered(blocks)]
