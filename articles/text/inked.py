"""Each visible sign of a text, as passages have it, with where it stands in the source."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from itertools import groupby

from articles.text.characters import seen, shifted
from articles.text.passage import Passage, Token

PICTURE = "\ufffc"
TAG = r"</?[a-zA-Z](?:[^>\"]|\"[^\"]*\")*>"
PLAIN = r"[!-%'-;=?-~]+(?![^\x00-\x7f])"
"""Signs that are what they are: no letter that a mark may follow, no space, nothing of HTML."""

PART = re.compile(rf"(?P<tag>{TAG})|(?P<plain>{PLAIN})|\s+|&#?\w+;|.", re.DOTALL)
"""A tag, plain signs, spaces, a character reference, or one character of sanitised HTML."""

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
    return list(_signs(part for part in PART.finditer(html) if not part.group("tag")))


def signs_of_line(line: str) -> list[Sign]:
    """The visible signs of a text without markup."""
    parts = ((sign, at, at + 1) for at, sign in enumerate(line))
    return [sign for cluster in _clusters(parts) for sign in _visible(*cluster)]


def _signs(parts: Iterable[re.Match[str]]) -> Iterator[Sign]:
    for is_plain, group in groupby(parts, key=lambda part: bool(part.group("plain"))):
        if is_plain:
            for part in group:
                start = part.start()
                yield from (Sign(s, start + n, start + n + 1) for n, s in enumerate(part.group()))
        else:
            for cluster in _clusters((unescape(part.group()), *part.span()) for part in group):
                yield from _visible(*cluster)


def _visible(text: str, start: int, end: int) -> Iterator[Sign]:
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
