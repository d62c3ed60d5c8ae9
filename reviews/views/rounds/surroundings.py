"""What stands around the text of a round: the sitting, other rounds, who else is asked."""

import datetime as dt
from typing import Any

from articles.views.request import SignedInRequest
from reviews.audit.others import needs_of_others
from reviews.audit.since_comments import since_your_comments
from reviews.audit.superseded import superseding
from reviews.displayed import Displayed
from reviews.models import Assignment
from reviews.permissions.asking import may_claim, may_hand_on, may_offer_parts
from reviews.policy.states import AssignmentState
from reviews.views.rounds.sitting import sitting_now


def surroundings(
    request: SignedInRequest,
    shown: Displayed,
    *,
    assignments: list[Assignment],
    mine: Assignment | None,
    is_reviewer: bool,
    at: dt.datetime,
) -> dict[str, Any]:
    """Everything about the round that is not its text, its comments, or its decision."""
    review = shown.review
    sitting = sitting_now(request, at=at) if is_reviewer else None
    waiting = any(row.state == AssignmentState.WAITING for row in assignments)
    may_offer = may_offer_parts(request.user, review, parts=1)
    return {
        "sitting": sitting,
        "next_row": sitting.after(review) if sitting else None,
        "superseding": superseding([review], counted=True).get(review.pk),
        "since_comments": since_your_comments(shown) if is_reviewer else None,
        "needs": needs_of_others(shown, assignments, at=at) if may_offer else (),
        "claim_verdict": is_reviewer and not waiting and may_claim(request.user, review),
        "hand_on_verdict": may_hand_on(request.user, mine) if mine else None,
    }
