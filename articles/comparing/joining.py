"""Sentences that were joined or divided, read as one, so that only what they say is told of them.

"Take 5 mg. Do not drive." became "Take 5 mg and do not drive.": one passage changed and one is
gone, and yet no "not" and no number is.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from articles.comparing.likeness import bag
from articles.text.passage import Kind, Passage

Match = tuple[int, int]
Joint = tuple[range, range]
"""Passages in a row of either text; one side has one, the other has more."""

MOST = 3
"""So many passages are taken for one at most."""

TAKEN_IN = 0.6
"""The share of its words that a passage leaves in the one that took it in."""

JOINED = frozenset({Kind.SENTENCE, Kind.ITEM})


def joints(
    before: Sequence[Passage], after: Sequence[Passage], fixed: Sequence[Match]
) -> Iterator[Joint]:
    """The passages that went into a neighbour that stayed, or came out of one, with it."""
    ends = [(-1, -1), *fixed, (len(before), len(after))]
    taken = ends[0]
    for one, other in pairwise(ends):
        if one[0] + 1 == other[0] and one[1] + 1 == other[1]:
            continue
        old, new = range(one[0] + 1, other[0]), range(one[1] + 1, other[1])
        if bool(old) is bool(new) or max(len(old), len(new)) >= MOST:
            continue
        for i, j in (one, other):
            if (i, j) in {taken, ends[0], ends[-1]}:
                continue
            beside, whole = (before[i], after[j]) if old else (after[j], before[i])
            parts = [before[at] for at in old] or [after[at] for at in new]
            if _took_in(whole, beside, parts):
                yield _with(old, i), _with(new, j)
                taken = (i, j)
                break


def _with(neighbours: range, at: int) -> range:
    return (
        range(min(at, *neighbours), max(at, *neighbours) + 1) if neighbours else range(at, at + 1)
    )


def _took_in(whole: Passage, beside: Passage, parts: Sequence[Passage]) -> bool:
    """Whether the words of these parts stand in `whole`, beyond those of the one beside them."""
    if beside.tokens == whole.tokens or beside.kind is not whole.kind:
        return False
    if any(p.kind not in JOINED or p.frame != beside.frame for p in (*parts, beside)):
        return False
    room = bag(whole) - bag(beside)
    words = [bag(part) for part in parts]
    return all(w and (room & w).total() >= TAKEN_IN * w.total() for w in words)


def as_one(passages: Sequence[Passage], of: range) -> Passage:
    """These passages with their words in one row."""
    first = passages[of.start]
    tokens = tuple(token for at in of for token in passages[at].tokens)
    return Passage(first.kind, tokens, first.frame, first.look)
