"""Lines of the audit table in any number, with many ties; and a slow, obvious reading of them."""

import datetime as dt
import random
from typing import Any

from articles.models import Article
from reviews.audit.filters import AuditFilters
from reviews.audit.folding import fold
from reviews.audit.sorting import Sort
from reviews.models import AuditReviewer, AuditRow, FindingRow
from reviews.models.audit_row import GRAVITY, NEVER, NO_END, RISK_RANK
from reviews.policy.standing import Standing

TITLES = ("Placidol", "Sömnatil at night", "100 % of it", "under_score", "Ähnliches", "A")
PEOPLE = ("Dr Lee", "Änne Müller", "O'Brien, RN")
SPECIALTIES = ("", "addiction", "sleep")
CODES = ("text-changed", "claim-only", "no-references")
START = dt.date(2020, 2, 28)


def lines(number: int, *, seed: int = 1) -> list[AuditRow]:
    """So many lines, made of few values."""
    chance = random.Random(seed)  # noqa: S311 no secret
    articles = Article.objects.bulk_create(Article(number=1, title="x") for _ in range(number))
    rows = AuditRow.objects.bulk_create(_line(article, chance) for article in articles)
    AuditReviewer.objects.bulk_create(
        AuditReviewer(row=row, name_key=fold(name)) for row in rows for name in row.reviewers
    )
    FindingRow.objects.bulk_create(
        FindingRow(
            article=row.article, code=code, kind="breaks", since=START, sentence="S.", clears="C."
        )
        for row in rows
        for code in chance.sample(CODES, row.findings)
    )
    return rows


def _line(article: Article, chance: random.Random) -> AuditRow:
    def day(none: dt.date) -> dt.date:
        return chance.choice([none, *(START + dt.timedelta(days=n) for n in range(4))])

    standing = chance.choice(list(Standing))
    title, author = chance.choice(TITLES), chance.choice(PEOPLE)
    risk = chance.choice(list(RISK_RANK))
    reviewers = chance.sample(PEOPLE, chance.randint(0, 2))
    return AuditRow(
        article=article,
        standing=standing.value,
        gravity=GRAVITY[standing],
        number=1,
        title=title,
        title_key=fold(title),
        author=author,
        author_key=fold(author),
        specialty_key=chance.choice(SPECIALTIES),
        risk=risk,
        risk_rank=RISK_RANK[risk],
        text_date=day(START),
        review_date=day(NEVER),
        changes_date=day(NEVER),
        due_date=day(NO_END),
        scope=chance.choice(["", "whole", "claim"]),
        reviewers=reviewers,
        reviewers_key=fold(", ".join(reviewers)),
        covered_percent=chance.choice([0, 60, 100]),
        findings=chance.randint(0, 2),
    )


def expected(filters: AuditFilters, sort: Sort) -> list[int]:
    """The ids of the rows that match, in order: every row looked at, one by one."""
    found: dict[int, set[str]] = {}
    for finding in FindingRow.objects.filter(until=None):
        found.setdefault(finding.article_id, set()).add(finding.code)
    rows = [
        row for row in AuditRow.objects.all() if _matches(row, found.get(row.pk, set()), filters)
    ]
    rows.sort(key=lambda row: (getattr(row, sort.column.field), row.pk), reverse=sort.descending)
    return [row.pk for row in rows]


def _matches(row: AuditRow, codes: set[str], asked: AuditFilters) -> bool:
    names = {fold(name) for name in row.reviewers}
    return all(
        (
            asked.standing in ("", row.standing),
            asked.specialty in ("", row.specialty_key),
            asked.risk in ("", row.risk),
            not asked.author or fold(asked.author) == fold(row.author),
            not asked.reviewer or fold(asked.reviewer) in names,
            fold(asked.title) in fold(row.title),
            set(asked.finding) <= codes,
            _inside(row.text_date, asked.text_from, asked.text_to),
            _inside(row.reviewed_on, asked.review_from, asked.review_to),
            _inside(row.due_on, asked.due_from, asked.due_to),
            _inside(row.covered_percent, asked.coverage_from, asked.coverage_to),
        )
    )


def _inside(value: Any, start: Any, end: Any) -> bool:
    if start is None and end is None:
        return True
    if value is None:
        return False
    return (start is None or value >= start) and (end is None or value <= end)
