"""The words of a live article, as the index keeps them."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from lxml import html

from articles.searching.asked import fold

MOST_BYTES = 400_000
"""Of one body: PostgreSQL indexes no text beyond a megabyte."""

_BLOCKS = {
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "tr", "td", "th", "table", "caption",
    "figure", "figcaption", "blockquote", "br", "hr",
}  # fmt: skip
_BREAK = "\N{PARAGRAPH SEPARATOR}"
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]+")


@dataclass(frozen=True)
class Entry:
    """What of one article can be found, in NFC and on one line each."""

    article_id: int
    title: str
    summary: str
    byline: str
    body: str

    @property
    def vocabulary(self) -> tuple[str, ...]:
        """Every different word, folded: so that the beginning of any word is found."""
        text = f"{self.title} {self.summary} {self.byline} {self.body}"
        return tuple(sorted(set(re.findall(r"\w+", fold(text).lower()))))


def entry_of(version: Any) -> Entry:
    """The entry of a version that went live."""
    return Entry(
        article_id=version.article_id,
        title=_line(version.title),
        summary=_line(version.summary),
        byline=_line(version.byline),
        body=_bounded(_line(words_of(version.body))),
    )


def words_of(body: str) -> str:
    """The words of sanitised HTML. Blocks do not run into each other: “Doses · One tablet.”"""
    if not body.strip():
        return ""
    root = html.fragment_fromstring(_CONTROLS.sub(" ", body), create_parent="div")
    for element in root.iter():
        if element.tag in _BLOCKS:
            element.text = _BREAK + (element.text or "")
            element.tail = _BREAK + (element.tail or "")
    blocks = (" ".join(block.split()) for block in "".join(root.itertext()).split(_BREAK))
    return "".join(_ended(block) for block in blocks if block).removesuffix(" · ").rstrip()


def _ended(block: str) -> str:
    return f"{block} " if block.endswith((".", "!", "?", ":", ";", ",")) else f"{block} · "


def _line(text: str) -> str:
    return " ".join(_CONTROLS.sub(" ", unicodedata.normalize("NFC", text)).split())


def _bounded(text: str) -> str:
    return text.encode()[:MOST_BYTES].decode(errors="ignore")
