"""A round to be printed, and read with a pen in hand."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from articles.comparing.change import SAFETY_SIGNALS
from articles.views.request import SignedInRequest
from reviews.audit.paper import paper_of
from reviews.permissions.desk import active_reviewer
from reviews.policy.sheets import Way
from reviews.views.rounds.found import review_for

WAYS = {"left": Way.LEFT, "whole": Way.WHOLE}


@never_cache
@require_safe
def paper_page(request: SignedInRequest, pk: int) -> HttpResponse:
    """What is left to read for this person, or with `?text=whole` everything, numbered."""
    review = review_for(request, pk)
    is_signer = active_reviewer(request.user) is not None
    paper = paper_of(
        review,
        by_id=request.user.pk,
        at=timezone.now(),
        is_signer=is_signer,
        way=WAYS.get(request.GET.get("text", "")),
    )
    own = review.assignments.filter(reviewer__user=request.user, state="waiting").first()
    context = {
        "review": review,
        "version": review.version,
        "paper": paper,
        "reader": request.user,
        "is_signer": is_signer,
        "due_on": own.due_on if own else None,
        "safety": SAFETY_SIGNALS,
        "references": review.version.text.references,
        "site_url": settings.SITE_URL,
    }
    return render(request, "reviews/paper/paper.html", context)
