"""Declaring a conflict of interest."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.views.request import SignedInRequest
from reviews.forms.rounds import DiscloseForm
from reviews.models import Review
from reviews.permissions.signing import may_disclose
from reviews.views.rounds.attempt import DONE, attempt
from reviews.views.rounds.found import review_for
from reviews.views.rounds.review import show_review
from reviews.workflow.disclose import disclose

DECLARED = (
    "Your conflict of interest is on record, and nothing was signed. An editor decides whether "
    "you may sign."
)


@require_http_methods(["GET", "POST"])
def disclose_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """On POST, declare it; otherwise to the round."""
    review = review_for(request, pk)
    if request.method == "GET":
        return redirect("review", pk)
    form = DiscloseForm(request.POST, prefix="disclose")
    status = attempt(form, lambda: declare(request, review, form.cleaned_data["conflict"]))
    if status != DONE:
        return show_review(request, review, {"disclose_form": form}, status=status)
    messages.success(request, DECLARED)
    return redirect("review", pk)


def declare(request: SignedInRequest, review: Review, conflict: str) -> None:
    """Put the conflict on record. Raises RefusedError for who has nothing to declare here."""
    may_disclose(request.user, review).require()
    disclose(
        review.article,
        request.user.reviewer,
        by=request.user,
        at=timezone.now(),
        conflict=conflict,
        review=review,
    )
