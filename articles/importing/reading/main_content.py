"""An HTML page: which part of it is the article, and what in that part is not."""

import re
from collections.abc import Iterator

from lxml import etree, html
from lxml.html import HtmlElement

from articles.importing.reading.furniture import is_furniture

_SILENT = (
    "script", "style", "noscript", "template", "iframe", "object", "svg", "canvas", "input",
    "button", "select", "textarea", "dialog", "link", "meta", "audio", "video",
)  # fmt: skip
_HOLDS_NOTHING = ("embed", "track", "source", "wbr", "param")
_ROLES = frozenset(
    (
        "navigation",
        "banner",
        "contentinfo",
        "search",
        "complementary",
        "dialog",
        "alertdialog",
        "menu",
    )
)
_NAMES = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|share|sharing|social|newsletter|subscribe|signup|popup|modal|"
    r"adverts?|ads?|promo|sponsored|related|recommended|breadcrumbs?|comments?|sidebar|widgets?|toc|"
    r"table-of-contents|menu|nav|navbar|navigation|footer|pagination|skip-link|tracking)(?:$|[\s_-])",
    re.IGNORECASE,
)
_BLOCKS = frozenset(
    (
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "blockquote", "pre",
        "figcaption",
        "caption", "dt", "dd", "div", "section", "header", "span", "time",
        "address", "article", "main",
    )
)  # fmt: skip
_UNWRITABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_DECLARED = re.compile(r"<!DOCTYPE[^>\[]{0,300}\[.*?\]\s*>", re.IGNORECASE | re.DOTALL)
_ARTICLE = 140
_HIDDEN = re.compile(r"display:\s*none|visibility:\s*hidden", re.IGNORECASE)
_COMMENTS = re.compile(
    r"(?:^|\s)comments?(?:-?list|-area|-section|-wrapper)?(?:\s|$)", re.IGNORECASE
)
_HELD = ("p", "div", "ul", "ol", "table", "section", "h1", "h2", "h3", "h4", "li", "figure")


def parse_html(text: str) -> HtmlElement | None:
    """The parsed page, or None if there is nothing in it."""
    parser = html.HTMLParser(encoding="utf-8", no_network=True)
    kept = _DECLARED.sub("<!DOCTYPE html>", _UNWRITABLE.sub("", text), count=1)
    try:
        return html.document_fromstring(kept.encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def page_title(page: HtmlElement, stated: str) -> str:
    """The first heading of the article; else what the page states; else the window's title."""
    for heading in page.iterfind(".//h1"):
        words = words_of(heading)
        if words:
            return words
    window = words_of(page.find(".//title"))
    return stated or re.split(r"\s+[|–—]\s+|\s+-\s+(?=[^-]{1,40}$)", window)[0].strip()


def words_of(element: HtmlElement | None) -> str:
    """The words of an element on one line."""
    return "" if element is None else " ".join(str(element.text_content()).split())


def drop_silent(page: HtmlElement) -> None:
    """Take out everything that never was text: scripts, forms, frames, trackers, comments."""
    for element in list(page.iter(*_HOLDS_NOTHING)):
        element.drop_tag()
    for element in list(page.iter(*_SILENT, etree.Comment, etree.ProcessingInstruction)):
        _drop(element)
    for form in list(page.iter("form")):
        if _weight(form) >= _ARTICLE:
            form.drop_tag()  # some sites wrap the whole page in one
        else:
            _drop(form)
    for line_break in page.iter("br"):
        line_break.tail = "\n" + (line_break.tail or "")
    for picture in list(page.iter("img")):
        sizes = (picture.get("width"), picture.get("height"))
        if any(size in {"0", "1", "2"} for size in sizes) or not picture.get("src"):
            _drop(picture)


def others_texts(page: HtmlElement) -> frozenset[HtmlElement]:
    """The articles on a page that are not its article: cards of others, comments."""
    articles = list(page.iter("article"))
    if len(articles) < 2:
        return frozenset()
    weights = {one: _weight(one) for one in articles}
    best = max(articles, key=lambda one: weights[one])
    outer = sum(weights[one] for one in articles if not any(one.iterancestors("article")))
    if weights[best] < _ARTICLE or weights[best] < 0.6 * outer:
        return frozenset()
    return frozenset(articles) - {best, *best.iterancestors("article")}


def main_part(page: HtmlElement) -> HtmlElement:
    """The element that holds the article: named as such, else where most paragraphs are."""
    named = page.xpath("//*[@itemprop='articleBody']|//article|//main|//*[@role='main']")
    candidates = [element for element in named if isinstance(element, HtmlElement)]
    best = max(candidates, key=_weight, default=None)
    densest = _densest(page)
    if best is None or _weight(best) < 0.4 * _weight(densest):
        return densest
    return best


def drop_furniture(part: HtmlElement) -> None:
    """Take out menus, banners and buttons inside the article, never what holds most of its text."""
    whole = max(1, len(words_of(part)))
    for element in list(part.iterdescendants()):
        if not isinstance(element.tag, str) or element.getparent() is None:
            continue
        if _is_furniture(element) and len(words_of(element)) < 0.5 * whole:
            _drop(element)


def text_elements(part: HtmlElement) -> Iterator[HtmlElement]:
    """Every element that holds words of its own and no block below it, in reading order."""
    holding = _holding(part)
    given: set[HtmlElement] = set()
    for element in part.iter(*_BLOCKS):
        if element in holding or any(up in given for up in element.iterancestors()):
            continue
        if words_of(element):
            given.add(element)
            yield element


def is_menu_item(element: HtmlElement) -> bool:
    """Whether an element only leads elsewhere: part of a menu, or a list item that is one link."""
    if any(up.tag == "nav" or up.get("role") in _ROLES for up in element.iterancestors()):
        return True
    links = element.findall(".//a")
    return element.tag == "li" and bool(links) and words_of(element) == words_of(links[0])


def is_unseen(element: HtmlElement) -> bool:
    """Whether readers do not see an element, or see it as somebody's comment."""
    return any(
        _is_hidden(up) or _COMMENTS.search(f"{up.get('class') or ''} {up.get('id') or ''}")
        for up in (element, *element.iterancestors())
        if up.tag not in {"html", "body", "main", "article"}
    )


def drop(element: HtmlElement) -> None:
    """Take an element out, and its parents where nothing is left in them."""
    parent = element.getparent()
    _drop(element)
    while parent is not None and parent.getparent() is not None:
        if (
            any(words.strip() for words in parent.itertext())
            or parent.find(".//img") is not None
            or parent.tag in {"td", "th", "body"}
        ):
            return
        empty = parent
        parent = parent.getparent()
        _drop(empty)


def _holding(part: HtmlElement) -> set[HtmlElement]:
    """Every element with a block somewhere below it."""
    holding: set[HtmlElement] = set()
    for block in part.iter(*_HELD):
        for holder in block.iterancestors():
            if holder in holding:
                break
            holding.add(holder)
    return holding


def _is_furniture(element: HtmlElement) -> bool:
    if element.tag in {"nav", "footer", "aside"} or element.get("role") in _ROLES:
        return True
    if element.get("aria-hidden") == "true" or _is_hidden(element):
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    if element.tag not in {"body", "main", "article", "p", "table"} and _NAMES.search(names):
        return True
    return not len(element) and is_furniture(words_of(element)) and element.tag != "td"


def _is_hidden(element: HtmlElement) -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))


def _weight(element: HtmlElement) -> float:
    """How much running text an element holds, links not counted."""
    words = sum(len(words_of(one)) for one in element.iter("p", "li", "td", "blockquote", "pre"))
    linked = sum(len(words_of(one)) for one in element.iter("a"))
    return words - linked


def _densest(page: HtmlElement) -> HtmlElement:
    scores: dict[HtmlElement, float] = {}
    for paragraph in page.iter("p", "pre", "blockquote"):
        amount = len(words_of(paragraph)) - sum(len(words_of(a)) for a in paragraph.iter("a"))
        for share, holder in zip((1.0, 0.6, 0.3), paragraph.iterancestors(), strict=False):
            scores[holder] = scores.get(holder, 0.0) + share * amount
    body = page.find(".//body")
    whole = body if body is not None else page
    best = max(scores, key=lambda element: scores[element], default=whole)
    return best if scores.get(best, 0.0) >= _ARTICLE and best.tag != "html" else whole


def _drop(element: HtmlElement) -> None:
    """Remove an element and what is in it; the words after it stay."""
    parent = element.getparent()
    if parent is None:
        return
    tail = element.tail or ""
    previous = element.getprevious()
    if tail:
        if previous is not None:
            previous.tail = _UNWRITABLE.sub("", (previous.tail or "") + tail)
        else:
            parent.text = _UNWRITABLE.sub("", (parent.text or "") + tail)
    element.tail = None
    parent.remove(element)
