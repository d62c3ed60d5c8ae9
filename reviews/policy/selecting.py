"""From the words a browser says were selected to the words as the passage has them."""

from dataclasses import dataclass

from articles.text.passage import Passage
from articles.text.spacing import gaps

AROUND = 40
"""So many characters before and after a quote tell which of several equal ones is meant."""


@dataclass(frozen=True)
class Selected:
    """Words of a passage, exactly as it has them, with what stands around them."""

    quote: str
    prefix: str
    suffix: str


def selected(passage: Passage, shown: str, before: int | None = None) -> Selected | None:
    """The words of `passage` that are shown as `shown`; None where they are not to be found.

    A page breaks lines, and draws the borders of cells as lines or as signs, so white space counts
    for nothing and borders need not be there. `before` is how many visible characters stand before
    the selection; without it, or where it does not fit, the words must stand in the passage once.
    """
    sought = "".join(shown.split())
    if not sought:
        return None
    for borders in (False, True):
        places = _places(passage, borders=borders)
        start = _start("".join(passage.words[place] for place in places), sought, before)
        if start is not None:
            return _cut(passage.words, places[start], places[start + len(sought) - 1] + 1)
    return None


def _start(letters: str, sought: str, before: int | None) -> int | None:
    """Where the sought letters begin: where they are said to, or where alone they can."""
    if before is not None and before >= 0 and letters.startswith(sought, before):
        return before
    start = letters.find(sought)
    return start if start >= 0 and letters.find(sought, start + 1) < 0 else None


def _cut(words: str, first: int, last: int) -> Selected:
    return Selected(words[first:last], words[max(0, first - AROUND) : first], words[last:][:AROUND])


def _places(passage: Passage, *, borders: bool) -> list[int]:
    """Where in the words each visible character stands: no space, and borders only if drawn."""
    told = [(token.text, token.sense, token.look) for token in passage.tokens]
    places, at = [], 0
    for token, gap in zip(passage.tokens, gaps(told), strict=True):
        at += len(gap)
        if borders or "cell" not in token.sense:
            places += [at + n for n, letter in enumerate(token.text) if not letter.isspace()]
        at += len(token.text)
    return places
