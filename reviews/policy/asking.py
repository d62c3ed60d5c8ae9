"""Who may hand a review on, take one, offer parts of it, and to whom."""

import datetime as dt

from articles.verdict import YES, Verdict, first_refusal, late
from reviews.policy.eligibility import NOT_AN_EDITOR
from reviews.policy.findings.finding import counted, day
from reviews.policy.signing import ENDED, Interest
from reviews.policy.states import AssignmentState, State

ANSWERED = {
    AssignmentState.DECLINED: "This review was declined already.",
    AssignmentState.DONE: "This review was answered already.",
    AssignmentState.REPLACED: "This review was handed on, or taken back, already.",
}


def is_waiting(state: State, assignment: AssignmentState) -> Verdict:
    """Whether the round is open and the assignment still waits for its reviewer."""
    if state is not State.OPEN:
        return late(ENDED[state])
    return late(ANSWERED[assignment]) if assignment in ANSWERED else YES


def may_hand_on(
    *, is_own: bool, is_editor: bool, state: State, assignment: AssignmentState
) -> Verdict:
    """The reviewer who was asked, or an editor for them, until it is answered."""
    if not (is_own or is_editor):
        return Verdict("Only the reviewer who was asked, or an editor, may hand a review on.")
    return is_waiting(state, assignment)


def may_move_due_date(*, is_editor: bool, state: State, assignment: AssignmentState) -> Verdict:
    """An editor, until it is answered."""
    return is_waiting(state, assignment) if is_editor else Verdict(NOT_AN_EDITOR)


def may_take_over(
    *,
    name: str,
    is_same: bool,
    is_waiting: bool,
    has_signed: bool,
    able: Verdict,
    interest: Interest,
    own: int,
    lacks: str,
) -> Verdict:
    """A colleague who could sign all that is asked for.

    `own` counts the passages among it that hold words of theirs, `lacks` names the specialty that
    the policy wants and they do not hold.
    """
    if is_same:
        return Verdict("A review is handed on to somebody else.")
    if is_waiting:
        return late(f"{name} is asked already.")
    if has_signed:
        return Verdict(f"{name} has signed this version already.")
    return first_refusal(able, _disinterested(name, interest), _fit(name, own, lacks))


def _disinterested(name: str, interest: Interest) -> Verdict:
    if interest in (Interest.UNDECIDED, Interest.REFUSED):
        return Verdict(f"{name} declared a conflict of interest in this article.")
    return YES


def _fit(name: str, own: int, lacks: str) -> Verdict:
    if own:
        passages = counted(own, "passage")
        return Verdict(f"{name} wrote {passages} of it, which their sign-off would not cover.")
    return Verdict(f"The policy asks for {lacks}, which {name} does not hold.") if lacks else YES


def may_claim(
    *, is_reviewer: bool, state: State, is_own: bool, taken_by: str, due_on: dt.date | None
) -> Verdict:
    """An active reviewer, while the round is open and waits for nobody."""
    if not is_reviewer:
        return Verdict("Only an active reviewer may take a review.")
    if state is not State.OPEN:
        return late(ENDED[state])
    if is_own:
        return late("This review is yours already.")
    if taken_by:
        by = f", due {day(due_on)}" if due_on else ""
        return late(f"{taken_by} has this review{by}. An editor can ask you as well.")
    return YES


def may_offer_parts(*, is_asked: bool, is_editor: bool, state: State, parts: int) -> Verdict:
    """A reviewer of the round, or an editor, while it is open, and not without naming passages."""
    if not (is_asked or is_editor):
        return Verdict("Only a reviewer of this version, or an editor, asks others about parts.")
    if state is not State.OPEN:
        return late(ENDED[state])
    return YES if parts else Verdict("Choose the passages that you ask about.")
