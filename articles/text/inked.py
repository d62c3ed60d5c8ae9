"""Each visible sign of a text, as passages have it, with where it stands in the source."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape

from articles.text.characters import seen, shifted
from articles.text.passage import Passage, Token

PICTURE = "\ufffc"
PART = re.compile(r"(?P<tag></?[a-zA-Z](?:[^>\"]|\"[^\"]*\")*>)|&#?\w+;|.", re.DOTALL)
"""A tag, a character reference, or one character of sanitised HTML."""

MADE = frozenset({"list number", "cell", "picture", "alt", "doi", "pmid", "url"})
"""What the canonical form adds, or takes from somewhere else than the words."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A visible character, never a space. `start` to `end` of the source make it."""

    text: str
    start: int
    end: int


def signs_of_html(html: str) -> list[Sign]:
    """The visible signs of sanitised HTML, in order."""
    parts = PART.finditer(html)
    told = ((unescape(p.group()), *p.span()) for p in parts if not p.group("tag"))
    return list(_signs(told))


def signs_of_line(line: str) -> list[Sign]:
    """The visible signs of a text without markup."""
    return list(_signs((sign, at, at + 1) for at, sign in enumerate(line)))


def _signs(parts: Iterable[tuple[str, int, int]]) -> Iterator[Sign]:
    for text, start, end in _clusters(parts):
        visible = seen(text)
        for piece, _ in shifted(visible) if visible.strip() else ():
            yield from (Sign(sign, start, end) for sign in piece if sign not in (" ", PICTURE))


def _clusters(parts: Iterable[tuple[str, int, int]]) -> Iterator[tuple[str, int, int]]:
    """Letters with the marks that follow them, since these compose to one letter."""
    text, start, end = "", 0, 0
    for part, begin, stop in parts:
        if text and begin == end and unicodedata.combining(part[0]):
            text, end = text + part, stop
            continue
        if text:
            yield text, start, end
        text, start, end = part, begin, stop
    if text:
        yield text, start, end


def is_written(token: Token) -> bool:
    """Whether the token stands in the words of the source."""
    return token.text != PICTURE and not any(mark in MADE for mark in token.sense)


def ink(passage: Passage) -> str:
    """The visible signs of a passage that stand in the words of its source."""
    return "".join(token.text for token in passage.tokens if is_written(token))
