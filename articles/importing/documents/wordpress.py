"""One entry of a WordPress export: its text, and the dates and author that the export states."""

import re
from collections.abc import Mapping
from dataclasses import replace
from html import escape
from types import MappingProxyType
from typing import Any

from lxml import etree

from articles.importing.documents.errors import UnreadableError
from articles.importing.facts import Doubt
from articles.importing.page import PageFacts, read_page
from articles.importing.structured import Fact, Structured, disagreements

CONTENT_TYPE = "application/x-wordpress-entry+xml"
SOURCE = "WordPress export"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
_SHORTCODE = re.compile(r"\[/?(?:caption|gallery|embed|audio|video|playlist)\b[^\]]{0,500}\]")
_BLOCK = re.compile(
    r"\s*</?(?:p|h[1-6]|ul|ol|li|table|t[a-z]+|div|section|blockquote|figure|pre|hr|dl|dd|dt|!--)\b|\s*<!--",
    re.IGNORECASE,
)
_NO_DATE = "0000-00-00"


def read_item(raw: bytes) -> PageFacts:
    """What an entry says. Its own words come first; what only the export states is added."""
    stated = item_fields(raw)
    html = (
        f"<html><body><article><h1>{escape(stated['title'])}</h1>"
        f"{_paragraphed(stated['content'])}</article></body></html>"
    )
    page = read_page(
        html.encode(errors="replace"),
        address=stated["link"],
        content_type="text/html; charset=utf-8",
    )
    return _with(page, stated)


def item_fields(raw: bytes) -> Mapping[str, str]:
    """The fields of an entry that matter here; empty where it has none.

    An entry is kept as a small export of its own: its author, then the item.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        entry = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as fault:
        raise UnreadableError("This entry of the export is damaged.") from fault
    item = entry.find("item") if entry.tag != "item" else entry
    if item is None:
        raise UnreadableError("This entry of the export is damaged.")
    found: dict[str, str] = {}
    for child in (child for child in item if isinstance(child.tag, str)):
        space, _, name = str(child.tag).rpartition("}")
        inside = "content" if (space, name) == (f"{{{CONTENT}", "encoded") else ""
        found.setdefault(inside or name, child.text or "")
    author = next(iter(entry.iterfind("{*}author/{*}author_display_name")), None)
    found = {name: words if name == "content" else words.strip() for name, words in found.items()}
    return {
        "title": found.get("title", ""),
        "link": found.get("link", ""),
        "creator": ((author.text or "").strip() if author is not None else "")
        or found.get("creator", ""),
        "published": _day(found.get("post_date", "")),
        "updated": _day(found.get("post_modified", "")),
        "kind": found.get("post_type", ""),
        "status": found.get("status", ""),
        "password": found.get("post_password", ""),
        "content": found.get("content", ""),
    }


def _day(written: str) -> str:
    day = written[:10]
    usual = re.fullmatch(r"\d{4}-\d\d-\d\d", day) and not day.startswith(_NO_DATE)
    return day if usual else ""


def _with(page: PageFacts, stated: Mapping[str, str]) -> PageFacts:
    """The page with what the export states where the text is silent, and with where they differ."""
    exported = {
        "author": stated["creator"],
        "published": stated["published"],
        "updated": stated["updated"],
    }
    facts = tuple(Fact(what, value, SOURCE) for what, value in exported.items() if value)
    visible = {fact.what: getattr(page, fact.what) for fact in facts}
    doubts: tuple[Doubt, ...] = disagreements(visible, Structured(facts))
    added: dict[str, Any] = {fact.what: fact.value for fact in facts if visible[fact.what] is None}
    lines = {what: f"{SOURCE}: {value}" for what, value in added.items()}
    return replace(
        page,
        **added,
        title=page.title or stated["title"],
        doubts=(*page.doubts, *doubts),
        read_from=MappingProxyType(dict(page.read_from) | lines),
        structured=Structured((*facts, *page.structured.facts), page.structured.doubts),
    )


def _paragraphed(content: str) -> str:
    """The text as the blog shows it: a blank line ends a paragraph where no markup says so."""
    content = _SHORTCODE.sub("", content)
    if re.search(r"<p[\s>]", content, re.IGNORECASE):
        return content
    pieces = [piece for piece in re.split(r"\n[ \t\r]*\n", content.replace("\r\n", "\n")) if piece]
    return "".join(
        piece if _BLOCK.match(piece) else f"<p>{piece.strip().replace(chr(10), '<br>')}</p>"
        for piece in pieces
    )
