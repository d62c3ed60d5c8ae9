"""Setting another day by which a reviewer answers."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.permissions import may_read
from articles.views.request import SignedInRequest
from reviews.forms.asking import DueDateForm
from reviews.models import Assignment
from reviews.policy.findings.finding import day
from reviews.views.rounds.attempt import DONE, attempt
from reviews.views.rounds.found import review_for
from reviews.views.rounds.review import show_review
from reviews.workflow.move_due_date import move_due_date


@require_http_methods(["GET", "POST"])
def move_due_date_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """On POST, set the day; otherwise to the round."""
    may_read(request.user).require()
    assignment = get_object_or_404(Assignment.objects.select_related("reviewer__user"), pk=pk)
    if request.method == "GET":
        return redirect("review", assignment.review_id)
    form = DueDateForm(request.POST, prefix="due")
    status = attempt(
        form,
        lambda: move_due_date(
            assignment, by=request.user, at=timezone.now(), due_on=form.cleaned_data["due_on"]
        ),
    )
    if status != DONE:
        review = review_for(request, assignment.review_id)
        return show_review(request, review, {"due_form": form}, status=status)
    due_on = day(form.cleaned_data["due_on"])
    messages.success(request, f"{assignment.reviewer} is asked by {due_on}, and told.")
    return redirect("review", assignment.review_id)
