"""Who may say that a text which was vouched for cannot stay as it is, and take that back."""

from articles.verdict import YES, Verdict, first_refusal, late
from reviews.policy.signing import ENDED
from reviews.policy.states import State


def may_request_revision(
    *, could_sign: Verdict, state: State, is_live: bool, is_covered: bool, reason: str
) -> Verdict:
    """A reviewer who could sign here says no instead, of a text that readers see or could see."""
    return first_refusal(
        could_sign, outcome_fits(state=state, is_live=is_live, is_covered=is_covered), _why(reason)
    )


def outcome_fits(*, state: State, is_live: bool, is_covered: bool) -> Verdict:
    """Whether a round can end that way: its text is live, or nothing of it is left to read."""
    if state is not State.OPEN:
        return late(ENDED[state])
    if is_live or is_covered:
        return YES
    return Verdict("This text is new: nobody reads it yet. Ask the writer for changes instead.")


def may_close_change_request(
    *, is_maker: bool, is_closed: bool, is_answered: bool, reason: str
) -> Verdict:
    """Who asked, once, with a reason, while no new version has answered it."""
    if not is_maker:
        return Verdict("Only who asked may close this request.")
    if is_closed:
        return late("This request was closed already.")
    if is_answered:
        return late("A newer version was signed off since, which answers this request.")
    return YES if reason.strip() else Verdict("Say why the text may stay as it is.")


def _why(reason: str) -> Verdict:
    return YES if reason.strip() else Verdict("Say what is wrong, so that somebody can act on it.")
