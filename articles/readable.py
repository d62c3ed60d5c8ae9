"""The body of a version as readers meet it: anchored headings, tables to scroll, sized pictures."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify
from lxml import html

TAKEN = ("content", "contents", "references", "past", "problem", "check-sign-offs")
"""Anchors of the page around the text."""

LONG_WORDS = 350
"""From this many words and three headings on, a page opens with its contents."""


@dataclass(frozen=True)
class Heading:
    """One entry of the contents."""

    anchor: str
    words: str


@dataclass(frozen=True)
class Body:
    """Sanitised HTML, ready to be shown, and its contents (empty for a short text)."""

    html: SafeString
    contents: tuple[Heading, ...]


Sizes = Mapping[str, tuple[int, int]]
"""Width and height in pixels, by the name of a picture's file."""


def picture_names(body: str) -> set[str]:
    """The files of the pictures in a body."""
    if "<img" not in body:
        return set()
    return {_file(image) for image in _root(body).iter("img")}


def readable(body: str, *, sizes: Sizes) -> Body:
    """A body that went through `sanitise`, parsed and written again with what a page adds to it."""
    if not body.strip():
        return Body(mark_safe(""), ())
    root = _root(body)
    headings = _anchor_headings(root)
    for image in root.iter("img"):
        image.set("loading", "lazy")
        image.set("decoding", "async")
        if size := sizes.get(_file(image)):
            image.set("width", str(size[0]))
            image.set("height", str(size[1]))
    for place, table in enumerate(list(root.iter("table")), start=1):
        _frame(table, place)
    for link in root.iter("a"):
        if link.get("href", "").startswith("http"):
            link.set("rel", "external")
    is_long = len(headings) >= 3 and len(" ".join(root.itertext()).split()) >= LONG_WORDS
    return Body(mark_safe(_written(root)), tuple(headings) if is_long else ())  # noqa: S308


def _root(body: str) -> html.HtmlElement:
    return html.fragment_fromstring(body, create_parent="div")


def _written(root: html.HtmlElement) -> str:
    """The children of the root: whatever was an entity is one again."""
    whole: str = html.tostring(root, encoding="unicode")
    return whole[len("<div>") : -len("</div>")]


def _file(image: html.HtmlElement) -> str:
    address: str = image.get("src", "")
    return address.rsplit("/", 1)[-1]


def _anchor_headings(root: html.HtmlElement) -> list[Heading]:
    """Give every heading an anchor; the contents are those of the second level."""
    taken = set(TAKEN)
    found = []
    for element in root.iter("h2", "h3", "h4"):
        words = " ".join("".join(element.itertext()).split())
        stem = slugify(words, allow_unicode=True)[:60].strip("-") or "part"
        anchor = next(
            name
            for name in (stem, *(f"{stem}-{n}" for n in range(2, len(taken) + 3)))
            if name not in taken
        )
        taken.add(anchor)
        element.set("id", anchor)
        if element.tag == "h2":
            found.append(Heading(anchor, words))
    return found


def _frame(table: html.HtmlElement, place: int) -> None:
    """Put a wide table into a region that scrolls, by keyboard too."""
    caption = table.find("caption")
    name = " ".join("".join(caption.itertext()).split()) if caption is not None else ""
    frame = html.Element("div")
    frame.set("class", "table-scroll")
    frame.set("role", "region")
    frame.set("tabindex", "0")
    frame.set("aria-label", name or f"Table {place}")
    tail, table.tail = table.tail, None
    table.addprevious(frame)
    frame.append(table)
    frame.tail = tail
