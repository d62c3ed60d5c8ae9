"""Sending a round back to the writer."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.views.request import SignedInRequest
from reviews.forms.rounds import RequestChangesForm
from reviews.views.rounds.attempt import DONE, attempt
from reviews.views.rounds.found import review_for
from reviews.views.rounds.review import show_review
from reviews.views.rounds.sitting import onward
from reviews.workflow.request_changes import request_changes


@require_http_methods(["GET", "POST"])
def request_changes_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """On POST, ask the writer for changes; otherwise to the round."""
    review = review_for(request, pk)
    if request.method == "GET":
        return redirect("review", pk)
    form = RequestChangesForm(request.POST, prefix="changes")
    status = attempt(
        form,
        lambda: request_changes(
            review, by=request.user, at=timezone.now(), reason=form.cleaned_data["reason"]
        ),
    )
    if status != DONE:
        return show_review(request, review, {"changes_form": form}, status=status)
    messages.success(request, f"{review.asked_by} is told what has to change.")
    return onward(request, fallback=reverse("review", args=[pk]))
