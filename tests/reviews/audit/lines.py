"""Lines of the audit table in any number, with many ties; and a slow, obvious reading of them."""

import datetime as dt
import random
from typing import Any

from articles.models import Article
from reviews.audit.filters import AuditFilters
from reviews.audit.folding import fold
from reviews.audit.sorting import Sort
from reviews.models import AuditLine, AuditReviewer, AuditRow, DatedRow, FindingRow
from reviews.models.audit_row import GRAVITY, NEVER, NO_END, RISK_RANK
from reviews.policy.standing import Standing

TITLES = ("Placidol", "Sömnatil at night", "100 % of it", "under_score", "Ähnliches", "A")
PEOPLE = ("Dr Lee", "Änne Müller", "O'Brien, RN")
SPECIALTIES = ("", "addiction", "sleep")
CODES = ("text-changed", "claim-only", "no-references")
START = dt.date(2020, 2, 28)
DAY = dt.timedelta(days=1)
DAYS = [dt.date(2021, 6, 1) + number * DAY for number in range(12)]


def lines(number: int, *, seed: int = 1) -> list[AuditRow]:
    """So many lines, made of few values, each with up to two others before it.

    The first of them begin on `DAYS[0]`, the last on `DAYS[-1]`.
    """
    chance = random.Random(seed)  # noqa: S311 no secret
    articles = Article.objects.bulk_create(Article(number=1, title="x") for _ in range(number))
    dated = [row for article in articles for row in _days(article, chance)]
    DatedRow.objects.bulk_create(dated)
    now = [_as_today(row) for row in dated if row.last_day == NO_END]
    AuditReviewer.objects.bulk_create(
        AuditReviewer(
            article=row.article,
            name_key=fold(name),
            first_day=row.first_day,
            last_day=row.last_day,
        )
        for row in dated
        for name in row.reviewers
    )
    FindingRow.objects.bulk_create(
        FindingRow(
            article=row.article,
            code=code,
            kind="breaks",
            since=START,
            found_on=row.first_day,
            until=None if row.last_day == NO_END else row.last_day + DAY,
            sentence=f"{code} from {row.first_day}.",
            clears="C.",
        )
        for row in dated
        for code in chance.sample(CODES, row.findings)
    )
    return AuditRow.objects.bulk_create(now)


def _days(article: Article, chance: random.Random) -> list[DatedRow]:
    begun = sorted(chance.sample(DAYS, chance.randint(1, 3)))
    ended = [*(day - DAY for day in begun[1:]), NO_END]
    return [
        DatedRow(article=article, first_day=first, last_day=last, **_values(chance))
        for first, last in zip(begun, ended, strict=True)
    ]


def _as_today(row: DatedRow) -> AuditRow:
    names = (field.name for field in AuditLine._meta.get_fields())
    return AuditRow(article=row.article, **{name: getattr(row, name) for name in names})


def _values(chance: random.Random) -> dict[str, Any]:
    def day(none: dt.date) -> dt.date:
        return chance.choice([none, *(START + dt.timedelta(days=n) for n in range(4))])

    standing = chance.choice(list(Standing))
    title, author = chance.choice(TITLES), chance.choice(PEOPLE)
    risk = chance.choice(list(RISK_RANK))
    reviewers = chance.sample(PEOPLE, chance.randint(0, 2))
    return {
        "standing": standing.value,
        "gravity": GRAVITY[standing],
        "number": 1,
        "title": title,
        "title_key": fold(title),
        "author": author,
        "author_key": fold(author),
        "specialty_key": chance.choice(SPECIALTIES),
        "risk": risk,
        "risk_rank": RISK_RANK[risk],
        "text_date": day(START),
        "review_date": day(NEVER),
        "changes_date": day(NEVER),
        "due_date": day(NO_END),
        "scope": chance.choice(["", "whole", "claim"]),
        "reviewers": reviewers,
        "reviewers_key": fold(", ".join(reviewers)),
        "covered_percent": chance.choice([0, 60, 100]),
        "findings": chance.randint(0, 2),
    }


def expected(filters: AuditFilters, sort: Sort) -> list[int]:
    """The ids of the articles that match, in order: every row looked at, one by one."""
    found: dict[int, set[str]] = {}
    for finding in FindingRow.objects.all():
        if _is_of(filters.on, finding.found_on, finding.until and finding.until - DAY):
            found.setdefault(finding.article_id, set()).add(finding.code)
    everything: list[Any] = list(
        AuditRow.objects.all() if filters.on is None else DatedRow.objects.all()
    )
    rows = [
        row
        for row in everything
        if (filters.on is None or row.first_day <= filters.on <= row.last_day)
        and _matches(row, found.get(row.article_id, set()), filters)
    ]
    rows.sort(
        key=lambda row: (getattr(row, sort.column.field), row.article_id), reverse=sort.descending
    )
    return [row.article_id for row in rows]


def _is_of(on: dt.date | None, first: dt.date, last: dt.date | None) -> bool:
    if on is None:
        return last is None
    return first <= on and (last is None or on <= last)


def _matches(row: AuditLine, codes: set[str], asked: AuditFilters) -> bool:
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
