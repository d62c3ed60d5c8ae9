"""Who may ask that a text be revised or retired, and close that request."""

import datetime as dt

from articles.models import Page, User
from articles.verdict import Verdict
from reviews.models import ChangeRequest, Review
from reviews.permissions.publishing import coverage_at
from reviews.permissions.signing import could_sign
from reviews.policy import outcome
from reviews.policy.asked_for import open_requests
from reviews.policy.record import known_by, policy_on, version_in_question
from reviews.policy.states import State
from reviews.record import local, record_of


def may_request_revision(by: User, review: Review, *, at: dt.datetime, reason: str) -> Verdict:
    """Whether this person may end the round by asking for another text, or for none."""
    return outcome.may_request_revision(
        could_sign=could_sign(by, review, at=at),
        state=State(review.state),
        is_live=is_live(review),
        is_covered=coverage_at(review.version, at).is_complete,
        reason=reason,
    )


def outcome_fits(review: Review, *, is_covered: bool) -> Verdict:
    """Whether the round can end that way, whoever asks. `is_covered`: nothing is left to read."""
    return outcome.outcome_fits(
        state=State(review.state), is_live=is_live(review), is_covered=is_covered
    )


def is_live(review: Review) -> bool:
    """Whether readers see the version under review."""
    return Page.objects.filter(article=review.article_id, live__version=review.version_id).exists()


def may_close(by: User, request: ChangeRequest, *, at: dt.datetime, reason: str) -> Verdict:
    """Whether this person may take the request back."""
    is_closed = hasattr(request, "closing")
    return outcome.may_close_change_request(
        is_maker=by.is_active and by.pk == request.by_id,
        is_closed=is_closed,
        is_answered=not is_closed and request.pk not in standing_requests(request, at=at),
        reason=reason,
    )


def standing_requests(request: ChangeRequest, *, at: dt.datetime) -> set[int]:
    """The requests about the same article that nobody has closed or answered."""
    record = known_by(record_of(request.article, at=at), local(at))
    asked = version_in_question(record)
    if asked is None:
        return set()
    policy = policy_on(record, local(at).date())
    return {found.id for found in open_requests(record, asked.number, policy)}
