"""HTML as a flat row of events, however deep it is nested; nothing is expanded, fetched or run."""

import re
from collections import Counter
from html.parser import HTMLParser
from typing import Protocol

VOID = frozenset({"br", "hr", "img", "wbr", "input", "col", "source", "meta", "link", "embed"})
UNREAD = frozenset({"script", "style", "template", "title"})
"""Elements whose content is never shown."""

LONE = re.compile(r"<(?![a-zA-Z/!?])")
"""A sign that begins no tag."""

Attributes = dict[str, str]


class Reader(Protocol):
    """Something that wants the events. Every `start` gets its `end`, void elements included."""

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element begins."""

    def end(self, tag: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """Words."""


class _Events(HTMLParser):
    """Balances the tags: a stray end is dropped, an end closes what was left open inside it."""

    def __init__(self, reader: Reader) -> None:
        super().__init__(convert_charrefs=True)
        self.reader = reader
        self.open: list[str] = []
        self.counts: Counter[str] = Counter()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.reader.start(tag, {name: value or "" for name, value in reversed(attrs)})
        if tag in VOID:
            self.reader.end(tag)
            return
        self.open.append(tag)
        self.counts[tag] += 1

    def handle_endtag(self, tag: str) -> None:
        if not self.counts[tag]:
            return
        while True:
            closed = self.open.pop()
            self.counts[closed] -= 1
            self.reader.end(closed)
            if closed == tag:
                return

    def handle_data(self, data: str) -> None:
        if not self.counts.keys().isdisjoint(UNREAD) and any(self.counts[t] for t in UNREAD):
            return
        self.reader.text(data)


def read(html: str, reader: Reader) -> None:
    """Tell the reader all of this HTML, in order."""
    events = _Events(reader)
    events.feed(LONE.sub("&lt;", html))
    events.close()
    while events.open:
        reader.end(events.open.pop())
