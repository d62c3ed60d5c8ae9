"""Who may sign off, take back and vouch for others, with the exact words of every refusal."""

import datetime as dt
from typing import Any

import pytest

from articles.verdict import OutOfDateError, RefusedError
from reviews.policy.facts import Scope
from reviews.policy.signing import (
    ENDED,
    Interest,
    has_not_signed,
    may_dispute,
    may_name_wrong,
    may_sign_off,
    may_sign_pairs,
    may_vouch_for,
    may_withdraw,
)
from reviews.policy.states import State
from tests.reviews.policy.building import ANN, BEN, START, credential

DAY = dt.timedelta(days=1)
FINE: dict[str, Any] = {
    "at": START,
    "state": State.OPEN,
    "is_reviewer": True,
    "is_asked": True,
    "credentials": (credential(),),
    "interest": Interest.NONE,
    "failures": 0,
}


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"state": State.SUPERSEDED},
        {"interest": Interest.ALLOWED},
        {"failures": 4},
        {"credentials": (credential(valid_until=START.date()),)},
        {"credentials": (credential(verified_at=()), credential())},
    ],
)
def test_a_qualified_reviewer_who_was_asked_may_sign_off(change: dict[str, Any]) -> None:
    assert may_sign_off(**{**FINE, **change})


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"is_reviewer": False}, "Only an active reviewer may do this."),
        ({"is_asked": False}, "Another reviewer was asked to review this version."),
        (
            {"credentials": ()},
            "You have no credential on file. An editor can add and verify one.",
        ),
        (
            {"credentials": (credential(verified_at=()),)},
            "Your credential has not been verified yet. An editor can verify it.",
        ),
        (
            {"credentials": (credential(verified_at=(START,)),)},
            "Your credential was not verified within the last 24 months. An editor can verify it.",
        ),
        (
            {"credentials": (credential(verified_at=(START - 760 * DAY,)),)},
            "Your credential was not verified within the last 24 months. An editor can verify it.",
        ),
        (
            {"credentials": (credential(valid_until=dt.date(2023, 12, 31)),)},
            "Your credential ended on 31 December 2023.",
        ),
        (
            {"credentials": (credential(ended_on=START.date()),)},
            "Your credential ended on 1 January 2024.",
        ),
        (
            {"credentials": (credential(valid_from=dt.date(2024, 1, 2)),)},
            "Your credential begins on 2 January 2024.",
        ),
        (
            {"interest": Interest.NOT_STATED},
            "State first whether you have a conflict of interest.",
        ),
        (
            {"interest": Interest.UNDECIDED},
            "You declared a conflict of interest; an editor has yet to decide.",
        ),
        (
            {"interest": Interest.REFUSED},
            "You declared a conflict of interest; an editor decided against it.",
        ),
        (
            {"failures": 5},
            "Signing is locked after 5 failed attempts. An editor can unlock it.",
        ),
    ],
)
def test_who_may_not_sign_off_is_told_why(change: dict[str, Any], refusal: str) -> None:
    verdict = may_sign_off(**{**FINE, **change})
    assert verdict.refusal == refusal
    with pytest.raises(RefusedError, match=r"\w"):
        verdict.require()


@pytest.mark.parametrize("state", [State.RECALLED, State.CHANGES_REQUESTED, State.SIGNED_OFF])
def test_a_round_that_has_ended_is_too_late_and_nobodys_fault(state: State) -> None:
    with pytest.raises(OutOfDateError, match=r"\w"):
        may_sign_off(**{**FINE, "state": state}).require()


@pytest.mark.parametrize(
    ("shown", "refusal"),
    [
        ((Scope.WHOLE, 3, 0, False), ""),
        ((Scope.CHANGES, 3, 0, True), ""),
        ((Scope.WHOLE, 3, 2, True), ""),
        ((Scope.WHOLE, 3, 3, True), "You wrote these words, so someone else must sign them off."),
        (
            (Scope.CHANGES, 3, 0, False),
            "Nothing is vouched for yet, so only the whole text can be signed off.",
        ),
        ((Scope.CHANGES, 0, 0, True), "Nothing is left to read: every passage is signed off."),
    ],
)
def test_there_is_something_to_sign_that_is_not_all_ones_own(
    shown: tuple[Scope, int, int, bool], refusal: str
) -> None:
    scope, passages, own, has_basis = shown
    verdict = may_sign_pairs(scope=scope, passages=passages, own=own, has_basis=has_basis)
    assert verdict.refusal == refusal


def test_own_words_among_others_are_named() -> None:
    verdict = may_sign_pairs(scope=Scope.WHOLE, passages=3, own=1, has_basis=True)
    assert verdict.notes == ("1 passage holds words of yours and will not be covered.",)


def test_only_the_signer_withdraws_and_only_once() -> None:
    assert may_withdraw(by_id=ANN, signer_id=ANN, is_taken_back=False)
    assert may_withdraw(by_id=BEN, signer_id=ANN, is_taken_back=False).refusal == (
        "Only the signer may withdraw a sign-off; an editor may dispute it."
    )
    assert may_withdraw(by_id=ANN, signer_id=ANN, is_taken_back=True).is_late


def test_an_editor_disputes_the_sign_off_of_another_and_only_once() -> None:
    fine: dict[str, Any] = {
        "is_editor": True,
        "by_id": BEN,
        "signer_id": ANN,
        "is_taken_back": False,
    }
    assert may_dispute(**fine)
    assert may_dispute(**{**fine, "is_editor": False}).refusal == (
        "Only an editor may dispute a sign-off."
    )
    assert may_dispute(**{**fine, "by_id": ANN}).refusal == (
        "This sign-off is your own: withdraw it instead."
    )
    assert may_dispute(**{**fine, "is_taken_back": True}).is_late


def test_a_wrong_text_is_named() -> None:
    assert may_name_wrong(named=1)
    assert may_name_wrong(named=0).refusal == "Name the passages that are wrong."


def test_no_editor_vouches_for_themselves() -> None:
    assert may_vouch_for(is_editor=True, by_id=BEN, holder_id=ANN)
    assert may_vouch_for(is_editor=False, by_id=BEN, holder_id=ANN).refusal == (
        "Only an editor may do this."
    )
    assert may_vouch_for(is_editor=True, by_id=ANN, holder_id=ANN).refusal == (
        "This is about yourself, so another editor must do it."
    )


@pytest.mark.parametrize(
    ("state", "waits", "words"),
    [
        (State.OPEN, False, "Another reviewer signs next."),
        (State.SIGNED_OFF, True, "It is signed off; an editor publishes it next."),
        (State.SIGNED_OFF, False, ENDED[State.SIGNED_OFF]),
        (State.CHANGES_REQUESTED, False, ENDED[State.CHANGES_REQUESTED]),
    ],
)
def test_who_signed_the_whole_is_told_what_comes_next(
    *, state: State, waits: bool, words: str
) -> None:
    refused = has_not_signed(has_signed=True, state=state, waits_to_go_live=waits)
    assert not refused
    assert refused.refusal == f"You have signed the whole of this version already. {words}"
    assert has_not_signed(has_signed=False, state=state, waits_to_go_live=waits)
