"""What an article's lines, names and findings were on each day: as the record has it, as stored."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from articles.models import Article
from reviews.audit.columns import FINDING_COLUMNS, finding_values
from reviews.audit.line import computed_line, reviewer_keys
from reviews.audit.past import Said, Span, days_of, end_of, merged, spans
from reviews.models import AuditLine, AuditReviewer, DatedRow, FindingRow
from reviews.models.audit_row import NO_END
from reviews.policy.dates import DAY
from reviews.policy.standing import StandingFacts, standing_on
from reviews.record import Recorded, local, recorded

LINE_COLUMNS = tuple(field.name for field in AuditLine._meta.get_fields())
PRINTED = "printed"  # all that is to be said of a name


@dataclass(frozen=True)
class Dated:
    """Stretches of days. The key of a line is "", of a name the name, of a finding its code."""

    lines: list[Span]
    names: list[Span]
    findings: list[Span]


def computed(article: Article, *, at: dt.datetime) -> Dated:
    """What the rules make of the record of each day up to now."""
    found = recorded(article.pk)
    return _said(found, days_of(found, at=at))


def computed_on(article: Article, day: dt.date, *, at: dt.datetime) -> Dated:
    """The same of one day alone: as if everything had begun on it and gone on."""
    moment = min(end_of(day), at)
    found = recorded(article.pk)
    facts = standing_on(found.at(moment), local(moment))
    return _said(found, [(day, facts)] if facts.version_number else [])


def _said(found: Recorded, days: Iterable[tuple[dt.date, StandingFacts]]) -> Dated:
    lines: list[tuple[dt.date, Said]] = []
    names: list[tuple[dt.date, Said]] = []
    findings: list[tuple[dt.date, Said]] = []
    for day, facts in days:
        line = computed_line(found, facts)
        lines.append((day, {"": line}))
        names.append((day, dict.fromkeys(reviewer_keys(line), PRINTED)))
        findings.append((day, {one.code.value: finding_values(one) for one in facts.findings}))
    return Dated(spans(lines), spans(names), spans(findings))


def stored(article: Article) -> Dated:
    """What the verbs have kept of each day. Three queries."""
    lines = DatedRow.objects.filter(article=article).values("first_day", "last_day", *LINE_COLUMNS)
    names = AuditReviewer.objects.filter(article=article)
    findings = FindingRow.objects.filter(article=article)
    return Dated(
        merged(
            Span("", row, first_day, last_day)
            for row in lines
            for first_day, last_day in [(row.pop("first_day"), row.pop("last_day"))]
        ),
        merged(Span(row.name_key, PRINTED, row.first_day, row.last_day) for row in names),
        merged(span for row in findings for span in [_of_finding(row)] if _is_of_a_day(span)),
    )


def _of_finding(row: FindingRow) -> Span:
    values: dict[str, Any] = {name: getattr(row, name) for name in FINDING_COLUMNS}
    return Span(row.code, values, row.found_on, row.until - DAY if row.until else NO_END)


def _is_of_a_day(span: Span) -> bool:
    """Whether it stood at the end of any day; what came and went within one did not."""
    return span.first_day <= span.last_day
