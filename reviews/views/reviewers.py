"""The reviewers, and adding one."""

from urllib.parse import urlencode

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
    words = request.GET.get("words", "").replace("\x00", "").strip()[:100]
    after = request.GET.get("after", "")
    known = after.isascii() and after.isdecimal() and len(after) < 19
    found = people(at=now, words=words, after=int(after) if known else None)
    kept = {"words": words} if words else {}
    context = {
        "people": found.people,
        "words": words,
        "next_page": urlencode(kept | {"after": found.next_after}) if found.next_after else "",
        "is_first": not after,
        "form": form,
        "today": timezone.localdate(now),
    }
    return render(request, "reviews/reviewers.html", context, status=status)
