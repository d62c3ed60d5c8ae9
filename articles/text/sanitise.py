"""HTML from anywhere, made safe and brought to the few elements an article is made of."""

import re
from functools import partial

import nh3

from articles.text.addresses import OURS, Addresses
from articles.text.bounds import TextTooLargeError, require_blocks, require_size
from articles.text.tidying import KEPT, RENAMED, SECTIONS, depth, tidied

MOST_DEPTH = 500
MOST_PASTED_CHARACTERS = 20_000_000
"""What may be pasted, junk included; what is left must fit `MOST_BODY_CHARACTERS`."""

MOST_ROUNDS = 6

UNSEEN = {
    "script", "style", "template", "title", "xml", "svg", "math", "iframe", "object", "noembed",
    "noframes", "select", "audio", "video", "canvas", "head",
}  # fmt: skip
"""Elements that go with their content; every other unknown element leaves its words."""

ATTRIBUTES = {
    "a": {"href"},
    "ol": {"start", "reversed"},
    "li": {"value"},
    "th": {"colspan", "rowspan", "scope"},
    "td": {"colspan", "rowspan", "scope"},
    "img": {"src", "alt"},
}
STYLED = {name: {"style"} for name in ("span", "font", "b", "strong")}
NUMBERS = {
    "start": re.compile(r"-?[0-9]{1,6}\Z"),
    "value": re.compile(r"-?[0-9]{1,6}\Z"),
    "colspan": re.compile(r"[1-9][0-9]{0,2}\Z"),
    "rowspan": re.compile(r"[1-9][0-9]{0,3}\Z"),
}
SCOPES = {"row", "col", "rowgroup", "colgroup"}
DIVIDED_LIST = re.compile(r"</ul>\s*<ul>")


def _kept(addresses: Addresses, _tag: str, name: str, value: str) -> str | None:
    """The value of an attribute, or None if the attribute goes."""
    value = value.strip()
    if name in NUMBERS:
        return value if NUMBERS[name].match(value) else None
    if name == "reversed":
        return ""
    if name == "scope":
        return value.lower() if value.lower() in SCOPES else None
    if name == "src":
        return value if addresses.pictures.match(value) else None
    if name == "href":
        return value if addresses.links.match(value) else None
    return value


def _clean(
    html: str, addresses: Addresses, *, tags: set[str], attributes: dict[str, set[str]]
) -> str:
    return nh3.clean(
        html,
        tags=tags,
        clean_content_tags=UNSEEN,
        attributes=attributes,
        attribute_filter=partial(_kept, addresses),
        url_schemes=addresses.schemes_in(html),
        link_rel=None,
    )


def _read(html: str, addresses: Addresses) -> str:
    """Read as a browser reads it, with everything that may still be said otherwise."""
    tags = set(KEPT) | set(RENAMED) | set(SECTIONS) | {"span", "font", "q"}
    attributes = {name: ATTRIBUTES.get(name, set()) | STYLED.get(name, set()) for name in tags}
    return _clean(html, addresses, tags=tags, attributes=attributes)


def sanitise(html: str, addresses: Addresses = OURS) -> str:
    """The same words in safe HTML: headings, paragraphs, lists, tables, links, pictures of ours.

    Bulleted lists with nothing between them are one list, as every reader sees them.
    Sanitising again changes nothing. Words that a style hid are kept and shown: what nobody saw
    is never in a text, and nothing pasted is lost without a word. Raises `TextTooLargeError` for
    what is too long, has too many blocks or is nested too deep to be an article.
    """
    if len(html) > MOST_PASTED_CHARACTERS:
        require_size(html)
    require_blocks(html)
    if depth(html) > MOST_DEPTH:
        raise TextTooLargeError(
            f"This text nests elements more than {MOST_DEPTH} deep. Paste it as plain text instead."
        )
    html = html.replace("\x00", "")
    for _ in range(MOST_ROUNDS):
        clean = _clean(
            tidied(_read(html, addresses), addresses),
            addresses,
            tags=set(KEPT),
            attributes=ATTRIBUTES,
        )
        clean = DIVIDED_LIST.sub("", clean)
        if clean == html:
            break
        html = clean
    else:
        html = nh3.clean(html, tags=set(), clean_content_tags=UNSEEN)
    require_size(html)
    return html
