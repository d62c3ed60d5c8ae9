"""No longer asking a reviewer."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.views.request import SignedInRequest
from reviews.forms.rounds import ReleaseForm
from reviews.models import Assignment
from reviews.views.rounds.attempt import DONE, attempt
from reviews.views.rounds.found import review_for
from reviews.views.rounds.review import show_review
from reviews.workflow.release import release


@require_http_methods(["GET", "POST"])
def release_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """On POST, take one assignment of this round back; otherwise to the round."""
    review = review_for(request, pk)
    if request.method == "GET":
        return redirect("review", pk)
    form = ReleaseForm(request.POST, prefix="release")
    status = attempt(form, lambda: _release(request, review.pk, form))
    if status != DONE:
        return show_review(request, review, {"release_form": form}, status=status)
    messages.success(request, "The assignment is taken back, and its reviewer is told.")
    return redirect("review", pk)


def _release(request: SignedInRequest, review_id: int, form: ReleaseForm) -> None:
    rows = Assignment.objects.select_related("review__article", "review__version", "reviewer__user")
    assignment = get_object_or_404(rows, pk=form.cleaned_data["assignment"], review=review_id)
    reason = form.cleaned_data["reason"]
    release(assignment, by=request.user, at=timezone.now(), reason=reason)
