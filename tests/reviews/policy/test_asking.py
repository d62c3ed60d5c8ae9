"""Who may hand on, take over, take and offer: the rules as tables."""

import datetime as dt

import pytest

from articles.verdict import YES, Verdict
from reviews.policy.asking import (
    may_claim,
    may_hand_on,
    may_move_due_date,
    may_offer_parts,
    may_take_over,
)
from reviews.policy.signing import Interest
from reviews.policy.states import AssignmentState, State

WAITING = AssignmentState.WAITING


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("assignment", AssignmentState)
def test_only_what_waits_in_an_open_round_is_handed_on_or_moved(
    state: State, assignment: AssignmentState
) -> None:
    is_open = state is State.OPEN and assignment is WAITING
    handing = may_hand_on(is_own=True, is_editor=False, state=state, assignment=assignment)
    moving = may_move_due_date(is_editor=True, state=state, assignment=assignment)
    for verdict in (handing, moving):
        assert bool(verdict) is is_open
        assert verdict.is_late is not is_open


@pytest.mark.parametrize(("own", "editor"), [(True, False), (False, True), (True, True)])
def test_the_reviewer_or_an_editor_hands_on(*, own: bool, editor: bool) -> None:
    assert may_hand_on(is_own=own, is_editor=editor, state=State.OPEN, assignment=WAITING)
    stranger = may_hand_on(is_own=False, is_editor=False, state=State.OPEN, assignment=WAITING)
    assert not stranger
    assert not stranger.is_late


FIT = {
    "name": "Selma",
    "is_same": False,
    "is_waiting": False,
    "has_signed": False,
    "able": YES,
    "interest": Interest.NONE,
    "own": 0,
    "lacks": "",
}


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({}, ""),
        ({"interest": Interest.ALLOWED}, ""),
        ({"is_same": True}, "somebody else"),
        ({"is_waiting": True}, "Selma is asked already."),
        ({"has_signed": True}, "Selma has signed this version already."),
        ({"able": Verdict("Selma cannot sign now.")}, "Selma cannot sign now."),
        ({"interest": Interest.UNDECIDED}, "declared a conflict of interest"),
        ({"interest": Interest.REFUSED}, "declared a conflict of interest"),
        ({"own": 1}, "Selma wrote 1 passage of it"),
        ({"own": 3}, "Selma wrote 3 passages of it"),
        ({"lacks": "psychiatry"}, "The policy asks for psychiatry, which Selma does not hold."),
    ],
)
def test_a_colleague_could_sign_all_of_it(changed: dict[str, object], says: str) -> None:
    verdict = may_take_over(**FIT | changed)  # type: ignore[arg-type]
    assert says in verdict.refusal
    assert bool(verdict) is (says == "")


@pytest.mark.parametrize("state", State)
def test_an_open_round_that_waits_for_nobody_is_taken(state: State) -> None:
    taking = may_claim(is_reviewer=True, state=state, is_own=False, taken_by="", due_on=None)
    assert bool(taking) is (state is State.OPEN)


def test_who_has_it_is_named_with_the_day() -> None:
    verdict = may_claim(
        is_reviewer=True,
        state=State.OPEN,
        is_own=False,
        taken_by="Dora",
        due_on=dt.date(2026, 5, 4),
    )
    assert verdict.refusal == "Dora has this review, due 4 May 2026. An editor can ask you as well."
    assert verdict.is_late


@pytest.mark.parametrize(
    ("asked", "editor", "parts", "is_yes"),
    [
        (True, False, 1, True),
        (False, True, 2, True),
        (False, False, 1, False),
        (True, True, 0, False),
    ],
)
def test_parts_are_offered_by_who_reads_them_or_an_editor(
    *, asked: bool, editor: bool, parts: int, is_yes: bool
) -> None:
    verdict = may_offer_parts(is_asked=asked, is_editor=editor, state=State.OPEN, parts=parts)
    assert bool(verdict) is is_yes
