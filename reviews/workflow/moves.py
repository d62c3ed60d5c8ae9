"""The only place that writes where a round, or an assignment, stands."""

from articles.verdict import OutOfDateError
from reviews.models import Assignment, Review
from reviews.policy.states import ASSIGNMENT_MOVES, MOVES, AssignmentState, State


def move(review: Review, to: State) -> None:
    """Take a round to another state. Raises OutOfDateError if it cannot go there any more."""
    start = State(review.state)
    if to not in MOVES[start]:
        raise OutOfDateError(
            f"This review is {_words(start)} already. Reload to see what happened."
        )
    moved = Review.objects.filter(pk=review.pk, state=start).update(state=to)
    if moved != 1:
        raise OutOfDateError("Someone else changed this review just now. Reload and look again.")
    review.state = to


def move_assignment(assignment: Assignment, to: AssignmentState) -> None:
    """Take an assignment to another state. Raises OutOfDateError if it cannot go there any more."""
    start = AssignmentState(assignment.state)
    if to not in ASSIGNMENT_MOVES[start]:
        raise OutOfDateError(
            f"{assignment.reviewer} is no longer asked: the assignment is {_words(start)}."
        )
    moved = Assignment.objects.filter(pk=assignment.pk, state=start).update(state=to)
    if moved != 1:
        raise OutOfDateError("Someone else changed this assignment just now. Reload the page.")
    assignment.state = to


def _words(state: State | AssignmentState) -> str:
    return state.value.replace("-", " ")
