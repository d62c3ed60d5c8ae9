"""The report of a run: how many pages, what an audit finds in them, and the table of pages."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.cache import cache
from django.db.models import Exists, OuterRef, QuerySet

from reviews.importing.signs import MEANINGS, Sign
from reviews.models import ImportRun, Outcome, PageOutcome

COLUMNS = (
    "address",
    "title",
    "outcome",
    "reason",
    "author",
    "published",
    "updated",
    "reviewer",
    "qualification",
    "reviewed",
    "next_review",
    "findings",
    "article",
)
KEPT_FOR = 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Count:
    """How many pages have an outcome, or a sign."""

    name: str
    label: str
    number: int
    sentence: str = ""


def outcomes_of(run: ImportRun) -> QuerySet[PageOutcome]:
    """The last outcome of every page, in the order of the run."""
    later = PageOutcome.objects.filter(
        run=OuterRef("run"), address=OuterRef("address"), pk__gt=OuterRef("pk")
    )
    return PageOutcome.objects.filter(~Exists(later), run=run)


@dataclass(frozen=True, slots=True)
class Counts:
    """The numbers of a run."""

    pages: int
    read: int
    outcomes: tuple[Count, ...]
    signs: tuple[Count, ...]


def counts_of(run: ImportRun) -> Counts:
    """How many pages there are of each outcome, and how many of them show each sign.

    Counted once, and again when a page was added.
    """
    newest = PageOutcome.objects.filter(run=run).order_by("-pk").values_list("pk", flat=True)
    key = f"counts-of-run:{run.pk}:{newest.first() or 0}"
    known: Counts | None = cache.get(key)
    if known is None:
        known = _counted(run)
        cache.set(key, known, KEPT_FOR)
    return known


def _counted(run: ImportRun) -> Counts:
    outcomes: Counter[str] = Counter()
    signs: Counter[str] = Counter()
    read = 0
    rows = outcomes_of(run).order_by().values_list("outcome", "signs")
    for outcome, found in rows.iterator(2000):
        outcomes[outcome] += 1
        signs.update(found)
        read += outcome not in (Outcome.REFUSED, Outcome.FAILED)
    return Counts(
        pages=sum(outcomes.values()),
        read=read,
        outcomes=tuple(
            Count(one.value, str(one.label), outcomes[one.value])
            for one in Outcome
            if outcomes[one.value]
        ),
        signs=tuple(
            Count(sign.value, MEANINGS[sign].label, signs[sign.value], MEANINGS[sign].sentence)
            for sign in Sign
        ),
    )


def rows_of(run: ImportRun) -> Iterator[dict[str, Any]]:
    """One row a page, as every form of the report has it."""
    for page in outcomes_of(run).iterator(2000):
        yield {
            "address": page.address,
            "title": page.title,
            "outcome": page.outcome,
            "reason": page.reason,
            **{name: page.facts.get(name) for name in COLUMNS[4:11]},
            "findings": page.signs,
            "article": page.article_id,
        }


def head_of(run: ImportRun, counts: Counts) -> dict[str, Any]:
    """What the report says about the run as a whole."""
    return {
        "run": run.pk,
        "source": run.source,
        "audit_only": run.audit_only,
        "started_at": _iso(run.started_at),
        "finished_at": _iso(run.finished_at),
        "pages": counts.pages,
        "pages_read": counts.read,
        "outcomes": {one.name: one.number for one in counts.outcomes},
        "findings": {one.name: one.number for one in counts.signs},
        "notes": run.notes,
    }


def _iso(moment: dt.datetime | None) -> str | None:
    return moment.isoformat() if moment else None
