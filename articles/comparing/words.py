"""What happened to the words of one passage."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, groupby

from articles.comparing.aligning import matches
from articles.comparing.typography import read_alike
from articles.text.passage import Passage, Token

Tokens = tuple[Token, ...]


class WordState(StrEnum):
    """What happened to a run of words; restyled are the same words in another look or type."""

    EQUAL = "equal"
    REMOVED = "removed"
    ADDED = "added"
    RESTYLED = "restyled"


@dataclass(frozen=True, slots=True)
class WordChange:
    """A run of words with one fate. Equal words stand on both sides, and so do restyled ones."""

    state: WordState
    before: Tokens = ()
    after: Tokens = ()


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch between equal words: what stood there, and what stands there now."""

    before: Tokens
    after: Tokens
    before_at: int
    after_at: int


def _paired(before: Tokens, after: Tokens) -> list[tuple[int, int]]:
    """Which tokens are the same word in the same sense, however its quotation marks are set."""
    return matches(read_alike(before), read_alike(after))


def _looks_alike(before: Token, after: Token) -> bool:
    return before.look == after.look and before.text == after.text


def regions(before: Tokens, after: Tokens) -> tuple[list[Region], bool]:
    """The stretches that differ, and whether any word between them only looks different."""
    found, restyled, i, j = [], False, 0, 0
    for x, y in [*_paired(before, after), (len(before), len(after))]:
        if x > i or y > j:
            found.append(Region(before[i:x], after[j:y], i, j))
        if x < len(before) and y < len(after):
            restyled = restyled or not _looks_alike(before[x], after[y])
        i, j = x + 1, y + 1
    return found, restyled


def _steps(before: Tokens, after: Tokens) -> Iterator[WordChange]:
    i = j = 0
    for x, y in [*_paired(before, after), (len(before), len(after))]:
        if x > i:
            yield WordChange(WordState.REMOVED, before=before[i:x])
        if y > j:
            yield WordChange(WordState.ADDED, after=after[j:y])
        if x < len(before) and y < len(after):
            alike = _looks_alike(before[x], after[y])
            state = WordState.EQUAL if alike else WordState.RESTYLED
            yield WordChange(state, (before[x],), (after[y],))
        i, j = x + 1, y + 1


def word_changes(before: Passage, after: Passage) -> tuple[WordChange, ...]:
    """The words of two passages as runs, in reading order: all words of both, each once."""
    runs = []
    for state, steps in groupby(_steps(before.tokens, after.tokens), key=lambda s: s.state):
        same = list(steps)
        old = tuple(chain.from_iterable(step.before for step in same))
        new = tuple(chain.from_iterable(step.after for step in same))
        runs.append(WordChange(state, old, new))
    return tuple(runs)
