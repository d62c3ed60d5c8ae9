"""Taking a review that is open to any reviewer."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.views.request import SignedInRequest
from reviews.models import Assignment
from reviews.policy.findings.finding import day
from reviews.views.rounds.attempt import DONE, attempt
from reviews.views.rounds.found import review_for
from reviews.views.rounds.review import show_review
from reviews.workflow.claim import claim


@require_http_methods(["GET", "POST"])
def claim_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """On POST, take the review; otherwise to the round."""
    review = review_for(request, pk)
    if request.method == "GET":
        return redirect("review", pk)
    form, done = forms.Form({}), list[Assignment]()
    status = attempt(form, lambda: done.append(claim(review, by=request.user, at=timezone.now())))
    if status != DONE:
        return show_review(request, review, {"claim_form": form}, status=status)
    messages.success(request, f"The review is yours, due on {day(done[0].due_on)}.")
    return redirect("review", pk)
