"""Handing a review on to a colleague."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.permissions import may_read
from articles.verdict import RefusedError
from articles.views.request import SignedInRequest
from reviews.audit.colleagues import colleagues
from reviews.forms.asking import HandOnForm
from reviews.models import Assignment, Reviewer
from reviews.permissions.absences import away_on
from reviews.permissions.asking import may_hand_on, wanted_of
from reviews.views.rounds.attempt import DONE, attempt
from reviews.views.rounds.sitting import onward
from reviews.workflow.hand_on import hand_on


@require_http_methods(["GET", "POST"])
def hand_on_page(request: SignedInRequest, pk: int) -> HttpResponse:
    """To whom a review could go, and why not to others; on POST, hand it on."""
    may_read(request.user).require()
    assignment = _assignment(pk)
    form = HandOnForm(request.POST or None, prefix="hand_on")
    status = DONE
    if request.method == "POST":
        done = list[Assignment]()
        status = attempt(form, lambda: done.append(_hand_on(request, assignment, form)))
        if status == DONE:
            return _handed(request, assignment, done[0])
        assignment = _assignment(pk)
    verdict = may_hand_on(request.user, assignment)
    if not verdict and not verdict.is_late:
        verdict.require()
    return _shown(request, assignment, form, refusal=verdict.refusal, status=status)


def _assignment(pk: int) -> Assignment:
    rows = Assignment.objects.select_related(
        "review__article", "review__version__specialty", "review__asked_by", "reviewer__user"
    )
    return get_object_or_404(rows, pk=pk)


def _hand_on(request: SignedInRequest, assignment: Assignment, form: HandOnForm) -> Assignment:
    rows = Reviewer.objects.select_related("user")
    colleague = rows.filter(pk=form.cleaned_data["to"]).first()
    if colleague is None:
        raise RefusedError("There is no such reviewer. Reload the page.")
    reason = form.cleaned_data["reason"]
    return hand_on(assignment, by=request.user, at=timezone.now(), to=colleague, reason=reason)


def _handed(request: SignedInRequest, assignment: Assignment, handed: Assignment) -> HttpResponse:
    """Back to where the person was: their sitting, their queue, or the round."""
    title = assignment.review.version.title
    messages.success(request, f"{handed.reviewer} has “{title}” now, and is told by mail.")
    if assignment.reviewer.user_id == request.user.pk:
        return onward(request, fallback=reverse("queue"))
    return redirect("review", assignment.review_id)


def _shown(
    request: SignedInRequest,
    assignment: Assignment,
    form: HandOnForm,
    *,
    refusal: str,
    status: int,
) -> HttpResponse:
    now = timezone.now()
    today = timezone.localdate(now)
    wanted = wanted_of(assignment, at=now)
    away = away_on(assignment.reviewer, today)
    found = colleagues(wanted, at=now, instead_of=assignment.reviewer)
    context = {
        "assignment": assignment,
        "review": assignment.review,
        "is_own": assignment.reviewer.user_id == request.user.pk,
        "colleagues": found,
        "nobody": not any(candidate.verdict for candidate in found),
        "specialty": wanted.shown.policy.field if wanted.specialty else "",
        "chosen": form["to"].value() or (away.stand_in_id if away else None) or "",
        "form": form,
        "refusal": refusal,
        "today": today,
    }
    return render(request, "reviews/rounds/hand_on.html", context, status=status)
