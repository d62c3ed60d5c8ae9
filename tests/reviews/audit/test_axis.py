"""Days on the plot."""

import datetime as dt

import pytest

from reviews.audit.axis import HEIGHT, MOST_TICKS, WIDTH, Axis, months_of

DAY = dt.date


@pytest.mark.parametrize(
    ("day", "months", "first", "last"),
    [
        (DAY(2024, 2, 29), 1, DAY(2024, 2, 1), DAY(2024, 2, 29)),
        (DAY(2024, 5, 5), 3, DAY(2024, 4, 1), DAY(2024, 6, 30)),
        (DAY(2024, 12, 31), 12, DAY(2024, 1, 1), DAY(2024, 12, 31)),
        (DAY(9999, 12, 31), 1, DAY(9999, 12, 1), DAY(9999, 12, 31)),
        (DAY(1, 1, 1), 12, DAY(1, 1, 1), DAY(1, 12, 31)),
    ],
)
def test_a_day_lies_in_its_months(day: DAY, months: int, first: DAY, last: DAY) -> None:
    assert months_of(day, months) == (first, last)


@pytest.mark.parametrize(
    "days",
    [
        [DAY(2026, 11, 23)],
        [DAY(2026, 11, 1), DAY(2026, 12, 31)],
        [DAY(2019, 9, 25), DAY(2026, 11, 23)],
        [DAY(1950, 1, 1), DAY(2026, 11, 23)],
        [DAY(1, 1, 2), DAY(9999, 12, 31)],
    ],
)
def test_every_day_has_a_place_and_every_stretch_a_few_words(days: list[DAY]) -> None:
    axis = Axis.over(days)
    assert all(0 <= axis.x(day) <= WIDTH and 0 <= axis.y(day) <= HEIGHT for day in days)
    assert len(axis.ticks) <= MOST_TICKS + 2
    assert len({tick.label for tick in axis.ticks}) == len(axis.ticks)


def test_later_is_further_right_and_further_up() -> None:
    axis = Axis.over([DAY(2020, 1, 1), DAY(2024, 1, 1)])
    assert axis.x(DAY(2022, 1, 1)) > axis.x(DAY(2021, 1, 1))
    assert axis.y(DAY(2022, 1, 1)) < axis.y(DAY(2021, 1, 1))
