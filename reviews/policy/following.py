"""Where the words that somebody commented on are in another text."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from articles.comparing.change import Pair
from articles.comparing.compare import compare
from articles.text.passage import Passage
from reviews.policy.anchors import About, Quote, resolved


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
    """Leads from one text to another. Compares them once, and only if it must."""

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
        if there is None:
            there = self._piece(at, about) or self._taken_in(at)
        if there is None:
            return Place(PlaceKind.GONE, words_then=words)
        same = self.before[at].content == self.after[there].content
        return self._found(PlaceKind.SAME if same else PlaceKind.CHANGED, there, about, words)

    def _found(self, kind: PlaceKind, there: int, about: About, words: str) -> Place:
        passage = self.after[there]
        named = Quote(about.quote, about.prefix, about.suffix)
        span = resolved(passage.words, named) if about.quote else None
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
        keys = (at for at, passage in enumerate(self.before) if passage.key == about.passage_key)
        return next(keys, None)

    def _standing(self, at: int) -> int | None:
        """Where the passage stands, alone or as what it was changed into."""
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
        """Where the same words stand and are nobody else's."""
        claimed = {
            pair.after_at
            for pair in self._pairs.values()
            if pair.before and pair.before.content == content == self._content_after(pair)
        }
        free = [j for j, p in enumerate(self.after) if p.content == content and j not in claimed]
        return min(free, key=lambda j: abs(j - at), default=None)

    def _content_after(self, pair: Pair) -> str:
        return pair.after.content if pair.after else ""

    def _piece(self, at: int, about: About) -> int | None:
        """Where the part of a divided passage stands that holds the quotation."""
        return None

    def _taken_in(self, at: int) -> int | None:
        """The neighbour that has taken a passage in."""
        return None

    def _of_removal(self, about: About, words: str) -> Place:
        """A removed passage that stands again, or still does not."""
        keys = (at for at, passage in enumerate(self.after) if passage.key == about.passage_key)
        there = next(keys, None)
        if there is None:
            return Place(PlaceKind.REMOVED, words_then=words)
        return self._found(PlaceKind.SAME, there, about, words)

    @cached_property
    def _pairs(self) -> dict[int, Pair]:
        """By position in `before`."""
        pairs = compare(self.before, self.after)
        return {pair.before_at: pair for pair in pairs if pair.before_at is not None}

    @cached_property
    def _before_by_identity(self) -> dict[str, list[int]]:
        return _places(self.before)

    @cached_property
    def _after_by_identity(self) -> dict[str, list[int]]:
        return _places(self.after)


def _places(passages: Sequence[Passage]) -> dict[str, list[int]]:
    found = defaultdict[str, list[int]](list)
    for at, passage in enumerate(passages):
        found[passage.identity].append(at)
    return dict(found)
