"""Days and ages as the screens write them."""

import datetime as dt

import pytest

from articles.templatetags.dates import age, day, initials, moment

TODAY = dt.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (TODAY, "today"),
        (dt.date(2026, 11, 22), "1 day"),
        (dt.date(2026, 9, 24), "60 days"),
        (dt.date(2026, 9, 23), "2 months"),
        (dt.date(2025, 11, 24), "11 months"),
        (dt.date(2024, 11, 24), "23 months"),
        (dt.date(2024, 11, 23), "2 years"),
        (dt.date(2019, 9, 25), "7 years"),
        (dt.date(2026, 12, 3), "in 10 days"),
        (dt.date(2028, 2, 29), "in 15 months"),
    ],
)
def test_an_age_is_rounded_down_in_the_unit_people_would_use(value: dt.date, words: str) -> None:
    assert age(value, TODAY) == words


def test_a_month_is_whole_only_on_its_last_day() -> None:
    assert age(dt.date(2026, 8, 31), dt.date(2026, 11, 30)) == "2 months"


def test_a_moment_has_the_day_it_had_here() -> None:
    late = dt.datetime(2026, 11, 22, 23, 59, tzinfo=dt.UTC)
    assert age(late, TODAY) == "1 day"
    assert ">22 Nov 2026, 23:59<" in moment(late)


def test_a_day_carries_its_machine_form_and_its_full_name() -> None:
    assert day(dt.date(2019, 9, 25)) == (
        '<time datetime="2019-09-25" title="Wednesday 25 September 2019">25 Sep 2019</time>'
    )


def test_the_day_of_a_moment_keeps_the_time_in_its_title() -> None:
    shown = day(dt.datetime(2026, 11, 2, 14, 3, tzinfo=dt.UTC))
    assert ">2 Nov 2026<" in shown
    assert "Monday 2 November 2026, 14:03 UTC" in shown


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Dr Ada Okafor", "AO"), ("Ada Maria van Dyk", "AD"), ("Ada", "A"), ("", ""), ("Dr.", "")],
)
def test_initials_leave_the_title_out(name: str, letters: str) -> None:
    assert initials(name) == letters
