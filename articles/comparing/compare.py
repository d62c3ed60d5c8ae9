"""Two texts, passage by passage: what stayed, changed, moved, came and went, and why it matters."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from articles.comparing import signals
from articles.comparing.aligning import Match, matches
from articles.comparing.change import ChangeKind, Comparison, Pair, Signal
from articles.comparing.joining import as_one, joints
from articles.comparing.likeness import ALONE, alike, bag, comparable, in_order, likeness
from articles.text.passage import Kind, Passage

SHORT = 4
QUIET = frozenset({Signal.MARKUP, Signal.SPELLING})
FAINTLY = 0.15
MOVED_SHARE = 0.6
MOVED_WORDS = 4
MOVED_NEARLY = 3
LISTED = frozenset({Kind.ITEM, Kind.ROW})


def compare(before: Sequence[Passage], after: Sequence[Passage]) -> Comparison:
    """Every passage of either text in exactly one pair, in reading order.

    A pair is `same` only if everything about its passages is equal. A change carries a signal for
    each reason why it matters, and `wording` where there is none.
    """
    alignment = _Alignment(before, after)
    alignment.match()
    return Comparison(tuple(alignment.pairs()))


class _Alignment:
    """Which passage of one text stands for which of the other, found in ever looser steps."""

    def __init__(self, before: Sequence[Passage], after: Sequence[Passage]) -> None:
        self.before = before
        self.after = after
        self.fixed: list[Match] = []
        self.moved: dict[int, int] = {}
        self.gone: dict[int, frozenset[Signal]] = {}
        self.arrived: dict[int, frozenset[Signal]] = {}

    def match(self) -> None:
        """Equal passages, then equal words, then title and summary, then alike; then moves.

        What stands elsewhere word for word has moved, and became nothing else.
        """
        for same in (_identity, _content, _alone):
            self._tighten(partial(_equal, same=same))
        self._find_moved_as_they_are(fewest_words=MOVED_WORDS)
        self._tighten(_alike)
        self._tighten(_left_facing)
        self._find_moved()

    def _tighten(self, match: Callable[["Rows", "Rows"], list[Match]]) -> None:
        """Match within each gap between what is already fixed."""
        found: list[Match] = []
        gone = set(self.moved.values())
        i = j = 0
        for x, y in [*self.fixed, (len(self.before), len(self.after))]:
            if x > i and y > j:
                old = [(at, self.before[at]) for at in range(i, x) if at not in gone]
                new = [(at, self.after[at]) for at in range(j, y) if at not in self.moved]
                found.extend(match(old, new))
            i, j = x + 1, y + 1
        self.fixed = sorted([*self.fixed, *found])

    def _left(self) -> tuple["Rows", "Rows"]:
        """The passages of either text that have no partner yet."""
        used = {i for i, _ in self.fixed} | set(self.moved.values())
        others = {j for _, j in self.fixed} | set(self.moved)
        return (
            [(i, passage) for i, passage in enumerate(self.before) if i not in used],
            [(j, passage) for j, passage in enumerate(self.after) if j not in others],
        )

    def _find_moved_as_they_are(self, *, fewest_words: int = 0) -> None:
        """Passages that stand elsewhere now, the same or with the same words.

        Items and rows are found however short they are: their place is one among their like.
        """
        for same in (_identity, _content):
            old, new = self._left()
            places: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
            for i, passage in reversed(old):
                places[same(passage)].append(i)
            for j, passage in new:
                is_long = passage.kind in LISTED or len(passage.tokens) >= fewest_words
                if is_long and places[same(passage)]:
                    self.moved[j] = places[same(passage)].pop()

    def _find_moved(self) -> None:
        """Passages that stand elsewhere now: the same, the same words, or nearly the same words."""
        self._find_moved_as_they_are()
        old, new = self._left()
        used: set[int] = set()
        for _, i, j in alike(old, new, from_share=MOVED_SHARE, fewest_words=MOVED_NEARLY):
            if i not in used and j not in self.moved:
                used.add(i)
                self.moved[j] = i

    def pairs(self) -> Iterator[Pair]:
        """All pairs; a removed passage follows the pair of the passage that came before it."""
        partner = {**{j: i for i, j in self.fixed}, **self.moved}
        kept = set(partner.values())
        divided = self._divided()
        self._read_joined(divided)
        yield from self._removed_from(0, kept)
        for j, passage in enumerate(self.after):
            i = partner.get(j)
            if i is None:
                told = self.arrived.get(j) or signals.of_one_side(passage)
                yield Pair(ChangeKind.ADDED, None, passage, None, j, told)
            else:
                yield self._pair(i, j, moved=j in self.moved, divided=j in divided)
                yield from self._removed_from(i + 1, kept)

    def _removed_from(self, i: int, kept: set[int]) -> Iterator[Pair]:
        while i < len(self.before) and i not in kept:
            passage = self.before[i]
            told = self.gone.get(i) or signals.of_one_side(passage)
            yield Pair(ChangeKind.REMOVED, passage, None, i, None, told)
            i += 1

    def _read_joined(self, divided: set[int]) -> None:
        """What is told of passages that became one, or that one became: of all of them together."""
        gone = set(self.moved.values())
        for old, new in joints(self.before, self.after, self.fixed):
            if not self.moved.keys().isdisjoint(new) or not gone.isdisjoint(old):
                continue
            one, other = as_one(self.before, old), as_one(self.after, new)
            told = signals.of_pair(one, other) or frozenset({Signal.MARKUP})
            if any(j in divided for j in new):
                told |= {Signal.MARKUP}
            loud = told if told - QUIET else told | {Signal.WORDING}
            self.gone.update(dict.fromkeys(old, loud))
            self.arrived.update(dict.fromkeys(new, loud))

    def _divided(self) -> set[int]:
        """Where a paragraph begins that went on, or goes on that began.

        What was added or removed between two passages is no matter: a paragraph that lost its
        first sentence still begins.
        """
        found, i, j = set(), 0, 0
        for x, y in self.fixed:
            began = any(passage.opens for passage in self.before[i : x + 1])
            begins = any(passage.opens for passage in self.after[j : y + 1])
            kinds = {self.before[x].kind, self.after[y].kind}
            if i and began != begins and kinds == {Kind.SENTENCE}:
                found.add(y)
            i, j = x + 1, y + 1
        return found

    def _pair(self, i: int, j: int, *, moved: bool, divided: bool) -> Pair:
        old, new = self.before[i], self.after[j]
        if old.identity == new.identity and not moved and not divided:
            return Pair(ChangeKind.SAME, old, new, i, j)
        kind = ChangeKind.MOVED if moved else ChangeKind.CHANGED
        told = self.gone.get(i) or signals.of_pair(old, new, moved=moved, divided=divided)
        return Pair(kind, old, new, i, j, told)


Rows = list[tuple[int, Passage]]


def _family(passage: Passage) -> str:
    return str(passage.kind) if passage.kind in ALONE else "body"


def _identity(passage: Passage) -> tuple[str, str]:
    return "", passage.identity


def _content(passage: Passage) -> tuple[str, str]:
    return _family(passage), passage.content


def _alone(passage: Passage) -> tuple[str, str]:
    """Title and summary: there is one of each, so it is the same one whatever its words."""
    if passage.kind in {Kind.TITLE, Kind.SUMMARY}:
        return str(passage.kind), ""
    return "", passage.identity


def _equal(old: Rows, new: Rows, same: Callable[[Passage], tuple[str, str]]) -> list[Match]:
    found = matches([same(passage) for _, passage in old], [same(passage) for _, passage in new])
    return [(old[x][0], new[y][0]) for x, y in found]


def _alike(old: Rows, new: Rows) -> list[Match]:
    return in_order(alike(old, new))


def _left_facing(old: Rows, new: Rows) -> list[Match]:
    """One passage facing one other in the same place: the same one, unless nothing is common."""
    if not len(old) == len(new) == 1 or not comparable(old[0][1], new[0][1]):
        return []
    one, other = bag(old[0][1]), bag(new[0][1])
    short = min(one.total(), other.total()) <= SHORT
    if short or old[0][1].kind in ALONE or likeness(one, other) >= FAINTLY:
        return [(old[0][0], new[0][0])]
    return []
