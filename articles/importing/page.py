"""Reading a page that exists elsewhere: bytes in, facts and a clean article out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from lxml import html
from lxml.html import HtmlElement

from articles.importing.facts import Byline, Doubt
from articles.importing.reading.about import About, read_about
from articles.importing.reading.charset import decode
from articles.importing.reading.main_content import (
    drop,
    drop_furniture,
    drop_silent,
    is_menu_item,
    is_unseen,
    main_part,
    others_texts,
    page_title,
    parse_html,
    text_elements,
    words_of,
)
from articles.importing.reading.pictures import (
    Picture,
    settle_addresses,
    take_places,
    with_pictures,
    without_pictures,
)
from articles.importing.reading.plain_text import body_of, read_plain
from articles.importing.reading.references import HEADING, read_reference
from articles.importing.structured import Structured, disagreements, read_structured
from articles.text.bounds import require_blocks
from articles.text.content import Reference
from articles.text.sanitise import sanitise

_LOOKS_LIKE_HTML = re.compile(
    rb"<(?:!doctype html|html|head|body|article|main|div|p|h1|table|meta|section)[\s>]",
    re.IGNORECASE,
)
_NO_LINK = re.compile(r"\s*(?:javascript|vbscript|data|blob|file)\s*:", re.IGNORECASE)

__all__ = ["PageFacts", "Picture", "illustrated", "read_page"]


@dataclass(frozen=True)
class PageFacts:
    """What a page states. Absent facts are None; `read_from` tells where each stated one stands.

    `body` is sanitised HTML without byline, claim, repeated title, references and furniture.
    `pictures` lists what the article showed; `body` is without them, and `places` is the same text
    with a mark where each stood, for `illustrated`.
    """

    title: str
    body: str
    author: str | None = None
    published: str | None = None
    updated: str | None = None
    reviewer: str | None = None
    qualification: str | None = None
    reviewed: str | None = None
    next_review: str | None = None
    claim: str | None = None
    roles: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
    links: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()
    places: str = ""
    tables: int = 0
    doubts: tuple[Doubt, ...] = ()
    read_from: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    byline: Byline = field(default_factory=Byline)
    structured: Structured = field(default_factory=Structured)


@dataclass(frozen=True, slots=True)
class _Contents:
    """What was found in the article besides its words."""

    references: tuple[Reference, ...] = ()
    links: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()
    places: str = ""
    tables: int = 0


def illustrated(page: PageFacts, ours: Mapping[str, str]) -> PageFacts:
    """The page with its pictures in the text: `ours` has our address for the address of each."""
    if not ours or not page.places:
        return page
    return replace(page, body=with_pictures(page.places, page.pictures, ours))


def read_page(
    raw: bytes,
    *,
    address: str = "",
    content_type: str = "",
    inside: Mapping[str, bytes] | None = None,
) -> PageFacts:
    """The facts and the article of a page in HTML or plain text.

    `inside` are pictures that came along with the page, by the addresses it knows them under.
    Never guesses and never fails on broken input; raises only TextTooLargeError, for a page too
    large to be an article.
    """
    text, unreadable = decode(raw, content_type)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    doubts = (Doubt("text", "", unreadable),) if unreadable else ()
    if _is_html(raw, content_type):
        require_blocks(text)
        page = parse_html(text)
        if page is not None:
            return _read_html(page, address, doubts, inside or {})
        text = ""
    return _read_plain(text, doubts)


def _is_html(raw: bytes, content_type: str) -> bool:
    kind = content_type.split(";")[0].strip().lower()
    if kind in {"text/html", "application/xhtml+xml"}:
        return True
    return kind != "text/markdown" and bool(_LOOKS_LIKE_HTML.search(raw[:20_000]))


def _read_plain(text: str, doubts: tuple[Doubt, ...]) -> PageFacts:
    page = read_plain(text)
    about = read_about(page.texts, page.title)
    body, references = body_of(page.texts, about.used)
    links = tuple(dict.fromkeys(re.findall(r"https?://[^\s<>\"]+", body)))
    return _facts(page.title, body, about, Structured(), doubts, _Contents(references, links))


def _read_html(
    page: HtmlElement, address: str, doubts: tuple[Doubt, ...], inside: Mapping[str, bytes]
) -> PageFacts:
    structured = read_structured(page)
    stated = structured.first("title")
    title = page_title(page, stated.value if stated else "")
    settle_addresses(page)
    if re.match(r"https?://", address):
        page.make_links_absolute(address, resolve_base_href=False, handle_failures="ignore")
    drop_silent(page)
    for other in others_texts(page):
        drop(other)
    about = _about_html(page, title)
    part = main_part(page)
    drop_furniture(part)
    references = _take_references(part)
    _drop_what_is_said(part, about, title)
    contents = _Contents(
        references, _links(part), *_take_pictures(part, inside), len(part.findall(".//table"))
    )
    return _facts(title, _written(part), about.about, structured, doubts, contents)


def _take_pictures(
    part: HtmlElement, inside: Mapping[str, bytes]
) -> tuple[tuple[Picture, ...], str]:
    """The pictures, and the clean text with a mark where each stood; then they leave it."""
    pictures = take_places(part, inside)
    places = sanitise(_written(part)) if pictures else ""
    without_pictures(part)
    return pictures, places


def _written(part: HtmlElement) -> str:
    written: str = html.tostring(part, encoding="unicode", with_tail=False)
    return written


def _links(part: HtmlElement) -> tuple[str, ...]:
    found = [(a.get("href") or "").strip() for a in part.iterfind(".//a[@href]")]
    return tuple(dict.fromkeys(link for link in found if link and not _NO_LINK.match(link)))


@dataclass(frozen=True)
class _AboutHtml:
    about: About
    said: frozenset[str]


def _about_html(page: HtmlElement, title: str) -> _AboutHtml:
    """Read the byline from the whole page: many stand outside the element of the article."""
    seen = (one for one in text_elements(page) if not is_menu_item(one) and not is_unseen(one))
    texts = [words_of(one) for one in seen]
    texts = list(dict.fromkeys(texts))
    about = read_about(texts, title)
    return _AboutHtml(about, frozenset(texts[place] for place in about.used))


def _drop_what_is_said(part: HtmlElement, about: _AboutHtml, title: str) -> None:
    """Byline, claim, the reviewer's biography and the repeated title are not the article's text."""
    for element in list(text_elements(part)):
        words = words_of(element)
        if words in about.said or (
            words == title and element.tag in {"h1", "h2", "p", "div", "span"}
        ):
            drop(element)


def _take_references(part: HtmlElement) -> tuple[Reference, ...]:
    """The sources under a heading that announces them; heading and list leave the article."""
    for heading in list(part.iter("h1", "h2", "h3", "h4", "h5", "h6")):
        if not HEADING.fullmatch(words_of(heading)):
            continue
        holders, found = [], []
        for element in heading.itersiblings():
            if not isinstance(element.tag, str) or re.fullmatch(r"h[1-6]", element.tag):
                break
            holders.append(element)
            found += [_reference(one) for one in _sources(element) if words_of(one)]
        if found:
            for element in (heading, *holders):
                drop(element)
            return tuple(found)
    return ()


def _sources(element: HtmlElement) -> list[HtmlElement]:
    return list(element.iter("li")) or list(element.iter("p")) or [element]


def _reference(element: HtmlElement) -> Reference:
    links = tuple(a.get("href") or "" for a in element.iterfind(".//a[@href]"))
    web = tuple(link for link in links if re.match(r"https?://", link))
    return read_reference(words_of(element), links=web)


def _facts(
    title: str,
    body: str,
    about: About,
    structured: Structured,
    doubts: tuple[Doubt, ...],
    contents: _Contents,
) -> PageFacts:
    """Visible facts first; what only the data for machines states is taken, and said to be so."""
    visible: dict[str, str | None] = {
        "author": about.byline.author,
        "published": about.byline.published,
        "updated": about.byline.updated,
        "reviewer": about.reviewer,
        "reviewed": about.byline.reviewed,
        "qualification": about.qualification,
        "next_review": about.byline.next_review,
    }
    read_from = dict(about.byline.read_from)
    if "credentials" in read_from:
        read_from["qualification"] = read_from.pop("credentials")
    if about.qualified_in:
        read_from["qualification"] = about.qualified_in
    hidden: list[Doubt] = []
    differ = disagreements(visible, structured)
    for what in ("author", "published", "updated", "reviewer", "reviewed"):
        fact = structured.first(what)
        if visible[what] is None and fact is not None:
            visible[what] = fact.value
            read_from[what] = f"{fact.source}: {fact.value}"
            why = f"Stated only in the {fact.source}, not on the visible page."
            hidden.append(Doubt(what, fact.value, why))
    return PageFacts(
        title=title,
        body=sanitise(body),
        **visible,
        claim=about.claim,
        roles=about.roles,
        references=contents.references,
        links=contents.links,
        pictures=contents.pictures,
        places=contents.places,
        tables=contents.tables,
        doubts=(*doubts, *about.byline.doubts, *structured.doubts, *differ, *hidden),
        read_from=MappingProxyType(read_from),
        byline=about.byline,
        structured=structured,
    )
