"""Every sort and every filter against a slow and obvious reading of all rows."""

import datetime as dt
from itertools import product

import pytest

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
from reviews.audit.sorting import COLUMNS, Sort
from tests.reviews.audit.lines import START, expected, lines

pytestmark = pytest.mark.django_db

DAY = dt.timedelta(days=1)
ALL = AuditFilters()
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
    return [row.pk for row in page.rows]


def place_of(page: Page, sort: Sort, index: int) -> Place:
    place = Place.of(Place.written(page.rows[index], sort), sort)
    assert place
    return place


@pytest.mark.parametrize("asked", SORTS)
def test_pages_forwards_and_backwards_show_every_row_once(asked: str) -> None:
    lines(45)
    sort = Sort.of(asked)
    rows = many(ALL, sort)
    wanted = expected(ALL, sort)

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


@pytest.mark.parametrize("filters", FILTERS, ids=lambda filters: str(filters.asked()))
def test_filters_let_through_what_a_person_would(filters: AuditFilters) -> None:
    lines(60, seed=4)
    for asked in ("standing", "-due", "title", "-risk", "author", "specialty"):
        sort = Sort.of(asked)
        wanted = expected(filters, sort)
        assert [row.pk for row in walk(few(filters, sort), sort, size=99)] == wanted
        assert [row.pk for row in walk(many(filters, sort), sort, size=99)] == wanted
    assert narrowed(filters).count() == len(expected(filters, Sort.of("")))


def test_the_filters_of_this_file_find_something_and_leave_something_out() -> None:
    lines(60, seed=4)
    found = [len(expected(filters, Sort.of(""))) for filters in FILTERS]
    assert sum(1 for number in found if 0 < number < 60) >= len(FILTERS) - 5


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
