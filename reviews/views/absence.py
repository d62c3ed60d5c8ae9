"""Being away: one's own page, and what an editor notes for a reviewer."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from articles.verdict import OutOfDateError, RefusedError
from articles.views.request import SignedInRequest
from reviews.audit.absences import absences_of
from reviews.forms.asking import AbsenceForm
from reviews.models import Absence, Reviewer
from reviews.permissions.absences import may_end_absence
from reviews.permissions.desk import active_reviewer, may_run_desk
from reviews.policy.findings.finding import counted
from reviews.views.rounds.attempt import DONE, attempt
from reviews.workflow.end_absence import end_absence
from reviews.workflow.hand_on import hand_on
from reviews.workflow.note_absence import note_absence

NOT_A_REVIEWER = "Only an active reviewer has absences. An editor can make you one."
NOTED = "Noted. Whoever asks you sees it. What waits for you stays yours until you hand it on."


@require_http_methods(["GET", "POST"])
def absence_page(request: SignedInRequest) -> HttpResponse:
    """When the person is away, and what is due then; on POST, note an absence."""
    reviewer = active_reviewer(request.user)
    if reviewer is None:
        raise RefusedError(NOT_A_REVIEWER)
    return _noted(request, reviewer)


@require_http_methods(["GET", "POST"])
def note_absence_page(request: SignedInRequest, pk: int) -> HttpResponse:
    """The same for a reviewer, by an editor."""
    may_run_desk(request.user).require()
    return _noted(request, get_object_or_404(Reviewer.objects.select_related("user"), pk=pk))


@require_POST
def end_absence_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """Call it off, or end it early."""
    absence = _absence(pk)
    try:
        end_absence(absence, by=request.user, at=timezone.now())
        messages.success(request, "The absence is ended. What was handed on stays handed on.")
    except OutOfDateError as clash:
        messages.error(request, str(clash))
    return _back(request, absence)


@require_POST
def hand_on_to_stand_in(request: SignedInRequest, pk: int) -> HttpResponse:
    """Hand the chosen reviews on to the stand-in; what stops one is said, and stops no other."""
    absence = _absence(pk)
    may_end_absence(request.user, absence, at=timezone.now()).require()
    if absence.stand_in is None:
        raise RefusedError("Nobody stands in.")
    noted = absences_of(absence.reviewer, today=timezone.localdate())
    waiting = [row for found in noted if found.row.pk == absence.pk for row in found.waiting]
    chosen = [row for row in waiting if str(row.pk) in request.POST.getlist("assignments")]
    handed = 0
    for assignment in chosen:
        try:
            hand_on(assignment, by=request.user, at=timezone.now(), to=absence.stand_in)
            handed += 1
        except (RefusedError, OutOfDateError) as stopped:
            messages.error(request, f"“{assignment.review.version.title}”: {stopped}")
    if handed:
        messages.success(
            request, f"{counted(handed, 'review')} handed on to {absence.stand_in}, by mail."
        )
    elif not chosen:
        messages.error(request, "Nothing was handed on: choose what to hand on.")
    return _back(request, absence)


def _absence(pk: int) -> Absence:
    rows = Absence.objects.select_related("reviewer__user", "stand_in__user")
    return get_object_or_404(rows, pk=pk)


def _back(request: SignedInRequest, absence: Absence) -> HttpResponse:
    if absence.reviewer.user_id == request.user.pk:
        return redirect("absence")
    return redirect("note_absence", absence.reviewer_id)


def _noted(request: SignedInRequest, reviewer: Reviewer) -> HttpResponse:
    form = AbsenceForm(request.POST or None, prefix="absence").instead_of(reviewer)
    status = DONE
    if request.method == "POST":
        status = attempt(form, lambda: _note(request, reviewer, form.cleaned_data))
        if status == DONE:
            messages.success(request, NOTED)
            return redirect(request.path)
    today = timezone.localdate()
    context = {
        "reviewer": reviewer,
        "is_own": reviewer.user_id == request.user.pk,
        "absences": absences_of(reviewer, today=today),
        "form": form,
        "today": today,
    }
    return render(request, "reviews/absence.html", context, status=status)


def _note(request: SignedInRequest, reviewer: Reviewer, said: dict[str, Any]) -> Absence:
    return note_absence(
        reviewer,
        by=request.user,
        at=timezone.now(),
        first_day=said["first_day"],
        last_day=said["last_day"],
        stand_in=said["stand_in"],
    )
