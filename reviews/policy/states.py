"""The states of a review round and of an assignment, and the moves between them."""

from enum import StrEnum


class State(StrEnum):
    """Where one review round stands. "Two of three signed" is counted, never a state."""

    OPEN = "open"
    CHANGES_REQUESTED = "changes-requested"
    SIGNED_OFF = "signed-off"
    RECALLED = "recalled"
    SUPERSEDED = "superseded"


MOVES: dict[State, frozenset[State]] = {
    State.OPEN: frozenset(
        {State.CHANGES_REQUESTED, State.SIGNED_OFF, State.RECALLED, State.SUPERSEDED}
    ),
    State.CHANGES_REQUESTED: frozenset({State.RECALLED, State.SUPERSEDED}),
    State.SIGNED_OFF: frozenset(),
    State.RECALLED: frozenset(),
    State.SUPERSEDED: frozenset(),
}


class NextStep(StrEnum):
    """What a newest version waits for that is not with a reviewer and not live."""

    SUBMIT = "submit"
    PUBLISH = "publish"


class AssignmentState(StrEnum):
    """What became of asking one reviewer."""

    WAITING = "waiting"
    DECLINED = "declined"
    DONE = "done"
    REPLACED = "replaced"


ASSIGNMENT_MOVES: dict[AssignmentState, frozenset[AssignmentState]] = {
    AssignmentState.WAITING: frozenset(
        {AssignmentState.DECLINED, AssignmentState.DONE, AssignmentState.REPLACED}
    ),
    AssignmentState.DECLINED: frozenset({AssignmentState.REPLACED}),
    AssignmentState.DONE: frozenset(),
    AssignmentState.REPLACED: frozenset(),
}


def may_move(start: State, to: State) -> bool:
    """Whether a review round may go from one state to the other."""
    return to in MOVES[start]


def may_move_assignment(start: AssignmentState, to: AssignmentState) -> bool:
    """Whether an assignment may go from one state to the other."""
    return to in ASSIGNMENT_MOVES[start]
