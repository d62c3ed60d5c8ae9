"""The reviewers, and adding one."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.views.request import SignedInRequest
from reviews.audit.people import people
from reviews.forms.reviewers import ReviewerForm
from reviews.permissions.desk import may_run_desk
from reviews.views.rounds.attempt import DONE, attempt
from reviews.workflow.add_reviewer import add_reviewer


@require_http_methods(["GET", "POST"])
def reviewers_page(request: SignedInRequest) -> HttpResponse:
    """Who may review, and whether they can sign today; on POST, one more."""
    may_run_desk(request.user).require()
    now = timezone.now()
    form = ReviewerForm(request.POST or None)
    status = 200
    if request.method == "POST":
        status = attempt(
            form,
            lambda: add_reviewer(
                form.cleaned_data["person"],
                by=request.user,
                at=now,
                biography=form.cleaned_data["biography"],
            ),
        )
        if status == DONE:
            added = form.cleaned_data["person"].reviewer
            messages.success(request, f"{added} is a reviewer. Add and verify a credential next.")
            return redirect("reviewer", added.pk)
    context = {"people": people(at=now), "form": form, "today": timezone.localdate(now)}
    return render(request, "reviews/reviewers.html", context, status=status)
