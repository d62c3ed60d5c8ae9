"""Every pair of states, one row each."""

from itertools import product

import pytest

from reviews.policy.states import (
    ASSIGNMENT_MOVES,
    MOVES,
    AssignmentState,
    State,
    may_move,
    may_move_assignment,
)

ALLOWED = {
    ("open", "changes-requested"),
    ("open", "signed-off"),
    ("open", "recalled"),
    ("open", "superseded"),
    ("changes-requested", "recalled"),
    ("changes-requested", "superseded"),
}
ALLOWED_FOR_ASSIGNMENTS = {
    ("waiting", "declined"),
    ("waiting", "done"),
    ("waiting", "replaced"),
    ("declined", "replaced"),
}


def test_every_state_has_a_row() -> None:
    assert set(MOVES) == set(State)
    assert set(ASSIGNMENT_MOVES) == set(AssignmentState)


@pytest.mark.parametrize(("start", "to"), list(product(State, State)))
def test_a_round_moves_only_along_the_table(start: State, to: State) -> None:
    assert may_move(start, to) is ((start, to) in ALLOWED)


@pytest.mark.parametrize(("start", "to"), list(product(AssignmentState, AssignmentState)))
def test_an_assignment_moves_only_along_the_table(
    start: AssignmentState, to: AssignmentState
) -> None:
    assert may_move_assignment(start, to) is ((start, to) in ALLOWED_FOR_ASSIGNMENTS)
