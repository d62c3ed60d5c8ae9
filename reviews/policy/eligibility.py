"""Who may move a review round or a page along, and when."""

from articles.verdict import YES, Verdict, late
from reviews.policy.findings.finding import counted
from reviews.policy.signing import ENDED
from reviews.policy.states import AssignmentState, State

NOT_AN_EDITOR = "Only an editor may do this."


def may_submit(
    *, is_writer: bool, is_newest: bool, is_under_review: bool, is_left: bool
) -> Verdict:
    """A writer, the newest version, not twice, and something left to read."""
    if not is_writer:
        return Verdict("Only a writer or an editor may submit a version for review.")
    if not is_newest:
        return late("There is a newer version; submit that one.")
    if is_under_review:
        return late("This version is under review already.")
    if not is_left:
        return late("Every passage of this version is signed off already.")
    return YES


def may_assign(*, is_editor: bool, state: State, is_reviewer: bool, is_waiting: bool) -> Verdict:
    """An editor asks an active reviewer who was not asked yet, while the round is open."""
    if not is_editor:
        return Verdict(NOT_AN_EDITOR)
    if state is not State.OPEN:
        return late(ENDED[state])
    if not is_reviewer:
        return Verdict("This person is not an active reviewer.")
    if is_waiting:
        return late("This reviewer was asked already.")
    return YES


def may_recall(*, by_id: int, asked_by_id: int, is_editor: bool, state: State) -> Verdict:
    """Who submitted, or an editor, until the round is signed off."""
    if by_id != asked_by_id and not is_editor:
        return Verdict("Only who submitted a version, or an editor, may recall it.")
    if state not in (State.OPEN, State.CHANGES_REQUESTED):
        return late(ENDED[state])
    return YES


def may_request_changes(*, is_reviewer: bool, is_asked: bool, state: State, reason: str) -> Verdict:
    """A reviewer of this round, with a reason, while it is open."""
    return _as_reviewer(is_reviewer=is_reviewer, is_asked=is_asked, state=state, reason=reason)


def may_decline(*, assignment: AssignmentState | None, state: State, reason: str) -> Verdict:
    """The reviewer who was asked, with a reason, before answering otherwise."""
    if assignment is None:
        return Verdict("You were not asked to review this version.")
    if state is not State.OPEN:
        return late(ENDED[state])
    if assignment is not AssignmentState.WAITING:
        return late("You have answered this request already.")
    return YES if reason.strip() else Verdict("Say why, so that the editor can ask somebody else.")


def may_comment(*, is_asked: bool, is_writer: bool, is_editor: bool) -> Verdict:
    """Whoever takes part in the round."""
    if is_asked or is_writer or is_editor:
        return YES
    return Verdict("Only who takes part in this review may comment on it.")


def _as_reviewer(*, is_reviewer: bool, is_asked: bool, state: State, reason: str) -> Verdict:
    if not is_reviewer:
        return Verdict("Only an active reviewer may do this.")
    if not is_asked:
        return Verdict("Another reviewer was asked to review this version.")
    if state is not State.OPEN:
        return late(ENDED[state])
    return (
        YES if reason.strip() else Verdict("Say what has to change, so that the writer can do it.")
    )


def may_publish(
    *, is_editor: bool, is_live: bool, has_basis: bool, gaps: int, too_few: int
) -> Verdict:
    """A version without a gap that meets the policy. Whether the review is overdue is not asked."""
    if not is_editor:
        return Verdict(NOT_AN_EDITOR)
    if is_live:
        return late("This version is live already.")
    if not has_basis:
        return Verdict("No valid sign-off covers the whole of this text. Ask for a review first.")
    if gaps:
        left = counted(gaps, "passage is", "passages are")
        return Verdict(f"{left} not covered by a valid sign-off. Ask for a review first.")
    if too_few:
        short = counted(too_few, "passage has", "passages have")
        return Verdict(f"{short} fewer signatures than the policy asks for. Ask another reviewer.")
    return YES


def may_publish_emergency(
    *,
    is_editor: bool,
    is_live: bool,
    is_settled: bool,
    reason: str,
    despite: tuple[str, ...] = (),
) -> Verdict:
    """An unreviewed text, by an editor who says why. It is recorded, and shown until covered.

    `despite` is what stands against it, which the editor is told.
    """
    if not is_editor:
        return Verdict(NOT_AN_EDITOR)
    if is_live:
        return late("This version is live already.")
    if is_settled:
        return Verdict("This version is signed off: publish it as reviewed.")
    if not reason.strip():
        return Verdict("Say why this cannot wait for a review.", notes=despite)
    return Verdict(notes=despite)


def may_publish_imported(*, is_editor: bool, is_live: bool, is_imported: bool) -> Verdict:
    """The text of a page that was taken over, as it came: neither reviewed nor an emergency."""
    if not is_editor:
        return Verdict(NOT_AN_EDITOR)
    if not is_imported:
        return Verdict("Only the text of an imported page, unchanged, may go live as imported.")
    return late("This version is live already.") if is_live else YES


def may_follow(*, number: int, newest_live: int) -> Verdict:
    """A text older than one that was live is saved anew first: what was signed since counts."""
    if number >= newest_live:
        return YES
    return Verdict(
        f"Version {newest_live} has been live since. Save this text as a new version, so that what"
        " was corrected since is read again, and publish that one."
    )


def may_retire(*, is_editor: bool, is_live: bool, reason: str) -> Verdict:
    """An editor takes a live page off the site, with a reason."""
    if not is_editor:
        return Verdict(NOT_AN_EDITOR)
    if not is_live:
        return late("This article is not live.")
    return YES if reason.strip() else Verdict("Say why the page is taken off the site.")
