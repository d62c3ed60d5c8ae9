"""Markup from word processors and old pages, said in the few elements an article is made of."""

import re
from html import escape

from articles.text.addresses import OURS, Addresses
from articles.text.reading import VOID, Attributes, read
from articles.text.wordlists import words

RENAMED = {
    "h1": "h2",
    "h5": "h4",
    "h6": "h4",
    "b": "strong",
    "i": "em",
    "strike": "s",
    "del": "s",
    "tt": "code",
    "kbd": "code",
    "samp": "code",
    "var": "em",
    "cite": "em",
    "dfn": "em",
    "ins": "u",
    "dir": "ul",
    "menu": "ul",
    "tfoot": "tbody",
}
SECTIONS = words(
    """
    div center section article header footer main aside nav address details summary fieldset
    form legend dl dt dd hgroup search
    """
)
"""Elements that hold blocks and say nothing themselves; loose words inside become paragraphs."""

BLOCKS = words(
    """
    p h2 h3 h4 ul ol li blockquote pre hr table caption thead tbody tr th td figure figcaption
    """
)
INLINE = words(
    """
    a strong em u s sub sup code br
    """
)
KEPT = BLOCKS | INLINE | {"img"}
MAY_BE_EMPTY = frozenset({"td", "th", "tr", "tbody", "thead", "table", "li", "br", "hr", "img"})

STYLES = (
    (re.compile(r"(?<![\w-])font-weight:\s*(?:bold|[6-9]00)"), "strong"),
    (re.compile(r"font-style:\s*italic"), "em"),
    (re.compile(r"text-decoration[^;]*:[^;]*line-through"), "s"),
    (re.compile(r"text-decoration[^;]*:[^;]*underline"), "u"),
    (re.compile(r"vertical-align:\s*super"), "sup"),
    (re.compile(r"vertical-align:\s*sub"), "sub"),
)
PLAIN_BOLD = re.compile(r"(?<![\w-])font-weight:\s*(?:normal|[1-4]00)")


def _said(tag: str, attributes: Attributes, addresses: Addresses) -> tuple[str, ...]:
    """The elements that say what this one says: none for a wrapper, several for a styled span."""
    style = attributes.get("style", "").lower()
    if tag in {"span", "font"}:
        return tuple(name for pattern, name in STYLES if pattern.search(style))
    name = RENAMED.get(tag, tag)
    if name == "strong" and PLAIN_BOLD.search(style):
        return ()
    if name == "img" and not addresses.pictures.match(attributes.get("src", "")):
        return ()
    if name == "a" and not attributes.get("href", "").strip():
        return ()
    return (name,) if name in KEPT else ()


class Tidy:
    """Takes the events of a page and writes its words with the elements that are kept."""

    def __init__(self, addresses: Addresses = OURS) -> None:
        """Start with an empty page."""
        self.addresses = addresses
        self.written: list[str] = []
        self.open: list[tuple[str, tuple[tuple[str, int], ...]]] = []
        self.holders: list[str] = []
        self.loose = [False]

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element begins."""
        if tag in SECTIONS:
            self._end_loose()
            self.holders.append(tag)
            self.loose.append(False)
            self.open.append((tag, ()))
            return
        names = _said(tag, attributes, self.addresses)
        if names and names[0] in BLOCKS:
            self._end_loose()
            self.holders.append(tag)
            self.loose.append(False)
        elif names:
            self._begin_loose()
        if tag == "q":
            self.text("“")
        self.open.append((tag, tuple(self._write(name, attributes) for name in names)))

    def _write(self, name: str, attributes: Attributes) -> tuple[str, int]:
        kept = "".join(
            f' {key}="{escape(value)}"'
            for key, value in sorted(attributes.items())
            if key not in {"style", "class"}
        )
        self.written.append(f"<{name}{kept}>")
        return name, len(self.written)

    def end(self, tag: str) -> None:
        """An element ends; one that holds nothing goes, but for the spaces in it."""
        began, written = self.open.pop()
        if began in SECTIONS or (written and written[0][0] in BLOCKS):
            self._end_loose()
            self.holders.pop()
            self.loose.pop()
        if began == "q":
            self.text("”")
        for name, at in reversed(written):
            if name in VOID:
                continue
            self._close(name, at)

    def _close(self, name: str, at: int) -> None:
        inside = self.written[at:]
        if name in MAY_BE_EMPTY or any(piece.strip(" \n\t\r\f\xa0") for piece in inside):
            self.written.append(f"</{name}>")
            return
        del self.written[at - 1 :]
        if name in INLINE:
            self.written.extend(inside)

    def text(self, text: str) -> None:
        """Words."""
        if text.strip():
            self._begin_loose()
        self.written.append(escape(text, quote=False))

    def _begin_loose(self) -> None:
        """Words straight inside a section begin a paragraph."""
        if self.holders and self.holders[-1] in SECTIONS and not self.loose[-1]:
            self.written.append("<p>")
            self.loose[-1] = True

    def _end_loose(self) -> None:
        if self.loose[-1]:
            self.written.append("</p>")
            self.loose[-1] = False


def tidied(html: str, addresses: Addresses = OURS) -> str:
    """The page in the elements an article is made of. Not safe yet: `sanitise` makes it so."""
    tidy = Tidy(addresses)
    read(html, tidy)
    return "".join(tidy.written)


TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
CLOSED_SILENTLY = VOID | words("p li td th tr dt dd option")
"""Elements that need no end, so that counting their beginnings would say nothing of depth."""


def depth(html: str) -> int:
    """How deep the elements of a page stand in one another, counted roughly and from above."""
    now: dict[str, int] = {}
    total = deepest = 0
    for ends, name in TAG.findall(html):
        tag = name.lower()
        if tag in CLOSED_SILENTLY:
            continue
        if not ends:
            now[tag] = now.get(tag, 0) + 1
            total += 1
            deepest = max(deepest, total)
        elif now.get(tag):
            now[tag] -= 1
            total -= 1
    return deepest
