"""Taking back one's request that a text be revised or retired."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.permissions import may_read
from articles.views.request import SignedInRequest
from reviews.forms.outcome import CloseRequestForm
from reviews.models import ChangeRequest
from reviews.views.rounds.attempt import DONE, attempt
from reviews.views.rounds.found import review_for
from reviews.views.rounds.review import show_review
from reviews.workflow.close_change_request import close_change_request


@require_http_methods(["GET", "POST"])
def close_change_request_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """On POST, close it; otherwise to the round it was made in."""
    may_read(request.user).require()
    asked = get_object_or_404(ChangeRequest, pk=pk)
    if request.method == "GET":
        return redirect("review", asked.review_id)
    form = CloseRequestForm(request.POST, prefix="close")
    status = attempt(
        form,
        lambda: close_change_request(
            asked, by=request.user, at=timezone.now(), reason=form.cleaned_data["reason"]
        ),
    )
    if status != DONE:
        review = review_for(request, asked.review_id)
        return show_review(request, review, {"close_form": form}, status=status)
    messages.success(request, "Closed. Whoever was told of your request is told this, too.")
    return redirect("review", asked.review_id)
