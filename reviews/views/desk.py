"""The entry page: what waits for the person who signed in."""

import datetime as dt
from collections.abc import Iterator

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.models import Article, User
from articles.permissions import may_write
from articles.views.request import SignedInRequest
from reviews.audit.counts import Counted
from reviews.audit.waiting.about_people import about_people
from reviews.audit.waiting.for_administrator import for_administrator
from reviews.audit.waiting.for_editor import for_editor
from reviews.audit.waiting.for_reviewer import for_reviewer
from reviews.audit.waiting.for_writer import for_writer
from reviews.audit.waiting.part import Part
from reviews.permissions.desk import active_reviewer


@require_safe
def desk(request: SignedInRequest) -> HttpResponse:
    """Each role's lists, of the person's own roles alone."""
    now = timezone.now()
    parts = list(_parts(request.user, now=now, today=timezone.localdate(now)))
    context = {
        "waiting": [part for part in parts if part.rows],
        "quiet": [part for part in parts if not part.rows],
        "total": _all_of(parts),
        "begins": bool(parts) and not Article.objects.exists(),
        "may_write": may_write(request.user),
        "today": timezone.localdate(now),
    }
    return render(request, "reviews/desk.html", context)


def _all_of(parts: list[Part]) -> Counted:
    number = sum(part.total.number for part in parts)
    return Counted(number, is_more=any(part.total.is_more for part in parts))


def _parts(person: User, *, now: dt.datetime, today: dt.date) -> Iterator[Part]:
    """What others wait for comes first, what is one's own after it."""
    if person.is_staff:
        yield from for_administrator()
    if active_reviewer(person):
        yield from for_reviewer(person, today=today)
    if person.is_editor:
        yield from for_editor(today=today)
        yield about_people(today=today, now=now)
    if may_write(person):
        yield from for_writer(person)
