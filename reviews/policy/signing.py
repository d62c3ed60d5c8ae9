"""Who may sign off what, take it back, and vouch for the people who do."""

import datetime as dt
from collections.abc import Sequence
from enum import StrEnum

from articles.verdict import YES, Verdict, first_refusal, late
from reviews.policy.facts import CredentialFact, Scope
from reviews.policy.findings.finding import counted, day
from reviews.policy.states import State
from reviews.policy.validity import (
    credential_holds,
    credential_is_valid,
    credential_is_verified,
)

LOCKED_AFTER = 5
NAMED = 6


class Interest(StrEnum):
    """What is on record about a reviewer's conflicts of interest in an article."""

    NOT_STATED = "not-stated"
    NONE = "none"
    UNDECIDED = "undecided"
    ALLOWED = "allowed"
    REFUSED = "refused"


def may_sign_off(
    *,
    at: dt.datetime,
    state: State,
    is_reviewer: bool,
    is_asked: bool,
    credentials: Sequence[CredentialFact],
    interest: Interest,
    failures: int,
) -> Verdict:
    """A reviewer who was asked (or an open round), qualified today, and free of undecided conflict.

    What they would sign is asked separately: `may_sign_pairs`.
    """
    return first_refusal(
        _is_active_reviewer(is_reviewer=is_reviewer),
        _is_signable(state),
        _is_theirs(is_asked=is_asked),
        may_rest_on(credentials, at),
        _is_disinterested(interest),
        may_prove(failures),
    )


def may_be_signer(*, is_reviewer: bool, is_asked: bool) -> Verdict:
    """Whether it is this person who signs here, whatever else may stand against it."""
    return first_refusal(
        _is_active_reviewer(is_reviewer=is_reviewer), _is_theirs(is_asked=is_asked)
    )


def _is_active_reviewer(*, is_reviewer: bool) -> Verdict:
    return YES if is_reviewer else Verdict("Only an active reviewer may do this.")


def _is_theirs(*, is_asked: bool) -> Verdict:
    return YES if is_asked else Verdict("Another reviewer was asked to review this version.")


def _is_signable(state: State) -> Verdict:
    if state is State.OPEN:
        return YES
    if state is State.SUPERSEDED:
        newer = "A newer version was submitted; you sign the one shown, what changed since is next."
        return Verdict(notes=(newer,))
    return late(ENDED[state])


ENDED = {
    State.CHANGES_REQUESTED: "Changes were asked for: the writer answers with a new version.",
    State.SIGNED_OFF: "This review is complete: everything it asked for is signed off.",
    State.RECALLED: "The writer recalled this version.",
    State.SUPERSEDED: "A newer version was submitted; this review has ended.",
}


def has_not_signed(*, has_signed: bool, state: State, waits_to_go_live: bool) -> Verdict:
    """A second whole sign-off by the same person in one round would add nothing.

    The refusal says what comes next: another signature only while the round is open for one.
    """
    if not has_signed:
        return YES
    if state is State.OPEN:
        following = "Another reviewer signs next."
    elif waits_to_go_live:
        following = "It is signed off; an editor publishes it next."
    else:
        following = ENDED[state]
    return late(f"You have signed the whole of this version already. {following}")


def may_rest_on(credentials: Sequence[CredentialFact], at: dt.datetime) -> Verdict:
    """Whether one of these credentials was verified before this moment and is valid that day."""
    if any(credential_holds(credential, at) for credential in credentials):
        return YES
    if not credentials:
        return Verdict("You have no credential on file. An editor can add and verify one.")
    valid = [c for c in credentials if credential_is_valid(c, at.date())]
    if not valid:
        return Verdict(_why_not_valid(credentials, at.date()))
    if any(c.verified_at for c in valid) and not any(credential_is_verified(c, at) for c in valid):
        return Verdict(
            "Your credential was not verified within the last 24 months. An editor can verify it."
        )
    return Verdict("Your credential has not been verified yet. An editor can verify it.")


def _why_not_valid(credentials: Sequence[CredentialFact], today: dt.date) -> str:
    begun = [credential for credential in credentials if credential.valid_from <= today]
    if not begun:
        return f"Your credential begins on {day(min(c.valid_from for c in credentials))}."
    ended = max(_last_day(credential) for credential in begun)
    return f"Your credential ended on {day(ended)}."


def _last_day(credential: CredentialFact) -> dt.date:
    return min(filter(None, (credential.valid_until, credential.ended_on)))


def _is_disinterested(interest: Interest) -> Verdict:
    refusals = {
        Interest.NOT_STATED: "State first whether you have a conflict of interest.",
        Interest.UNDECIDED: "You declared a conflict of interest; an editor has yet to decide.",
        Interest.REFUSED: "You declared a conflict of interest; an editor decided against it.",
    }
    return Verdict(refusals.get(interest, ""))


def may_prove(failures: int) -> Verdict:
    """Whether somebody may still prove who they are, after so many failures in a row."""
    if failures < LOCKED_AFTER:
        return YES
    return Verdict(
        f"Signing is locked after {counted(failures, 'failed attempt')}. An editor can unlock it."
    )


def may_sign_pairs(*, scope: Scope, passages: int, own: int, has_basis: bool) -> Verdict:
    """Whether there is something to sign: of so many pairs shown, this many are the signer's own.

    A whole sign-off may hold own words (they are not covered, and the notes say so), never only.
    """
    if scope is Scope.CHANGES and not has_basis:
        return Verdict("Nothing is vouched for yet, so only the whole text can be signed off.")
    if passages == 0:
        return late("Nothing is left to read: every passage is signed off.")
    if own >= passages:
        return Verdict("You wrote these words, so someone else must sign them off.")
    if own:
        words = counted(own, "passage holds", "passages hold")
        return Verdict(notes=(f"{words} words of yours and will not be covered.",))
    return YES


def has_read(*, scope: Scope, marked: int, sections: int, unread: Sequence[str]) -> Verdict:
    """Whether enough is marked as read: of the changes any (`marked`), of the whole every section.

    `unread` are the names of the sections left.
    """
    if scope is Scope.CHANGES:
        return YES if marked else Verdict("Mark what you have read: nothing is marked yet.")
    if not unread:
        return YES
    if sections == 1:
        return Verdict("The text is not marked as read yet.")
    are = "is" if len(unread) == 1 else "are"
    names = ", ".join(unread[:NAMED]) + (f" and {len(unread) - NAMED} more" * (len(unread) > NAMED))
    return Verdict(f"{len(unread)} of {sections} sections {are} not marked as read: {names}.")


def may_mark(*, is_reviewer: bool, is_asked: bool, state: State) -> Verdict:
    """Whether what this person has read is kept here: if they are who signs, while it is signed."""
    return first_refusal(
        may_be_signer(is_reviewer=is_reviewer, is_asked=is_asked), _is_signable(state)
    )


def may_withdraw(*, by_id: int, signer_id: int, is_taken_back: bool) -> Verdict:
    """Only the signer, and once."""
    if by_id != signer_id:
        return Verdict("Only the signer may withdraw a sign-off; an editor may dispute it.")
    return late("This sign-off was already taken back.") if is_taken_back else YES


def may_dispute(*, is_editor: bool, by_id: int, signer_id: int, is_taken_back: bool) -> Verdict:
    """An editor other than the signer, and once."""
    if not is_editor:
        return Verdict("Only an editor may dispute a sign-off.")
    if by_id == signer_id:
        return Verdict("This sign-off is your own: withdraw it instead.")
    return late("This sign-off was already taken back.") if is_taken_back else YES


def may_name_wrong(*, named: int) -> Verdict:
    """A withdrawal because the text is wrong names at least one passage."""
    return YES if named else Verdict("Name the passages that are wrong.")


def may_vouch_for(*, is_editor: bool, by_id: int, holder_id: int) -> Verdict:
    """Verify credentials, decide on conflicts, unlock signing: an editor, never for oneself."""
    if not is_editor:
        return Verdict("Only an editor may do this.")
    if by_id == holder_id:
        return Verdict("This is about yourself, so another editor must do it.")
    return YES
