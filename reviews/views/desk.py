"""The entry page: what waits for the person who signed in."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.views.request import SignedInRequest
from reviews.audit.waiting import Part, for_editor, for_reviewer, for_writer
from reviews.permissions.desk import active_reviewer


@require_safe
def desk(request: SignedInRequest) -> HttpResponse:
    """Each role's list, the person's own roles only."""
    now = timezone.now()
    today = timezone.localdate(now)
    person = request.user
    parts: list[Part] = []
    if active_reviewer(person):
        parts += for_reviewer(person, today=today)
    if person.is_editor:
        parts += for_editor(today=today, now=now)
    if person.is_writer:
        parts += for_writer(person)
    waiting = [part for part in parts if part.rows]
    context = {
        "waiting": waiting,
        "quiet": [part for part in parts if not part.rows],
        "has_role": bool(parts),
        "today": today,
    }
    return render(request, "reviews/desk.html", context)
