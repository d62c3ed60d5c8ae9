"""The list of all articles with their standing: filtered, newest first, a page at a time."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from articles.models import Article
from reviews.audit.counts import MOST, Counted, counted
from reviews.models import StandingPeriod
from reviews.models.audit_row import GRAVITY
from reviews.policy.standing import Standing

PAGE = 50
HEAVY = ("summary", "body", "references", "authorship")


@dataclass(frozen=True)
class Filters:
    """What the list is narrowed to; empty means everything."""

    standing: str = ""
    specialty: str = ""
    risk: str = ""
    words: str = ""

    @classmethod
    def of(cls, asked: Any) -> "Filters":
        """The filters in an address; what makes no sense is left out."""
        names = ("standing", "specialty", "risk", "words")
        said = {name: asked.get(name, "").replace("\x00", "") for name in names}
        return cls(
            standing=said["standing"] if said["standing"] in set(Standing) else "",
            specialty=said["specialty"][:100],
            risk=said["risk"][:10],
            words=said["words"].strip()[:200],
        )


@dataclass(frozen=True)
class Listing:
    """One page of articles, each with `standing_now` (or None), and where the next page begins.

    `total` is how many match in all.
    """

    articles: list[Any]
    next_before: int | None
    total: Counted


def listed(filters: Filters, *, before: int | None = None) -> Listing:
    """The articles with smaller keys than `before`, newest first."""
    found = matching(filters)
    total = counted(found.order_by()[: MOST + 1].count())
    by_key = "-pk" if filters.standing in ("", Standing.NOT_LIVE) else "-audit_row__article"
    if before is not None:
        found = found.filter(pk__lt=before)
    rows: list[Any] = list(
        found.select_related("specialty", "draft", "audit_row")
        .defer(*HEAVY, *(f"draft__{name}" for name in HEAVY))
        .order_by(by_key)[: PAGE + 1]
    )
    periods = {
        period.article_id: period
        for period in StandingPeriod.objects.filter(
            until=None, article__in=[row.pk for row in rows]
        ).defer("line")
    }
    for row in rows:
        row.standing_now = periods.get(row.pk)
    return Listing(rows[:PAGE], rows[PAGE - 1].pk if len(rows) > PAGE else None, total)


def matching(filters: Filters) -> QuerySet[Article]:
    """Every article that the filters let through."""
    found = Article.objects.all()
    if filters.standing == Standing.NOT_LIVE:
        found = found.exclude(
            standing_periods__in=StandingPeriod.objects.filter(until=None).exclude(
                standing=Standing.NOT_LIVE
            )
        )
    elif filters.standing:
        found = found.filter(audit_row__gravity=GRAVITY[Standing(filters.standing)])
    if filters.specialty:
        found = found.filter(specialty__slug=filters.specialty)
    if filters.risk:
        found = found.filter(risk=filters.risk)
    if filters.words:
        found = found.filter(
            Q(title__icontains=filters.words)
            | Q(draft__title__icontains=filters.words)
            | Q(byline__icontains=filters.words)
        )
    return found


def counts() -> dict[str, int]:
    """How many articles stand how; those without a version have no standing and are not live."""
    periods = StandingPeriod.objects.filter(until=None).order_by().values("standing")
    found = {standing.value: 0 for standing in Standing}
    found |= dict(periods.annotate(articles=Count("pk")).values_list("standing", "articles"))
    found[Standing.NOT_LIVE.value] += Article.objects.count() - sum(found.values())
    return found
