"""Ending a re-review by asking that the text be revised, or retired."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.views.request import SignedInRequest
from reviews.forms.outcome import RetireForm, ReviseForm
from reviews.policy.facts import ReviewOutcome
from reviews.views.rounds.attempt import DONE, attempt
from reviews.views.rounds.found import review_for
from reviews.views.rounds.review import show_review
from reviews.workflow.request_revision import request_revision

SAID = {
    ReviewOutcome.REVISE: "The writers and the editors are told what is no longer right.",
    ReviewOutcome.RETIRE: "The editors are told; one of them decides.",
}


@require_http_methods(["GET", "POST"])
def request_revision_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """On POST, make the request; otherwise to the round."""
    review = review_for(request, pk)
    if request.method == "GET":
        return redirect("review", pk)
    retires = request.POST.get("outcome") == ReviewOutcome.RETIRE
    outcome = ReviewOutcome.RETIRE if retires else ReviewOutcome.REVISE
    form = (RetireForm if retires else ReviseForm)(request.POST, prefix=outcome.value)
    status = attempt(
        form,
        lambda: request_revision(
            review,
            by=request.user,
            at=timezone.now(),
            outcome=outcome,
            reason=form.cleaned_data["reason"],
        ),
    )
    if status != DONE:
        return show_review(request, review, {f"{outcome}_form": form}, status=status)
    messages.success(request, f"{SAID[outcome]} Until then the page claims no review.")
    return redirect("review", pk)
