"""What a draft will do to the sign-offs: the fragment beside the editor."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from articles.comparing.change import SAFETY_SIGNALS
from articles.models import Draft
from articles.permissions import may_write
from articles.text.canonical import passages
from articles.views.request import SignedInRequest
from reviews.policy.effect import effect_of
from reviews.policy.record import known_by, policy_on
from reviews.record import record_of

MOST_SHOWN = 8


@never_cache
@require_safe
def draft_effect(request: SignedInRequest, pk: int) -> HttpResponse:
    """Which sign-offs would no longer cover which passages, if the draft became a version."""
    may_write(request.user).require()
    draft = get_object_or_404(Draft.objects.select_related("article"), article_id=pk)
    now = timezone.now()
    record = known_by(record_of(draft.article, at=now), now)
    policy = policy_on(record, timezone.localdate(now))
    context = {
        "effect": effect_of(record, passages(draft.text), policy),
        "safety": SAFETY_SIGNALS,
        "most_slice": f":{MOST_SHOWN}",
    }
    return render(request, "reviews/_draft_effect.html", context)
