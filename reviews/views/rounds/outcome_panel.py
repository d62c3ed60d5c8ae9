"""What the workbench shows about the outcome of a re-review: keep, revise or retire."""

import datetime as dt
from typing import Any

from articles.models import User
from articles.verdict import Verdict
from reviews.audit.unchanged import unchanged
from reviews.displayed import Displayed
from reviews.forms.outcome import CloseRequestForm, RetireForm, ReviseForm
from reviews.models import ChangeRequest, Review
from reviews.permissions.outcome import may_close, outcome_fits
from reviews.permissions.signing import could_sign


def outcome_panel(
    shown: Displayed, person: User, *, is_reviewer: bool, at: dt.datetime
) -> dict[str, Any]:
    """Whether this round can end in a request, what there is to know first, and the request made.

    `outcome_verdict` is falsy where a text is reviewed for the first time: there one asks for
    changes.
    """
    review = shown.review
    request = _request_of(review)
    return {
        "unchanged": unchanged(shown, at=at),
        "outcome_verdict": _may_request(shown, person, is_reviewer=is_reviewer, at=at),
        "change_request": request,
        "close_verdict": may_close(person, request, at=at, reason="any")
        if request and request.by_id == person.pk
        else None,
        "revise_form": ReviseForm(prefix="revise"),
        "retire_form": RetireForm(prefix="retire"),
        "close_form": CloseRequestForm(prefix="close"),
    }


def _may_request(
    shown: Displayed, person: User, *, is_reviewer: bool, at: dt.datetime
) -> Verdict | None:
    if not is_reviewer:
        return None
    fits = outcome_fits(shown.review, is_covered=shown.coverage.is_complete)
    return could_sign(person, shown.review, at=at) if fits else fits


def _request_of(review: Review) -> ChangeRequest | None:
    found = ChangeRequest.objects.filter(review=review)
    return found.select_related("by", "article", "closing__by").first()
