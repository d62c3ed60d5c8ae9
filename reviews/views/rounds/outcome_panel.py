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
from reviews.views.rounds.signing_panel import SigningPanel


def outcome_panel(
    shown: Displayed, person: User, signing: SigningPanel | None, *, at: dt.datetime
) -> dict[str, Any]:
    """Whether this round can end in a request, what there is to know first, and the request made.

    `signing` is the panel of who reviews here. `outcome_verdict` is falsy where a text is reviewed
    for the first time: there one asks for changes.
    """
    review = shown.review
    request = _request_of(review)
    return {
        "unchanged": unchanged(shown, at=at),
        "outcome_verdict": _may_request(shown, person, signing, at=at),
        "change_request": request,
        "closing": getattr(request, "closing", None),
        "close_verdict": may_close(person, request, at=at, reason="any")
        if request and request.by_id == person.pk
        else None,
        "revise_form": ReviseForm(prefix="revise"),
        "retire_form": RetireForm(prefix="retire"),
        "close_form": CloseRequestForm(prefix="close"),
    }


def _may_request(
    shown: Displayed, person: User, signing: SigningPanel | None, *, at: dt.datetime
) -> Verdict | None:
    """None for who does not review. Who may sign could sign; who may not is looked at again."""
    if signing is None:
        return None
    fits = outcome_fits(shown.review, is_covered=shown.coverage.is_complete)
    if not fits or signing.verdict:
        return fits
    return could_sign(person, shown.review, at=at)


def _request_of(review: Review) -> ChangeRequest | None:
    found = ChangeRequest.objects.filter(review=review)
    return found.select_related("by", "article", "closing__by").first()
