"""What has to be settled about a page: what was read, what is doubtful, what else it may be."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from articles.importing.corrections import CORRECTABLE
from articles.importing.facts import Doubt
from articles.importing.page import PageFacts
from articles.importing.wording.dates import Order, find_dates

DATES = frozenset({"published", "updated", "reviewed", "next_review"})
LABELS = {
    "title": "Title",
    "author": "Written by",
    "published": "Published",
    "updated": "Updated",
    "reviewer": "Reviewed by",
    "qualification": "Qualification",
    "reviewed": "Reviewed on",
    "next_review": "Next review",
}
_ORDERS = (Order(general=True), Order(general=False))
_FORMATS = {4: "%Y", 7: "%B %Y", 10: "%-d %B %Y"}


@dataclass(frozen=True, slots=True)
class Question:
    """One fact of a page. With doubts, somebody has to say which of the readings counts."""

    what: str
    label: str
    read: str | None
    line: str
    doubts: tuple[Doubt, ...]
    readings: tuple[str, ...]

    @property
    def is_date(self) -> bool:
        """Whether the answer is a day."""
        return self.what in DATES

    @property
    def is_open(self) -> bool:
        """Whether somebody has to choose: there is a doubt, or only part of a date."""
        return bool(self.doubts) or (self.is_date and len(self.read or "") in {4, 7})

    @property
    def read_words(self) -> str:
        """What was read, as people write it."""
        return said(self.what, self.read)


def questions_of(page: PageFacts) -> Iterator[Question]:
    """Every fact that can be corrected, in the order of the screen."""
    for what in LABELS:
        doubts = tuple(doubt for doubt in page.doubts if doubt.what == what)
        read = getattr(page, what) or None
        found = dict.fromkeys(_readings(page, what, doubts)) if doubts else {}
        yield Question(
            what=what,
            label=LABELS[what],
            read=read,
            line=page.read_from.get(what, ""),
            doubts=doubts,
            readings=tuple(one for one in found if one != read),
        )


def other_doubts(page: PageFacts) -> tuple[Doubt, ...]:
    """Doubts about the page that no answer can settle: they are shown."""
    return tuple(doubt for doubt in page.doubts if doubt.what not in CORRECTABLE)


def said(what: str, value: str | None) -> str:
    """A fact as people write it: 3 April 2021; March 2021, only the month."""
    if not value or what not in DATES:
        return value or ""
    padded = value + "0001-01-01"[len(value) :]
    return f"{dt.date.fromisoformat(padded):{_FORMATS.get(len(value), '%Y')}}"


def _readings(page: PageFacts, what: str, doubts: tuple[Doubt, ...]) -> Iterator[str]:
    """What else the fact may be: the other ways to read its lines, the data for machines."""
    for fact in page.structured.facts:
        if fact.what == what:
            yield fact.value
    if what in DATES:
        for doubt in doubts:
            for order in _ORDERS:
                yield from (date.iso for date in find_dates(doubt.line, order) if date.iso)
