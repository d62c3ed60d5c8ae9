"""Every sort and every filter against a slow and obvious reading of all rows."""

import datetime as dt
from dataclasses import replace
from itertools import product

import pytest

from reviews.audit.counts import by_standing, total
from reviews.audit.filters import AuditFilters, few, many, narrowed
from reviews.audit.paging import (
    Page,
    Place,
    first_page,
    last_page,
    page_after,
    page_before,
    walk,
)
from reviews.audit.scatter import POINTS, plot_of
from reviews.audit.sorting import COLUMNS, Sort
from reviews.audit.table import page_of
from reviews.models import DatedRow
from reviews.policy.standing import Standing
from tests.reviews.audit.lines import DAYS, START, expected, lines

pytestmark = pytest.mark.django_db

DAY = dt.timedelta(days=1)
ALL = AuditFilters()
PAST = DAYS[7]
SORTS = [f"{sign}{name}" for name, sign in product(COLUMNS, ("", "-"))]
FILTERS = [
    AuditFilters(standing="stale"),
    AuditFilters(specialty="addiction"),
    AuditFilters(risk="high"),
    AuditFilters(author="anne MULLER"),
    AuditFilters(reviewer="o'brien,  rn"),
    AuditFilters(reviewer="Dr"),
    AuditFilters(title="100 %"),
    AuditFilters(title="r_s"),
    AuditFilters(title="somna"),
    AuditFilters(finding=("text-changed",)),
    AuditFilters(finding=("text-changed", "claim-only")),
    AuditFilters(text_from=START + DAY, text_to=START + 2 * DAY),
    AuditFilters(review_to=START + DAY),
    AuditFilters(review_from=START + DAY),
    AuditFilters(due_from=START + DAY),
    AuditFilters(due_to=START),
    AuditFilters(coverage_from=60),
    AuditFilters(coverage_from=0, coverage_to=0),
    AuditFilters(standing="current", risk="low", finding=("no-references",)),
    AuditFilters(standing="stale", author="Dr Lee", reviewer="Dr Lee", title="a", coverage_to=60),
    AuditFilters(text_from=START + 9 * DAY),
]


def keys(page: Page) -> list[int]:
    return [row.article_id for row in page.rows]


def place_of(page: Page, sort: Sort, index: int) -> Place:
    place = Place.of(Place.written(page.rows[index], sort), sort)
    assert place
    return place


@pytest.mark.parametrize("on", [None, PAST])
@pytest.mark.parametrize("asked", SORTS)
def test_pages_forwards_and_backwards_show_every_row_once(asked: str, on: dt.date | None) -> None:
    lines(45)
    sort = Sort.of(asked)
    rows = many(AuditFilters(on=on), sort)
    wanted = expected(AuditFilters(on=on), sort)

    page = first_page(rows, sort, size=7)
    found = keys(page)
    while not page.is_last:
        page = page_after(rows, sort, place_of(page, sort, -1), size=7)
        found += keys(page)
    assert found == wanted

    page = last_page(rows, sort, size=7)
    found = keys(page)
    while not page.is_first:
        page = page_before(rows, sort, place_of(page, sort, 0), size=7)
        found = keys(page) + found
    assert found == wanted


@pytest.mark.parametrize("on", [None, PAST])
@pytest.mark.parametrize("filters", FILTERS, ids=lambda filters: str(filters.asked()))
def test_filters_let_through_what_a_person_would(filters: AuditFilters, on: dt.date | None) -> None:
    lines(60, seed=4)
    filters = replace(filters, on=on)
    for asked in ("standing", "-due", "title", "-risk", "author", "specialty"):
        sort = Sort.of(asked)
        wanted = expected(filters, sort)
        assert [row.article_id for row in walk(few(filters, sort), sort, size=99)] == wanted
        assert [row.article_id for row in walk(many(filters, sort), sort, size=99)] == wanted
    assert narrowed(filters).count() == len(expected(filters, Sort.of("")))


def test_the_filters_of_this_file_find_something_and_leave_something_out() -> None:
    lines(60, seed=4)
    for on in (None, PAST):
        found = [len(expected(replace(filters, on=on), Sort.of(""))) for filters in FILTERS]
        assert sum(1 for number in found if 0 < number < 60) >= len(FILTERS) - 5


@pytest.mark.parametrize("on", [DAYS[0], DAYS[3], DAYS[-1]])
def test_a_past_day_shows_each_article_as_it_stood_at_its_end_and_none_from_later(
    on: dt.date,
) -> None:
    lines(40)
    everything = DatedRow.objects.in_bulk().values()
    wanted = {row.article_id: row for row in everything if row.first_day <= on <= row.last_day}
    filters = AuditFilters(on=on)
    counts = by_standing(filters)
    page = page_of(filters, Sort.of("title"), count=total(filters, counts))
    assert {row.article_id: row for row in page.rows} == wanted
    assert {s.value: count.number for s, count in counts.items()} == {
        standing.value: sum(row.standing == standing.value for row in wanted.values())
        for standing in Standing
    }
    for row in page.rows:
        assert len(row.found) == row.findings
        assert {f.sentence.split()[-1] for f in row.found} <= {f"{row.first_day}."}


def test_before_anything_was_recorded_there_is_nothing() -> None:
    lines(20)
    filters = AuditFilters(on=DAYS[0] - DAY)
    assert total(filters, by_standing(filters)).number == 0
    assert plot_of(filters) is None


def test_the_plot_of_a_past_day_counts_what_the_table_of_that_day_holds() -> None:
    lines(POINTS * 3)
    rows = [row for row in DatedRow.objects.all() if row.first_day <= PAST <= row.last_day]
    plot = plot_of(AuditFilters(on=PAST))
    assert plot
    assert plot.unit
    assert plot.shown + plot.undated == len(rows)
    assert plot.older == sum(row.is_older_than_text for row in rows)


def test_a_row_that_comes_in_between_moves_no_other_row_to_a_second_page() -> None:
    lines(20)
    sort = Sort.of("due")
    rows = many(ALL, sort)
    before = first_page(rows, sort, size=10)
    lines(15, seed=9)
    after = page_after(rows, sort, place_of(before, sort, -1), size=99)
    assert not set(keys(before)) & set(keys(after))
    wanted = expected(ALL, sort)
    last_seen = wanted.index(keys(before)[-1])
    assert keys(after) == wanted[last_seen + 1 :]


def test_a_page_goes_on_where_its_last_row_stood_even_when_that_row_is_gone() -> None:
    rows_made = lines(20)
    sort = Sort.of("text")
    rows = many(ALL, sort)
    wanted = expected(ALL, sort)
    place = place_of(first_page(rows, sort, size=5), sort, -1)
    gone = next(row for row in rows_made if row.pk == wanted[4])
    gone.delete()
    assert keys(page_after(rows, sort, place, size=99)) == wanted[5:]


@pytest.mark.parametrize("asked", ["", "~", "x~2020-01-01", "1~", "1~2020-13-01", "9" * 30 + "~x"])
def test_a_place_that_makes_no_sense_is_none(asked: str) -> None:
    assert Place.of(asked, Sort.of("due")) is None


def test_a_place_with_a_number_or_sign_that_no_column_holds_is_none() -> None:
    assert Place.of("1~99999999999999999999", Sort.of("coverage")) is None
    assert Place.of("1~a\0b", Sort.of("title")) is None
