"""How much a text changed, for lists."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from articles.comparing.change import SAFETY_SIGNALS
from articles.comparing.compare import compare
from articles.text.passage import Passage


@dataclass(frozen=True, slots=True)
class Size:
    """How many passages changed, how many of them with safety signals, and words in and out."""

    passages: int
    safety: int
    words_in: int
    words_out: int


def size_of_change(before: Sequence[Passage], after: Sequence[Passage]) -> Size:
    """The size of the change from one text to the next."""
    changes = compare(before, after).changes
    old = Counter(t.text for pair in changes if pair.before for t in pair.before.tokens)
    new = Counter(t.text for pair in changes if pair.after for t in pair.after.tokens)
    return Size(
        passages=len(changes),
        safety=sum(1 for pair in changes if pair.signals & SAFETY_SIGNALS),
        words_in=(new - old).total(),
        words_out=(old - new).total(),
    )
