"""A reviewer's queue."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.verdict import Verdict
from articles.views.request import SignedInRequest
from reviews.audit.queue import queue_of
from reviews.permissions.desk import active_reviewer

NOT_A_REVIEWER = Verdict("Only an active reviewer has a queue. An editor can make you one.")


@require_safe
def queue_page(request: SignedInRequest) -> HttpResponse:
    """What waits for this reviewer, the most urgent first."""
    if active_reviewer(request.user) is None:
        NOT_A_REVIEWER.require()
    now = timezone.now()
    today = timezone.localdate(now)
    queue = queue_of(request.user, today=today, at=now)
    return render(request, "reviews/rounds/queue.html", {"queue": queue, "today": today})
