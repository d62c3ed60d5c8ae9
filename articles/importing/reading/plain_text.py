"""A page in plain text: its title, its parts, and the HTML its article makes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from articles.importing.reading.furniture import is_furniture
from articles.importing.reading.references import HEADING, read_reference
from articles.importing.wording.labels import find_labels
from articles.text.content import Reference

_ITEM = re.compile(r"^\s*(?:[-*•·‣–]|(?P<number>\d{1,2})[.)])\s+(?P<words>\S.*)$")
_FRONT = re.compile(r"\ufeff?---[ \t]*\n(.{0,5000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_FRONT_TITLE = re.compile(r"title\s*:\s*[\"']?(\S.*?)[\"']?")
_LOOKED_AT = 40


@dataclass(frozen=True, slots=True)
class PlainPage:
    """The title and every other text in order; a list item keeps its mark."""

    title: str
    texts: tuple[str, ...]


def read_plain(text: str) -> PlainPage:
    """Take a plain text apart at blank lines, list items and lines of a byline."""
    front = _FRONT.match(text)
    stated = _stated(front[1]) if front else []
    text = text[front.end() :] if front else text
    texts = [one for block in re.split(r"\n[ \t]*\n+", text) for one in _texts(block)]
    texts = stated + texts
    title = next((one for one in texts if len(one) <= 200 and not is_furniture(one)), "")
    title = title.lstrip("# ").strip()
    kept = tuple(one for one in texts if one.lstrip("# ").strip() != title)
    return PlainPage(title, kept)


def _stated(front: str) -> list[str]:
    """What the lines before a text say of it: its title, and what a byline would say."""
    lines = [line.strip() for line in front.split("\n")]
    titles = [match[1] for line in lines if (match := _FRONT_TITLE.fullmatch(line))]
    return titles[:1] + [line for line in lines if len(line) <= 120 and find_labels(line)]


def body_of(texts: Sequence[str], used: frozenset[int]) -> tuple[str, tuple[Reference, ...]]:
    """The article as HTML and its references, without the texts that are `used` elsewhere."""
    kept = [
        text for place, text in enumerate(texts) if place not in used and not is_furniture(text)
    ]
    written: list[str] = []
    references: list[Reference] = []
    in_references = False
    open_list = ""
    for place, text in enumerate(kept):
        item = _ITEM.match(text)
        heading = not item and _is_heading(kept, place)
        if heading:
            in_references = bool(HEADING.fullmatch(text.lstrip("# ")))
        if in_references:
            references += [] if heading else [read_reference(text)]
            continue
        kind = ("ol" if item["number"] else "ul") if item else ""
        if kind != open_list:
            written += [f"</{open_list}>"] * bool(open_list) + [f"<{kind}>"] * bool(kind)
            open_list = kind
        written.append(_element(text, item, heading=heading))
    written += [f"</{open_list}>"] * bool(open_list)
    return "".join(written), tuple(references)


def _element(text: str, item: re.Match[str] | None, *, heading: bool) -> str:
    if item:
        return f"<li>{escape(item['words'])}</li>"
    words = escape(text.lstrip("# ") if heading else text)
    return f"<h2>{words}</h2>" if heading else f"<p>{words}</p>"


def _texts(block: str) -> list[str]:
    """A block is one paragraph, unless its lines are items, statements of a byline, or a title."""
    lines = [" ".join(line.split()) for line in block.split("\n") if line.strip()]
    if len(lines) == 1:
        return lines
    apart = any(_ITEM.match(line) or line.startswith("#") for line in lines) or any(
        len(line) <= 120 and find_labels(line) for line in lines[:_LOOKED_AT]
    )
    if apart or all(len(line) <= 60 and not line.endswith((",", "-")) for line in lines):
        return lines
    return [" ".join(lines)]


def _is_heading(texts: Sequence[str], place: int) -> bool:
    """A short line without a full stop, with text after it."""
    text = texts[place]
    if re.match(r"#{1,6} ", text):
        return True
    if len(text) > 100 or len(text.split()) > 14 or text.endswith((".", "!", ",", ";", ":")):
        return False
    has_words = any(letter.isalpha() for letter in text)
    return has_words and place + 1 < len(texts)
