"""Taking a submission back."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.views.request import SignedInRequest
from reviews.forms.rounds import RecallForm
from reviews.views.rounds.attempt import DONE, attempt
from reviews.views.rounds.found import review_for
from reviews.views.rounds.review import show_review
from reviews.workflow.recall import recall


@require_http_methods(["GET", "POST"])
def recall_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """On POST, recall the round; otherwise to the round."""
    review = review_for(request, pk)
    if request.method == "GET":
        return redirect("review", pk)
    form = RecallForm(request.POST, prefix="recall")
    status = attempt(
        form,
        lambda: recall(
            review, by=request.user, at=timezone.now(), reason=form.cleaned_data["reason"]
        ),
    )
    if status != DONE:
        return show_review(request, review, {"recall_form": form}, status=status)
    messages.success(
        request, f"Version {review.version.number} is recalled. Its comments stay on record."
    )
    return redirect("review", pk)
