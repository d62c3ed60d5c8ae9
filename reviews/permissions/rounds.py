"""Who may move a round along."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from articles.models import Article, User
from articles.verdict import YES, Verdict
from reviews.models import Assignment, Credential, Review, Reviewer
from reviews.permissions.desk import active_reviewer
from reviews.permissions.signing import credentials_of, is_asked
from reviews.policy import eligibility, signing
from reviews.policy.coverage import coverage_known_by
from reviews.policy.findings.finding import Code
from reviews.policy.standing import standing_on
from reviews.policy.states import AssignmentState, State
from reviews.record import local, recorded
from reviews.signed import credential_fact


def may_submit(by: User, version: Any, *, at: dt.datetime) -> Verdict:
    """Whether this version may go to review: words left to read, a review that runs out, or an
    editor who wants the same words read again."""
    newest = Article.objects.filter(pk=version.article_id, number=version.number)
    return eligibility.may_submit(
        is_writer=by.is_active and (by.is_writer or by.is_editor),
        is_newest=newest.exists(),
        is_under_review=Review.objects.filter(version=version, state=State.OPEN).exists(),
        is_left=by.is_editor or _is_left(version, at),
    )


def _is_left(version: Any, at: dt.datetime) -> bool:
    found = recorded(version.article_id)
    if not coverage_known_by(found.about(version.number), version.number, local(at)).is_complete:
        return True
    facts = standing_on(found.at(at), local(at))
    return any(facts.finding(code) for code in (Code.REVIEW_EXPIRED, Code.REVIEW_DUE_SOON))


def may_assign(by: User, review: Review, reviewer: Reviewer) -> Verdict:
    """Whether this person may ask that reviewer."""
    return eligibility.may_assign(
        is_editor=by.is_active and by.is_editor,
        state=State(review.state),
        is_reviewer=reviewer.is_active and reviewer.user.is_active,
        is_waiting=_waiting(review, reviewer.user) is not None,
    )


def may_be_asked(reviewer: Reviewer, *, at: dt.datetime) -> Verdict:
    """Whether asking makes sense: their credential must let them sign."""
    return may_be_asked_with(reviewer, credentials_of(reviewer), at=at)


def may_be_asked_with(
    reviewer: Reviewer, credentials: Sequence[Credential], *, at: dt.datetime
) -> Verdict:
    """The same, of a reviewer whose credentials were read already."""
    if not (reviewer.is_active and reviewer.user.is_active):
        return Verdict(f"{reviewer} is not an active reviewer.")
    held = [credential_fact(row) for row in credentials]
    reason = signing.may_rest_on(held, local(at)).refusal
    return Verdict(f"{reviewer} cannot sign now. To them it says: {reason}") if reason else YES


def may_recall(by: User, review: Review) -> Verdict:
    """Whether this person may take the round back."""
    return eligibility.may_recall(
        by_id=by.pk,
        asked_by_id=review.asked_by_id,
        is_editor=by.is_active and by.is_editor,
        state=State(review.state),
    )


def may_comment(by: User, review: Review) -> Verdict:
    """Whether this person takes part in the round."""
    return eligibility.may_comment(
        is_asked=is_asked(by, review),
        is_writer=by.is_active and by.is_writer,
        is_editor=by.is_active and by.is_editor,
    )


def may_request_changes(by: User, review: Review, *, reason: str) -> Verdict:
    """Whether this person may send the round back to the writer."""
    return eligibility.may_request_changes(
        is_reviewer=active_reviewer(by) is not None,
        is_asked=is_asked(by, review),
        state=State(review.state),
        reason=reason,
    )


def may_decline(by: User, review: Review, *, reason: str) -> Verdict:
    """Whether this person may say no to being asked."""
    last = review.assignments.filter(reviewer__user=by).order_by("-pk").first()
    return eligibility.may_decline(
        assignment=AssignmentState(last.state) if last else None,
        state=State(review.state),
        reason=reason,
    )


def _waiting(review: Review, person: User) -> Assignment | None:
    return review.assignments.filter(reviewer__user=person, state=AssignmentState.WAITING).first()
