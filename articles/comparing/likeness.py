"""Which passages that differ are probably one passage, edited."""

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from articles.comparing.typography import typed
from articles.text.passage import Kind, Passage

LIKE = 0.34
"""The share of common words from which two passages are taken for one."""

MOST_PAIRS = 4_000
"""Up to this many pairs are all weighed; beyond, only those with a rare word in common."""

RARE = 8
ALONE = frozenset({Kind.TITLE, Kind.SUMMARY, Kind.PICTURE, Kind.REFERENCE})
"""Kinds that are only ever compared with their own kind."""

Match = tuple[int, int]


def comparable(before: Passage, after: Passage) -> bool:
    """Whether one of these could have become the other."""
    return before.kind is after.kind or not ({before.kind, after.kind} & ALONE)


def bag(passage: Passage) -> Counter[str]:
    """The words of a passage, without signs, in no order."""
    words = (typed(token.text).lower() for token in passage.tokens)
    return Counter(word for word in words if word[0].isalnum() or len(word) > 1)


def likeness(one: Counter[str], other: Counter[str]) -> float:
    """The share of words in common: 1 for the same words, 0 for none."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0


def alike(
    before: Sequence[tuple[int, Passage]],
    after: Sequence[tuple[int, Passage]],
    *,
    from_share: float = LIKE,
    fewest_words: int = 1,
) -> list[tuple[float, int, int]]:
    """(share, i, j) of pairs that are alike, the most alike first, then the nearest in place."""
    bags = [bag(passage) for _, passage in before]
    others = [bag(passage) for _, passage in after]
    found = []
    for x, y in _candidates(bags, others):
        if not comparable(before[x][1], after[y][1]):
            continue
        if min(bags[x].total(), others[y].total()) < fewest_words:
            continue
        share = likeness(bags[x], others[y])
        if before[x][1].kind is not after[y][1].kind:
            share -= 0.05
        if share >= from_share:
            found.append((share, abs(x - y), x, y))
    found.sort(key=lambda row: (-row[0], row[1], row[2]))
    return [(share, before[x][0], after[y][0]) for share, _, x, y in found]


def _candidates(bags: Sequence[Counter[str]], others: Sequence[Counter[str]]) -> Iterator[Match]:
    if len(bags) * len(others) <= MOST_PAIRS:
        yield from ((x, y) for x in range(len(bags)) for y in range(len(others)))
        return
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for y, words in enumerate(others):
        for word in words:
            holders[word].append(y)
    for x, words in enumerate(bags):
        shared: Counter[int] = Counter()
        for word in words:
            if len(holders.get(word, ())) <= RARE:
                shared.update(holders.get(word, ()))
        yield from ((x, y) for y, _ in shared.most_common(RARE))


def in_order(ranked: Sequence[tuple[float, int, int]]) -> list[Match]:
    """The best pairs that do not cross one another and share no passage."""
    kept: list[Match] = []
    for _, i, j in ranked:
        place = bisect_left(kept, (i, -1))
        if place < len(kept) and (kept[place][0] == i or kept[place][1] <= j):
            continue
        if place and kept[place - 1][1] >= j:
            continue
        insort(kept, (i, j))
    return kept
