"""The audit table as on a past day, and whether it is what the rules say of that day."""

import datetime as dt
from typing import Any

from django.utils import timezone

from articles.models import Article
from reviews.audit.counts import by_standing, total
from reviews.audit.dated import LINE_COLUMNS, computed_on
from reviews.audit.filters import AuditFilters
from reviews.audit.sorting import Sort
from reviews.audit.table import all_rows
from tests import builders as make

BY_TITLE = Sort.of("title")


def of_day(on: dt.date | None, **filters: Any) -> dict[int, Any]:
    """The rows of the table as on a day, by article."""
    asked = AuditFilters(on=on, **filters)
    rows = list(all_rows(asked, BY_TITLE, count=total(asked, by_standing(asked))))
    assert [row.title_key for row in rows] == sorted(row.title_key for row in rows)
    return {row.article_id: row for row in rows}


def require_true_day(on: dt.date) -> int:
    """The table of that day is what the rules say; how many rows it has."""
    rows = of_day(on)
    for article in Article.objects.all():
        said = computed_on(article, on, at=timezone.now())
        row = rows.get(article.pk)
        kept = {name: getattr(row, name) for name in LINE_COLUMNS} if row else {}
        wanted = said.lines[0].value if said.lines else {}
        assert kept.keys() == wanted.keys(), on
        assert not {
            name: (on, kept[name], wanted[name]) for name in kept if kept[name] != wanted[name]
        }
        if row:
            assert {finding.code: finding.sentence for finding in row.found} == {
                span.key: span.value["sentence"] for span in said.findings
            }
            for name in row.reviewers:
                assert article.pk in of_day(on, reviewer=name)
    return len(rows)


def ago(days: int) -> dt.date:
    """The day so many days ago, where the site is."""
    return timezone.localdate(make.ago(days))
