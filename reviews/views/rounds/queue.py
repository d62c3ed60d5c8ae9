"""A reviewer's queue."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.verdict import RefusedError
from articles.views.request import SignedInRequest
from reviews.audit.queue import queue_of
from reviews.permissions.absences import away_on
from reviews.permissions.desk import active_reviewer

NOT_A_REVIEWER = "Only an active reviewer has a queue. An editor can make you one."


@require_safe
def queue_page(request: SignedInRequest) -> HttpResponse:
    """What waits for this reviewer, the most urgent first, and how much it is."""
    reviewer = active_reviewer(request.user)
    if reviewer is None:
        raise RefusedError(NOT_A_REVIEWER)
    now = timezone.now()
    today = timezone.localdate(now)
    context = {
        "queue": queue_of(request.user, today=today, at=now),
        "away": away_on(reviewer, today),
        "is_sitting": "sitting" in request.session,
        "today": today,
    }
    return render(request, "reviews/rounds/queue.html", context)
