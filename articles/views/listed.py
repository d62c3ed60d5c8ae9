"""Live articles in lists: newest first, a page at a time."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Exists, Min, OuterRef, QuerySet, Subquery

from articles.models import Page, Publication, Specialty

PER_PAGE = 20


@dataclass(frozen=True)
class Listed:
    """One article in a list."""

    slug: str
    title: str
    summary: str
    specialty: str
    specialty_slug: str
    published_at: dt.datetime
    first_at: dt.datetime


@dataclass(frozen=True)
class Listing:
    """One page of a list. `before` asks for older ones; 0 on the last page."""

    rows: tuple[Listed, ...]
    before: int = 0

    def __iter__(self) -> Iterator[Listed]:
        return iter(self.rows)

    def __bool__(self) -> bool:
        return bool(self.rows)


def newest(*, specialty: Specialty | None = None, before: str = "") -> Listing:
    """Live articles, the latest publication first, from behind `before` on. One query."""
    pages = live_pages()
    if specialty is not None:
        pages = pages.filter(live__version__specialty=specialty)
    if before.isascii() and before.isdecimal() and len(before) < 18:
        pages = pages.filter(live__lt=int(before))
    found = list(pages.order_by("-live_id")[: PER_PAGE + 1])
    more = found[PER_PAGE - 1].live_id if len(found) > PER_PAGE else 0
    return Listing(tuple(rows(found[:PER_PAGE])), more or 0)


def live_pages() -> "QuerySet[Page]":
    """Live pages with what a list shows of each, and the moment they were first live."""
    first = (
        Publication.objects.filter(article=OuterRef("article"))
        .order_by()
        .values("article")
        .annotate(first=Min("at"))
        .values("first")
    )
    return (
        Page.objects.filter(live__isnull=False)
        .select_related("live__version__specialty")
        .defer("live__version__body", "live__version__references", "live__version__authorship")
        .annotate(first_at=Subquery(first))
    )


def rows(pages: Iterable[Page]) -> Iterator[Listed]:
    """What a list shows of each page of `live_pages`."""
    for page in pages:
        version = page.live.version  # type: ignore[union-attr]
        specialty = version.specialty
        yield Listed(
            slug=page.slug,
            title=version.title,
            summary=version.summary,
            specialty=specialty.name if specialty else "",
            specialty_slug=specialty.slug if specialty else "",
            published_at=page.live.at,  # type: ignore[union-attr]
            first_at=page.first_at,  # type: ignore[attr-defined]
        )


def topics() -> "QuerySet[Specialty]":
    """The specialties in which something is live. One query."""
    live = Page.objects.filter(live__version__specialty=OuterRef("pk"))
    return Specialty.objects.filter(Exists(live))
