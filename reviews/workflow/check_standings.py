"""Compare what is stored about standings with what the record says."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from articles.models import Article
from reviews.audit.columns import FINDING_COLUMNS, finding_values, period_values
from reviews.audit.line import computed_line, reviewer_keys
from reviews.audit.next_step import next_step_values
from reviews.models import AuditReviewer, AuditRow, DatedRow, FindingRow, StandingPeriod
from reviews.models.audit_row import NO_END
from reviews.policy.standing import StandingFacts, standing_on
from reviews.record import Recorded, local, recorded


@dataclass(frozen=True)
class Difference:
    """One stored value that is not what the record says."""

    article_id: int
    what: str
    stored: Any
    computed: Any

    def __str__(self) -> str:
        return f"article {self.article_id}: {self.what} is {self.stored!r}, not {self.computed!r}"


def check_standings(*, at: dt.datetime) -> Iterator[Difference]:
    """Every difference, article by article. Standings that only await their next day are due, and
    differ: run `nightly` first."""
    for article in Article.objects.filter(number__gte=1).order_by("pk").iterator(chunk_size=200):
        yield from check_article(article, at=at)
    for period in StandingPeriod.objects.filter(article__number=0):
        yield Difference(period.article_id, "standing without a version", period.standing, None)


def check_article(article: Article, *, at: dt.datetime) -> Iterator[Difference]:
    """The differences of one article."""
    found = recorded(article.pk)
    facts = standing_on(found.at(at), local(at))
    yield from _periods(article, period_values(facts))
    computed = {finding.code.value: finding_values(finding) for finding in facts.findings}
    stored = {
        row.code: {name: getattr(row, name) for name in FINDING_COLUMNS}
        for row in FindingRow.objects.filter(article=article, until=None)
    }
    for code in sorted(computed.keys() | stored.keys()):
        if stored.get(code) != computed.get(code):
            yield Difference(article.pk, f"finding {code}", stored.get(code), computed.get(code))
    yield from _line(article, found, facts, at)


def _periods(article: Article, computed: dict[str, Any]) -> Iterator[Difference]:
    """The open period says what is computed; each begins when the one before ends, and knows since
    when the article has stood so."""
    periods = list(StandingPeriod.objects.filter(article=article).order_by("since", "pk"))
    if not periods or periods[-1].until is not None:
        yield Difference(article.pk, "open period", None, computed["standing"])
        return
    for name, value in computed.items():
        if getattr(periods[-1], name) != value:
            yield Difference(article.pk, name, getattr(periods[-1], name), value)
    for earlier, later in pairwise(periods):
        if earlier.until != later.since:
            yield Difference(article.pk, "end of a period", earlier.until, later.since)
    begun = periods[0].since
    for earlier, later in pairwise([periods[0], *periods]):
        begun = begun if earlier.standing == later.standing else later.since
        if later.stands_since != begun:
            yield Difference(article.pk, "since when it stands so", later.stands_since, begun)


def _line(
    article: Article, found: Recorded, facts: StandingFacts, at: dt.datetime
) -> Iterator[Difference]:
    """The article's line in the audit table, as it stands there and as the last of its days, and
    the names it is found by, say the same."""
    computed = computed_line(found, facts)
    of_now = computed | next_step_values(found, facts, at=at)
    opened = DatedRow.objects.filter(article=article, last_day=NO_END)
    for where, rows, values in (
        ("in the audit table", AuditRow.objects.filter(article=article), of_now),
        ("in its last day", opened, computed),
    ):
        stored = rows.values(*values).first() or {}
        for name, value in values.items():
            if stored.get(name) != value:
                yield Difference(article.pk, f"{name} {where}", stored.get(name), value)
    printed = AuditReviewer.objects.filter(article=article, last_day=NO_END)
    names = sorted(printed.values_list("name_key", flat=True))
    if names != reviewer_keys(computed):
        yield Difference(article.pk, "reviewers in the audit table", names, reviewer_keys(computed))
