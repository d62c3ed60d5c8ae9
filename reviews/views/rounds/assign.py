"""Asking one more reviewer."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.verdict import RefusedError
from articles.views.request import SignedInRequest
from reviews.forms.rounds import AssignForm
from reviews.models import Assignment, Review, Reviewer
from reviews.views.rounds.attempt import DONE, attempt
from reviews.views.rounds.found import review_for
from reviews.views.rounds.review import show_review
from reviews.workflow.assign import assign


@require_http_methods(["GET", "POST"])
def assign_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """On POST, ask the reviewer; otherwise to the round."""
    review = review_for(request, pk)
    if request.method == "GET":
        return redirect("review", pk)
    form = AssignForm(request.POST, prefix="assign")
    status = attempt(form, lambda: _assign(request, review, form))
    if status != DONE:
        return show_review(request, review, {"assign_form": form}, status=status)
    asked = Reviewer.objects.select_related("user").get(pk=form.cleaned_data["reviewer"])
    messages.success(request, f"{asked} is asked by mail.")
    return redirect("review", pk)


def _assign(request: SignedInRequest, review: Review, form: AssignForm) -> Assignment:
    chosen = Reviewer.objects.select_related("user").filter(pk=form.cleaned_data["reviewer"])
    reviewer = chosen.first()
    if reviewer is None:
        raise RefusedError("There is no such reviewer. Reload the page.")
    due_on = form.cleaned_data["due_on"]
    return assign(review, reviewer, by=request.user, at=timezone.now(), due_on=due_on)
