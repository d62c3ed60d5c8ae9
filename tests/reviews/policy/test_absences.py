"""Being away: days that overlap, and days on which nothing is due."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.verdict import YES
from reviews.policy.absences import (
    Away,
    may_be_due,
    may_end_absence,
    may_note_absence,
    may_stand_in,
)

DAY = dt.date(2026, 5, 4)
days = st.integers(0, 40).map(lambda number: DAY + dt.timedelta(days=number))
spans = st.tuples(days, days).map(sorted)


@given(spans, spans)
def test_two_absences_overlap_if_there_is_a_day_in_both(
    one: list[dt.date], other: list[dt.date]
) -> None:
    away, last = Away(*one), other[1]
    shared = any(
        away.covers(other[0] + dt.timedelta(days=n)) for n in range((last - other[0]).days + 1)
    )
    assert away.overlaps(*other) is shared
    verdict = may_note_absence(
        is_own=True,
        is_editor=False,
        first_day=other[0],
        last_day=last,
        today=DAY,
        noted=[away],
    )
    assert bool(verdict) is not shared
    assert verdict.is_late is shared


@given(spans, days)
def test_nothing_is_due_on_a_day_away_and_on_every_other_it_can_be(
    span: list[dt.date], due_on: dt.date
) -> None:
    away = Away(*span, stand_in="Selma")
    assert bool(may_be_due("Dora", [away], due_on)) is not away.covers(due_on)


def test_it_says_until_when_and_who_stands_in() -> None:
    last = DAY + dt.timedelta(days=2)
    alone, stood_in = Away(DAY, last), Away(DAY, last, "Selma")
    assert may_be_due("Dora", [stood_in], DAY).refusal == (
        "Dora is away from 4 May 2026 to 6 May 2026. Selma stands in: ask them, or choose another"
        " day."
    )
    assert may_be_due("Dora", [alone], DAY).refusal == (
        "Dora is away from 4 May 2026 to 6 May 2026. Ask somebody else, or choose another day."
    )
    assert Away(DAY, DAY).days == "on 4 May 2026"


@pytest.mark.parametrize(
    ("own", "editor", "over", "is_yes", "is_late"),
    [
        (True, False, False, True, False),
        (False, True, False, True, False),
        (False, False, False, False, False),
        (True, False, True, False, True),
    ],
)
def test_who_ends_an_absence(
    *, own: bool, editor: bool, over: bool, is_yes: bool, is_late: bool
) -> None:
    verdict = may_end_absence(is_own=own, is_editor=editor, is_over=over)
    assert (bool(verdict), verdict.is_late) == (is_yes, is_late)


def test_a_stand_in_is_there_meanwhile() -> None:
    away = Away(DAY + dt.timedelta(days=3), DAY + dt.timedelta(days=3))
    for last, is_yes in ((2, True), (3, False)):
        verdict = may_stand_in(
            name="Selma",
            is_same=False,
            first_day=DAY,
            last_day=DAY + dt.timedelta(days=last),
            noted=[away],
            able=YES,
        )
        assert bool(verdict) is is_yes
