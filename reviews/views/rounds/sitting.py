"""A sitting: one article of the queue after the other, each signed by itself."""

import datetime as dt

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from articles.verdict import RefusedError
from articles.views.request import SignedInRequest
from reviews.audit.queue import Row
from reviews.audit.sitting import Sitting, first_place, signed_since, sitting_of
from reviews.displayed import displayed
from reviews.models import Review
from reviews.permissions.desk import active_reviewer
from reviews.views.rounds.queue import NOT_A_REVIEWER

NAME = "sitting"


@never_cache
@require_http_methods(["GET", "POST"])
def sitting_page(request: SignedInRequest) -> HttpResponse:
    """How far this sitting is; on POST, begin one and open its first article."""
    _require_reviewer(request)
    now = timezone.now()
    if request.method == "POST":
        request.session[NAME] = {"began": now.isoformat(), "put_off": []}
        return onward(request, fallback=reverse("sitting"))
    sitting = sitting_now(request, at=now)
    today = timezone.localdate(now)
    midnight = timezone.make_aware(dt.datetime.combine(today, dt.time.min))
    context = {
        "sitting": sitting,
        "signed": signed_since(request.user, midnight),
        "today": today,
        "now": now,
    }
    return render(request, "reviews/rounds/sitting.html", context)


@require_POST
def sitting_skip(request: SignedInRequest) -> HttpResponse:
    """Put one article off to the end of this sitting, and open the next."""
    _require_reviewer(request)
    kept = request.session.get(NAME)
    review = get_object_or_404(Review, pk=_number(request.POST.get("review", "")))
    if kept:
        put_off = [pk for pk in kept["put_off"] if pk != review.pk]
        request.session[NAME] = {**kept, "put_off": [*put_off, review.pk]}
    sitting = sitting_now(request, at=timezone.now())
    if sitting and len(sitting.rows) == 1 and sitting.rows[0].review.pk == review.pk:
        messages.info(request, "This is the last one of this sitting.")
    return onward(request, fallback=reverse("queue"))


@require_POST
def sitting_stop(request: SignedInRequest) -> HttpResponse:
    """End the sitting. What is left stays in the queue."""
    _require_reviewer(request)
    request.session.pop(NAME, None)
    return redirect("queue")


def onward(request: SignedInRequest, *, fallback: str) -> HttpResponse:
    """To the first passage to read in the next article of the sitting; to `fallback` without one.

    Once everything is read, to the end of the sitting.
    """
    now = timezone.now()
    sitting = sitting_now(request, at=now)
    if sitting is None:
        return redirect(fallback)
    if not sitting.rows:
        return redirect("sitting")
    return redirect(place_in(sitting.rows[0], request, at=now))


def place_in(row: Row, request: SignedInRequest, *, at: dt.datetime) -> str:
    """The address of the first passage of a round that this person still has to read."""
    shown = displayed(row.review, by_id=request.user.pk, at=at)
    anchor = first_place(shown, row.parts)
    return reverse("review", args=[row.review.pk]) + (f"#{anchor}" if anchor else "")


def sitting_now(request: SignedInRequest, *, at: dt.datetime) -> Sitting | None:
    """The sitting of this browser, if one was begun today."""
    kept = request.session.get(NAME)
    today = timezone.localdate(at)
    if not kept:
        return None
    began = parse_datetime(kept["began"])
    if began is None or timezone.localdate(began) != today:
        return None
    return sitting_of(request.user, began=began, put_off=kept["put_off"], at=at, today=today)


def _require_reviewer(request: SignedInRequest) -> None:
    if active_reviewer(request.user) is None:
        raise RefusedError(NOT_A_REVIEWER)


def _number(typed: str) -> int:
    return int(typed) if typed.isdecimal() and len(typed) < 10 else 0
