"""Find live articles by their words."""

import re

from django.db import connection

from articles.models import Page
from articles.searching.asked import asked
from articles.searching.index import BACKEND
from articles.searching.results import Found, Hit, Results

FIRST = (-(2**62), 0)
_AFTER = re.compile(r"(-?\d{1,18})\.(\d{1,18})")


def search(query: str, *, limit: int = 20, after: str = "") -> Results:
    """The live articles with all the words asked for, best first, `limit` at a time.

    "Quotation marks" keep words together, a minus leaves articles out, and the last word may be
    the beginning of one. Case and accents make no difference. Nothing a person types raises.
    """
    question = asked(query)
    if not question:
        return Results()
    found = BACKEND[connection.vendor].find(question, limit=limit + 1, after=_behind(after))
    shown = found[:limit]
    last = shown[-1] if len(found) > limit else None
    return Results(_hits(shown), f"{last.fit}.{last.article_id}" if last else "")


def _behind(after: str) -> tuple[int, int]:
    match = _AFTER.fullmatch(after)
    return (int(match[1]), int(match[2])) if match else FIRST


def _hits(found: list[Found]) -> tuple[Hit, ...]:
    pages = {
        page.article_id: page
        for page in Page.objects.filter(
            article__in=[one.article_id for one in found], live__isnull=False
        )
        .select_related("live__version__specialty")
        .defer("live__version__body", "live__version__references", "live__version__authorship")
    }
    return tuple(_hit(pages[one.article_id], one) for one in found if one.article_id in pages)


def _hit(page: Page, found: Found) -> Hit:
    version = page.live.version  # type: ignore[union-attr]
    specialty = version.specialty
    return Hit(
        slug=page.slug,
        title=version.title,
        summary=version.summary,
        specialty=specialty.name if specialty else "",
        specialty_slug=specialty.slug if specialty else "",
        snippet=found.snippet,
    )
