"""The code of a printed sheet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.policy.sheets import Code, Way, check_of, code_of, read_code

KEYS = ["a" * 64, "b" * 64]


@given(st.sampled_from(Way), st.integers(0, 32**8 - 1), st.lists(st.text(max_size=8), max_size=9))
def test_a_code_is_read_as_it_was_written(way: Way, seconds: int, keys: list[str]) -> None:
    assert read_code(code_of(way, seconds, keys)) == Code(way, seconds, check_of(keys))


def test_a_code_is_short_and_read_however_it_is_typed() -> None:
    code = code_of(Way.LEFT, 3_600 * 24 * 30, KEYS)
    assert len(code) == 11
    plain = read_code(code)
    assert read_code(f" {code.lower().replace('-', ' ')} ") == plain
    assert read_code(code.replace("0", "o").replace("1", "l")) == plain


def test_the_check_differs_where_the_numbers_stand_for_something_else() -> None:
    assert len({check_of(KEYS), check_of(KEYS[::-1]), check_of(KEYS[:1]), check_of([])}) == 4


@pytest.mark.parametrize(
    "typed", ["", "C", "X-123-ABC", "C-123", "C--", "C-999999999-ABC", "Ć-1-AB"]
)
def test_what_is_no_code_is_none(typed: str) -> None:
    assert read_code(typed) is None


@given(st.text(max_size=40))
def test_whatever_is_typed_breaks_nothing(typed: str) -> None:
    read_code(typed)
