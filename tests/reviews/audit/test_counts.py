"""Counts by standing: exact up to the limit, then “more than”."""

import pytest

from articles.models import Article
from reviews.audit.counts import MOST, Counted, by_standing, counted, total
from reviews.audit.filters import AuditFilters
from reviews.models import AuditRow
from reviews.models.audit_row import GRAVITY
from reviews.policy.standing import Standing
from tests.reviews.audit.lines import lines

pytestmark = pytest.mark.django_db


def test_counts_are_those_of_the_rows_under_all_other_filters() -> None:
    rows = lines(60)
    filters = AuditFilters(risk="high", standing="stale")
    counts = by_standing(filters)
    for standing in Standing:
        wanted = [r for r in rows if r.risk == "high" and r.standing == standing.value]
        assert counts[standing] == Counted(len(wanted))
    assert total(filters, counts) == counts[Standing.STALE]
    assert total(AuditFilters(risk="high"), counts).number == sum(
        row.risk == "high" for row in rows
    )


def test_ten_thousand_are_counted_and_one_more_is_more_than_that() -> None:
    assert str(counted(MOST)) == "10,000"
    assert str(counted(MOST + 1)) == "more than 10,000"


def test_more_than_can_be_counted_together_are_counted_one_standing_at_a_time() -> None:
    many_lines(Standing.STALE, MOST + 5)
    many_lines(Standing.CURRENT, 3)
    counts = by_standing(AuditFilters())
    assert counts[Standing.STALE] == Counted(MOST, is_more=True)
    assert counts[Standing.CURRENT] == Counted(3)
    assert str(total(AuditFilters(), counts)) == "more than 10,000"
    assert str(total(AuditFilters(standing="current"), counts)) == "3"


def many_lines(standing: Standing, number: int) -> None:
    articles = Article.objects.bulk_create(Article(number=1) for _ in range(number))
    AuditRow.objects.bulk_create(
        AuditRow(
            article=article,
            standing=standing.value,
            gravity=GRAVITY[standing],
            number=1,
            risk="low",
            risk_rank=1,
        )
        for article in articles
    )
