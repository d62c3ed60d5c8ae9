"""When a round of review is over."""

import pytest

from reviews.policy.coverage import Coverage
from reviews.policy.facts import PolicyFact
from reviews.policy.rounds import is_round_over

COVERED = Coverage((), has_basis=True)
NOT_COVERED = Coverage((), has_basis=False)
TWO = PolicyFact(sign_offs=2, of_specialty=1, specialty="addiction")
SPECIALIST, OTHER = frozenset({"addiction"}), frozenset({"pharmacy"})


def test_a_round_with_something_left_is_never_over() -> None:
    wholes = {1: SPECIALIST, 2: OTHER}
    assert not is_round_over(NOT_COVERED, TWO, nothing_was_left=False, wholes=wholes)
    assert not is_round_over(NOT_COVERED, TWO, nothing_was_left=True, wholes=wholes)


def test_a_round_about_gaps_is_over_once_they_are_closed_by_whatever_scope() -> None:
    assert is_round_over(COVERED, TWO, nothing_was_left=False, wholes={})


@pytest.mark.parametrize(
    ("wholes", "then"),
    [
        ({}, "open"),
        ({1: SPECIALIST}, "open"),
        ({1: OTHER, 2: OTHER}, "open"),
        ({1: SPECIALIST, 2: OTHER}, "over"),
        ({1: SPECIALIST, 2: SPECIALIST, 3: OTHER}, "over"),
    ],
)
def test_words_that_were_covered_are_read_again_by_as_many_as_the_policy_wants(
    wholes: dict[int, frozenset[str]], then: str
) -> None:
    is_over = is_round_over(COVERED, TWO, nothing_was_left=True, wholes=wholes)
    assert is_over == (then == "over")
