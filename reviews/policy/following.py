"""Where the words that somebody commented on are in another text."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from articles.comparing.change import Pair
from articles.comparing.compare import compare
from articles.text.passage import Passage
from reviews.policy.anchors import WORD, About, Quote, exactly, resolved

PIECE = 0.6
"""From this share of its words a passage is a piece of another, or has been taken into it."""

NEAR = 2
"""How many passages further on a piece of a divided one is looked for."""


class PlaceKind(StrEnum):
    """What became of the words that a comment is about."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"
    WHOLE = "whole"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a comment belongs in a text.

    *Same*: the passage reads as it did, wherever it stands. *Changed*: it reads otherwise, and
    `start` to `end` of `words_now` is what became of the quotation (None: nothing). *Gone*: the
    comment is orphaned. *Whole*: it is about the whole text. *Removed*: it is about words that
    were removed already, and still are; that is no orphan.
    """

    kind: PlaceKind
    at: int | None = None
    key: str = ""
    words_then: str = ""
    words_now: str = ""
    start: int | None = None
    end: int | None = None

    @property
    def quote_now(self) -> str:
        """What became of the quotation."""
        return "" if self.start is None else self.words_now[self.start : self.end]


class Following:
    """Leads from one text to another. Compares them once, and only if it must.

    A passage whose words still stand is never followed to another that is merely like it.
    """

    def __init__(self, before: Sequence[Passage], after: Sequence[Passage]) -> None:
        """From `before` to `after`."""
        self.before = before
        self.after = after

    def place(self, about: About, words: str) -> Place:
        """Where in `after` that is what was said of `words`, a passage of `before`."""
        if not about.passage_key:
            return Place(PlaceKind.WHOLE)
        at = self._at(about)
        if at is None:
            return self._of_removal(about, words)
        there = self._standing(at)
        if there is not None and self.after[there].content == self.before[at].content:
            return self._found(PlaceKind.SAME, there, about, words)
        there = self._piece(at, there, about) if about.quote else there
        there = self._taken_in(at) if there is None else there
        if there is None:
            return Place(PlaceKind.GONE, words_then=words)
        return self._found(PlaceKind.CHANGED, there, about, words)

    def _found(self, kind: PlaceKind, there: int, about: About, words: str) -> Place:
        passage = self.after[there]
        span = resolved(passage.words, _named(about)) if about.quote else None
        return Place(
            kind=kind,
            at=there,
            key=passage.key,
            words_then=words,
            words_now=passage.words,
            start=span.start if span else None,
            end=span.end if span else None,
        )

    def _at(self, about: About) -> int | None:
        """The position that a comment is about; of equal passages the one that was meant."""
        at = about.at
        if at is not None and at < len(self.before) and self.before[at].key == about.passage_key:
            return at
        return _first(self.before, about.passage_key)

    def _standing(self, at: int) -> int | None:
        """Where the passage stands: as it was, or else as what it was changed into."""
        passage = self.before[at]
        now = self._after_by_identity.get(passage.identity, ())
        if len(now) == 1 and len(self._before_by_identity[passage.identity]) == 1:
            return now[0]
        there = self._pairs[at].after_at
        if there is not None and self.after[there].content == passage.content:
            return there
        twin = self._unclaimed(passage.content, at)
        return there if twin is None else twin

    def _unclaimed(self, content: str, at: int) -> int | None:
        """Where the same words stand and are no other passage's."""
        alike = [j for j, passage in enumerate(self.after) if passage.content == content]
        free = [j for j in alike if not self._is_from(j, content)]
        return min(free, key=lambda j: abs(j - at), default=None)

    def _is_from(self, j: int, content: str) -> bool:
        came_from = self._came_from[j]
        return came_from is not None and came_from.content == content

    def _piece(self, at: int, there: int | None, about: About) -> int | None:
        """Where the part of a divided passage stands that holds the quotation."""
        if there is not None and exactly(self.after[there].words, _named(about)):
            return there
        middle = self._last_before(at) if there is None else there
        for j in range(max(middle - NEAR, 0), min(middle + NEAR + 1, len(self.after))):
            words = self.after[j].words
            is_new = self._came_from[j] is None
            if is_new and exactly(words, _named(about)) and self._is_part(words, at):
                return j
        return there

    def _is_part(self, words: str, at: int) -> bool:
        part = _bag(words)
        shared = (part & _bag(self.before[at].words)).total()
        return shared >= PIECE * part.total()

    def _last_before(self, at: int) -> int:
        """Where the text goes on that stood before a passage."""
        places = (self._pairs[place].after_at for place in range(at - 1, -1, -1))
        return next((place for place in places if place is not None), 0)

    def _taken_in(self, at: int) -> int | None:
        """The neighbour that has taken a passage in: it now says this too."""
        wanted = _bag(self.before[at].words)
        for neighbour in self._neighbours(at):
            pair = self._pairs[neighbour]
            if pair.before is None or pair.after is None:
                continue
            new = _bag(pair.after.words) - _bag(pair.before.words)
            if wanted and (wanted & new).total() >= PIECE * wanted.total():
                return pair.after_at
        return None

    def _neighbours(self, at: int) -> Iterator[int]:
        for step in range(1, NEAR + 1):
            yield from (n for n in (at - step, at + step) if 0 <= n < len(self.before))

    def _of_removal(self, about: About, words: str) -> Place:
        """A removed passage that stands again, as it was or nearly, or still does not."""
        there = _first(self.after, about.passage_key)
        if there is None:
            new = [j for j, came_from in self._came_from.items() if came_from is None]
            there = next((j for j in new if self.after[j].words == words), None)
        if there is not None:
            return self._found(PlaceKind.SAME, there, about, words)
        wanted = _bag(words)
        shares = {j: _likeness(wanted, _bag(self.after[j].words)) for j in new}
        there = max(shares, key=lambda j: (shares[j], -j), default=None)
        if there is None or shares[there] < PIECE:
            return Place(PlaceKind.REMOVED, words_then=words)
        return self._found(PlaceKind.CHANGED, there, about, words)

    @cached_property
    def _pairs(self) -> dict[int, Pair]:
        """By position in `before`."""
        return {p.before_at: p for p in self._comparison if p.before_at is not None}

    @cached_property
    def _came_from(self) -> dict[int, Passage | None]:
        """By position in `after`: what stood for it before."""
        return {p.after_at: p.before for p in self._comparison if p.after_at is not None}

    @cached_property
    def _comparison(self) -> tuple[Pair, ...]:
        return compare(self.before, self.after).pairs

    @cached_property
    def _before_by_identity(self) -> dict[str, list[int]]:
        return _places(self.before)

    @cached_property
    def _after_by_identity(self) -> dict[str, list[int]]:
        return _places(self.after)


def _named(about: About) -> Quote:
    return Quote(about.quote, about.prefix, about.suffix)


def _first(passages: Sequence[Passage], key: str) -> int | None:
    return next((at for at, passage in enumerate(passages) if passage.key == key), None)


def _places(passages: Sequence[Passage]) -> dict[str, list[int]]:
    found = defaultdict[str, list[int]](list)
    for at, passage in enumerate(passages):
        found[passage.identity].append(at)
    return dict(found)


def _bag(words: str) -> Counter[str]:
    return Counter(word.lower() for word in WORD.findall(words) if word[0].isalnum())


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0
