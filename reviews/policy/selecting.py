"""From the words a browser says were selected to the words as the passage has them."""

from articles.text.passage import Passage
from articles.text.spacing import gaps
from reviews.policy.anchors import Quote, quoted


def selected(passage: Passage, shown: str, before: int | None = None) -> Quote | None:
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
            end = places[start + len(sought) - 1] + 1
            return quoted(passage.words, places[start], end)
    return None


def _start(letters: str, sought: str, before: int | None) -> int | None:
    """Where the sought letters begin: where they are said to, or where alone they can."""
    if before is not None and before >= 0 and letters.startswith(sought, before):
        return before
    start = letters.find(sought)
    return start if start >= 0 and letters.find(sought, start + 1) < 0 else None


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
