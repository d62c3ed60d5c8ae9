"""Whose suggested wordings stand in a text: shown as such, barred only if the policy says so."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from articles.text.passage import Passage
from reviews.policy.anchors import WORD, Quote, exactly
from reviews.policy.facts import VersionFact

MUCH_THE_SAME = 0.6
"""From this share of common words a passage is still the one a suggestion was accepted into."""

FEWEST = 3
"""A sentence of so many words, all of them from a suggestion, is a piece of it."""


@dataclass(frozen=True)
class AcceptedFact:
    """A wording suggested by `by` and put into a draft by somebody else.

    `words` is the wording, `reads` how its passage read then.
    """

    by: int
    at: dt.datetime
    words: str
    reads: str

    def stands_in(self, passages: Sequence[Passage]) -> tuple[int, ...]:
        """Where the suggested words stand, in a passage that otherwise reads much as it did then.

        Nobody has to lead there: words that went and came back are still those suggested.
        """
        return tuple(at for at, passage in enumerate(passages) if self._is_in(passage))

    def _is_in(self, passage: Passage) -> bool:
        found = WORD.findall(passage.words)
        if len(found) >= FEWEST and _holds(self._wording, found):
            return True
        if not _holds(found, self._wording):
            return False
        shared = (Counter(found) & self._made).total()
        return 2 * shared >= MUCH_THE_SAME * (len(found) + self._made.total())

    @cached_property
    def _wording(self) -> list[str]:
        return WORD.findall(self.words) or [self.words]

    @cached_property
    def _made(self) -> Counter[str]:
        return Counter(WORD.findall(self.reads))


def reading(passage_words: str, named: Quote, wording: str) -> str:
    """How a passage reads once `wording` stands in the place of the words quoted, or of all."""
    span = exactly(passage_words, named) if named.quote else None
    if span is None:
        return wording
    return passage_words[: span.start] + wording + passage_words[span.end :]


def with_suggestions(
    versions: Iterable[VersionFact], accepted: Sequence[AcceptedFact]
) -> tuple[VersionFact, ...]:
    """The versions, each passage with who suggested words that stand in it."""
    return tuple(
        replace(version, suggested_by=suggesters(version.passages, accepted, by=version.saved_at))
        if accepted
        else version
        for version in versions
    )


def suggesters(
    passages: Sequence[Passage], accepted: Iterable[AcceptedFact], *, by: dt.datetime
) -> dict[int, frozenset[int]]:
    """By position: who suggested words that stand there, of what was accepted by that moment."""
    found = defaultdict[int, set[int]](set)
    for fact in accepted:
        if fact.at <= by:
            for at in fact.stands_in(passages):
                found[at].add(fact.by)
    return {at: frozenset(people) for at, people in found.items()}


def _holds(words: Sequence[str], sought: Sequence[str]) -> bool:
    """Whether the sought words follow one another somewhere."""
    first, length = sought[0], len(sought)
    if first not in words:
        return False
    return any(word == first and words[at : at + length] == sought for at, word in enumerate(words))
