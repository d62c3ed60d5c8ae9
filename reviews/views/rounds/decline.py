"""Saying no to a request for a review."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.verdict import RefusedError
from articles.views.request import SignedInRequest
from reviews.forms.rounds import DeclineForm
from reviews.models import Decision, Review
from reviews.views.rounds.attempt import DONE, attempt
from reviews.views.rounds.found import review_for
from reviews.views.rounds.review import show_review
from reviews.views.rounds.sitting import onward
from reviews.workflow.decline import decline


@require_http_methods(["GET", "POST"])
def decline_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """On POST, decline the person's own assignment; otherwise to the round."""
    review = review_for(request, pk)
    if request.method == "GET":
        return redirect("review", pk)
    form = DeclineForm(request.POST, prefix="decline")
    status = attempt(form, lambda: _decline(request, review, form.cleaned_data["reason"]))
    if status != DONE:
        return show_review(request, review, {"decline_form": form}, status=status)
    messages.success(request, f"You declined “{review.version.title}”. Who asked you is told.")
    return onward(request, fallback=reverse("queue"))


def _decline(request: SignedInRequest, review: Review, reason: str) -> Decision:
    own = review.assignments.filter(reviewer__user=request.user).order_by("-pk").first()
    if own is None:
        raise RefusedError("You were not asked to review this version.")
    return decline(own, by=request.user, at=timezone.now(), reason=reason)
