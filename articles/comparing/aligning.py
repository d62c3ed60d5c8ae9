"""Which items of one row stand for which of another, in order, in bounded time."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Sequence
from difflib import SequenceMatcher

Match = tuple[int, int]

CLOSELY = 40_000
"""Up to this many pairs, a stretch is matched by its longest common runs."""

MOST_ROUNDS = 24


def matches(before: Sequence[Hashable], after: Sequence[Hashable]) -> list[Match]:
    """Pairs (i, j) of equal items, ascending in both.

    Equal ends are matched first, then items that stand once in each (so that a long text costs
    little more than reading it), and what lies between by its longest common runs, or, where that
    would cost too much, item by item.
    """
    found: list[Match] = []
    waiting = [(0, len(before), 0, len(after), 0)]
    while waiting:
        start, end, other, other_end, rounds = waiting.pop()
        while start < end and other < other_end and before[start] == after[other]:
            found.append((start, other))
            start, other = start + 1, other + 1
        while start < end and other < other_end and before[end - 1] == after[other_end - 1]:
            end, other_end = end - 1, other_end - 1
            found.append((end, other_end))
        if start == end or other == other_end:
            continue
        left, right = before[start:end], after[other:other_end]
        if len(left) * len(right) <= CLOSELY:
            found.extend((start + i, other + j) for i, j in _closely(left, right))
            continue
        fixed = _unique(left, right) if rounds < MOST_ROUNDS else []
        if not fixed:
            found.extend((start + i, other + j) for i, j in _in_turn(left, right))
            continue
        last, last_other = start, other
        for i, j in [*fixed, (end - start, other_end - other)]:
            waiting.append((last, start + i, last_other, other + j, rounds + 1))
            last, last_other = start + i + 1, other + j + 1
        found.extend((start + i, other + j) for i, j in fixed)
    return sorted(found)


def _closely(left: Sequence[Hashable], right: Sequence[Hashable]) -> list[Match]:
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    return [
        (block.a + k, block.b + k)
        for block in matcher.get_matching_blocks()
        for k in range(block.size)
    ]


def _unique(left: Sequence[Hashable], right: Sequence[Hashable]) -> list[Match]:
    """The longest ascending row of items that stand exactly once on each side."""
    once, other_once = Counter(left), Counter(right)
    places = {item: j for j, item in enumerate(right) if other_once[item] == 1}
    pairs = [(i, places[item]) for i, item in enumerate(left) if once[item] == 1 and item in places]
    return ascending(pairs)


def ascending(pairs: Sequence[Match]) -> list[Match]:
    """The longest part of these pairs (they ascend on the first side) that ascends on both."""
    ends: list[int] = []
    holders: list[int] = []
    previous: list[int] = []
    for at, (_, j) in enumerate(pairs):
        place = bisect_left(ends, j)
        previous.append(holders[place - 1] if place else -1)
        ends[place : place + 1] = [j]
        holders[place : place + 1] = [at]
    chosen, at = [], holders[-1] if holders else -1
    while at >= 0:
        chosen.append(pairs[at])
        at = previous[at]
    return chosen[::-1]


def _in_turn(left: Sequence[Hashable], right: Sequence[Hashable]) -> list[Match]:
    """Each item with the next free equal one on the other side: never best, always fast."""
    places: dict[Hashable, list[int]] = {}
    for j, item in enumerate(right):
        places.setdefault(item, []).append(j)
    found, last = [], -1
    reach = max(64, abs(len(left) - len(right)) + 64)
    for i, item in enumerate(left):
        free = places.get(item, [])
        place = bisect_left(free, last + 1)
        if place < len(free) and free[place] - last <= reach:
            last = free[place]
            found.append((i, last))
    return found
