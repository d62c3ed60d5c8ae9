"""Which articles can go to review once more, who would be asked, and why others cannot."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from django.db.models import Prefetch

from articles.models import Article
from articles.verdict import Verdict
from reviews.audit.counts import by_standing, total
from reviews.audit.filters import AuditFilters
from reviews.audit.sorting import Sort
from reviews.audit.table import all_rows
from reviews.models import Credential, Review, Reviewer, SignOff
from reviews.permissions.absences import away_of
from reviews.permissions.rounds import may_be_asked_with
from reviews.policy.absences import may_be_due
from reviews.policy.states import State

MOST = 200
MOST_LOOKED_AT = 5_000
NOT_LIVE = "It is not live."
UNDER_REVIEW = "It is under review already."
WITH_THE_WRITER = "A reviewer asked for changes; the writer has it."
NOT_IN_THE_PAST = "Re-reviews are asked for as things stand today; this table is of a past day."
NO_ARTICLE = "There is no such article."


@dataclass(frozen=True)
class Again:
    """One article: the version to read again and whom to ask (nobody: open to any reviewer)."""

    article_id: int
    title: str
    number: int
    reviewer: Reviewer | None
    why: str = ""
    skipped: str = ""


@dataclass(frozen=True)
class Selection:
    """What was chosen; `has_more` says that further articles match."""

    articles: tuple[Again, ...]
    has_more: bool = False

    @property
    def asked(self) -> list[Again]:
        """Those that can be asked for."""
        return [one for one in self.articles if not one.skipped]

    @property
    def skipped(self) -> list[Again]:
        """Those that cannot, each with its reason."""
        return [one for one in self.articles if one.skipped]


def chosen(articles: Iterable[int], *, at: dt.datetime, due_on: dt.date) -> Selection:
    """The articles of these keys, as many as go into one batch."""
    keys = list(dict.fromkeys(articles))
    return Selection(tuple(planned(keys[:MOST], at=at, due_on=due_on)), len(keys) > MOST)


def matching(filters: AuditFilters, sort: Sort, *, at: dt.datetime, due_on: dt.date) -> Selection:
    """The articles of the audit table, in its order, until a batch is full."""
    count = total(filters, by_standing(filters))
    found: list[Again] = []
    room = MOST
    rows = (row.article_id for row in all_rows(filters, sort, count=count))
    while keys := list(islice(rows, MOST)):
        for one in planned(keys, at=at, due_on=due_on):
            if room == 0 or len(found) == MOST_LOOKED_AT:
                return Selection(tuple(found), has_more=True)
            room -= not one.skipped
            found.append(one)
    return Selection(tuple(found))


def planned(keys: Iterable[int], *, at: dt.datetime, due_on: dt.date) -> Iterator[Again]:
    """What would be asked about each of these articles. A fixed number of queries."""
    wanted = list(keys)
    articles = _articles(wanted)
    states = _states(wanted)
    signers = _signers(wanted)
    able = _able({key for found in signers.values() for key in found}, at=at, due_on=due_on)
    for key in wanted:
        article = articles.get(key)
        yield (
            _again(article, states.get(key, set()), signers.get(key, ()), able)
            if article
            else Again(key, "", 0, None, skipped=NO_ARTICLE)
        )


def _again(
    article: Article,
    states: set[str],
    signers: Iterable[int],
    able: Mapping[int, tuple[Reviewer, Verdict]],
) -> Again:
    page = getattr(article, "page", None)
    skipped = ""
    if page is None or page.live_id is None:
        skipped = NOT_LIVE
    elif State.OPEN in states:
        skipped = UNDER_REVIEW
    elif State.CHANGES_REQUESTED in states:
        skipped = WITH_THE_WRITER
    known = [able[key] for key in signers]
    reviewer = next((one for one, verdict in known if verdict), None)
    why = "" if reviewer or not known else known[0][1].refusal
    return Again(article.pk, article.title, article.number, reviewer, why, skipped)


def _articles(keys: list[int]) -> dict[int, Article]:
    rows = Article.objects.filter(pk__in=keys, number__gte=1).select_related("page")
    return rows.only("title", "number", "page__live").in_bulk()


def _states(keys: list[int]) -> dict[int, set[str]]:
    """The rounds that are not over yet, by article."""
    found: dict[int, set[str]] = {}
    rows = Review.objects.filter(
        article__in=keys, state__in=[State.OPEN, State.CHANGES_REQUESTED]
    ).order_by()
    for article, state in rows.values_list("article", "state"):
        found.setdefault(article, set()).add(state)
    return found


def _signers(keys: list[int]) -> dict[int, tuple[int, ...]]:
    """Who signed each article and did not take it back, the newest first."""
    found: dict[int, dict[int, None]] = {}
    rows = SignOff.objects.filter(article__in=keys, withdrawal=None, dispute=None)
    for article, reviewer in rows.order_by("-at", "-pk").values_list("article", "reviewer"):
        found.setdefault(article, {}).setdefault(reviewer)
    return {article: tuple(people) for article, people in found.items()}


def _able(
    keys: set[int], *, at: dt.datetime, due_on: dt.date
) -> dict[int, tuple[Reviewer, Verdict]]:
    """Whether each of these reviewers can be asked by that day."""
    credentials = Credential.objects.select_related("specialty", "ending").order_by("pk")
    rows = (
        Reviewer.objects.filter(pk__in=keys)
        .select_related("user")
        .prefetch_related(Prefetch("credentials", credentials.prefetch_related("verifications")))
    )
    away = away_of(keys, today=due_on)
    return {
        row.pk: (
            row,
            may_be_asked_with(row, list(row.credentials.all()), at=at)
            and may_be_due(str(row), away[row.pk], due_on),
        )
        for row in rows
    }
