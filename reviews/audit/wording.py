"""Two wordings as one line: what is taken out, what is put in."""

from functools import lru_cache

from articles.comparing.change import ChangeKind, Comparison, Pair
from articles.comparing.pieces import Piece
from articles.comparing.showing import show
from articles.text.passage import Kind, Passage
from articles.text.tokens import Line, Run


@lru_cache(maxsize=1024)
def wording(before: str, after: str) -> tuple[Piece, ...]:
    """The words of both in reading order, each with its fate."""
    old, new = _passage(before), _passage(after)
    pair = Pair(ChangeKind.CHANGED, old, new, 0, 0)
    return show(Comparison((pair,)))[0].entries[0].inline


def _passage(words: str) -> Passage:
    return Passage(Kind.SENTENCE, Line([Run(" ".join(words.split()))]).tokens())
