"""Write what the audit table shows of an article's past days anew, from the record."""

import datetime as dt

from django.db.models import F

from articles.models import Article
from reviews.audit.dated import Dated, computed, stored
from reviews.audit.past import Span
from reviews.models import AuditReviewer, DatedRow, FindingRow
from reviews.models.audit_row import NO_END
from reviews.policy.dates import DAY


def write_past(article: Article, *, at: dt.datetime) -> None:
    """Lines, names and findings of every day are what the rules make of that day's record.

    Called under the article's lock. What is right already is left as it is.
    """
    wanted, found = computed(article, at=at), stored(article)
    if found.lines != wanted.lines:
        DatedRow.objects.filter(article=article).delete()
        DatedRow.objects.bulk_create(
            DatedRow(
                article=article, first_day=span.first_day, last_day=span.last_day, **span.value
            )
            for span in wanted.lines
        )
    if found.names != wanted.names:
        AuditReviewer.objects.filter(article=article).delete()
        AuditReviewer.objects.bulk_create(
            AuditReviewer(
                article=article,
                name_key=span.key,
                first_day=span.first_day,
                last_day=span.last_day,
            )
            for span in wanted.names
        )
    if found.findings != wanted.findings:
        _write_findings(article, wanted)


def _write_findings(article: Article, wanted: Dated) -> None:
    """All but those that came and went within a day: they are of no day's end."""
    rows = FindingRow.objects.filter(article=article)
    rows.exclude(until__lte=F("found_on")).delete()
    FindingRow.objects.bulk_create(_finding(article, span) for span in wanted.findings)


def _finding(article: Article, span: Span) -> FindingRow:
    until = None if span.last_day == NO_END else span.last_day + DAY
    return FindingRow(
        article=article, code=span.key, found_on=span.first_day, until=until, **span.value
    )
