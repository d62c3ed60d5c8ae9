"""Asking other reviewers about chosen passages of a round."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.views.request import SignedInRequest
from reviews.audit.colleagues import colleagues
from reviews.audit.others import Need, needs_of_others
from reviews.displayed import displayed
from reviews.forms.asking import OfferForm
from reviews.forms.rounds import due_by
from reviews.models import Assignment, Review, Reviewer
from reviews.permissions.asking import Wanted, may_offer_parts, places_of
from reviews.policy.findings.finding import counted
from reviews.views.rounds.attempt import DONE, attempt
from reviews.views.rounds.found import review_for
from reviews.workflow.assign import USUAL_DAYS
from reviews.workflow.offer_parts import offer_parts


@require_http_methods(["GET", "POST"])
def offer_parts_page(request: SignedInRequest, pk: int) -> HttpResponse:
    """What needs somebody else, and who could read it; on POST, ask them."""
    review = review_for(request, pk)
    verdict = may_offer_parts(request.user, review, parts=1)
    if not verdict and not verdict.is_late:
        verdict.require()
    now = timezone.now()
    shown = displayed(review, by_id=request.user.pk, at=now)
    needs = needs_of_others(shown, _assignments(review), at=now)
    keys = [part.key for need in needs for part in need.parts]
    candidates = colleagues(Wanted(shown, places_of(shown, keys)), at=now)
    candidates = [c for c in candidates if c.reviewer.user_id != request.user.pk]
    usual = {
        "keys": [part.key for need in needs for part in need.open],
        "due_on": due_by(USUAL_DAYS, timezone.localdate(now)),
    }
    form = OfferForm(request.POST or None, prefix="offer", initial=usual)
    form.about(keys, [candidate.reviewer.pk for candidate in candidates])
    status = DONE
    if request.method == "POST":
        done = list[Assignment]()
        status = attempt(form, lambda: done.extend(_offer(request, review, form.cleaned_data)))
        if status == DONE:
            messages.success(request, _told(done))
            return redirect("review", pk)
    context = {
        "review": review,
        "needs": needs,
        "candidates": candidates,
        "form": form,
        "refusal": verdict.refusal or _nothing(needs),
    }
    return render(request, "reviews/rounds/offer_parts.html", context, status=status)


def _assignments(review: Review) -> list[Assignment]:
    return list(review.assignments.select_related("reviewer__user"))


def _offer(request: SignedInRequest, review: Review, said: dict[str, Any]) -> list[Assignment]:
    chosen = Reviewer.objects.filter(pk__in=said["reviewers"]).select_related("user")
    return offer_parts(
        review,
        by=request.user,
        at=timezone.now(),
        to=list(chosen),
        keys=said["keys"],
        due_on=said["due_on"],
        note=said["note"],
    )


def _told(offered: list[Assignment]) -> str:
    who = " and ".join(str(row.reviewer) for row in offered)
    parts = counted(len(offered[0].parts), "passage")
    return f"{who} {'is' if len(offered) == 1 else 'are'} asked about {parts}, by mail."


def _nothing(needs: tuple[Need, ...]) -> str:
    return "" if needs else "Nothing here needs somebody else."
