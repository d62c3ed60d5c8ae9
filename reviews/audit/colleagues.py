"""Who could take a review over, or be asked about parts of it: with everything read at once."""

import datetime as dt

from reviews.audit.candidates import Candidate, candidates
from reviews.models import Disclosure, Reviewer
from reviews.permissions.asking import WAITING, Wanted, may_take_over_with, whole_signers
from reviews.policy.signing import Interest


def colleagues(
    wanted: Wanted, *, at: dt.datetime, instead_of: Reviewer | None = None
) -> list[Candidate]:
    """Every other active reviewer, the fittest first, and why some cannot. Seven queries."""
    review = wanted.shown.review
    waiting = set(review.assignments.filter(state=WAITING).values_list("reviewer", flat=True))
    signed = set(whole_signers(review).values_list("reviewer", flat=True))
    interests = _interests(review.article_id)
    found = [
        candidate.judged(
            may_take_over_with(
                candidate.reviewer,
                wanted,
                candidate.credentials,
                instead_of=instead_of,
                interest=interests.get(candidate.reviewer.pk, Interest.NONE),
                is_waiting=candidate.reviewer.pk in waiting,
                has_signed=candidate.reviewer.pk in signed,
                at=at,
            )
        )
        for candidate in candidates(review.version, at=at)
        if candidate.reviewer != instead_of
    ]
    return sorted(found, key=lambda candidate: not candidate.verdict)


def _interests(article_id: int) -> dict[int, Interest]:
    """By reviewer: what the last declaration about this article means."""
    found: dict[int, Interest] = {}
    rows = Disclosure.objects.filter(article=article_id).select_related("decision")
    for row in rows.order_by("at", "pk"):
        decision = getattr(row, "decision", None)
        if not row.conflict:
            found[row.reviewer_id] = Interest.NONE
        elif decision is None:
            found[row.reviewer_id] = Interest.UNDECIDED
        else:
            allowed = decision.may_sign
            found[row.reviewer_id] = Interest.ALLOWED if allowed else Interest.REFUSED
    return found
