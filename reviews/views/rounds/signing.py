"""What the signing dialog shows, made when it is opened: the offers as the marks are now."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from articles.views.request import SignedInRequest
from reviews.displayed import displayed
from reviews.forms.signing import SignOffForm
from reviews.permissions.one_look import one_look
from reviews.permissions.signing import may_be_signer
from reviews.views.rounds.found import review_for
from reviews.views.rounds.signing_panel import signing_panel


@never_cache
@require_safe
@one_look()
def signing_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """The dialog's content, for who signs here. Raises RefusedError for everybody else."""
    review = review_for(request, pk)
    may_be_signer(request.user, review).require()
    now = timezone.now()
    shown = displayed(review, by_id=request.user.pk, at=now)
    panel = signing_panel(shown, request.user, asked=request.GET.get("read", ""), at=now)
    form = SignOffForm(prefix="sign_off", initial={"scope": panel.usual.scope})
    context = {
        "review": review,
        "version": review.version,
        "signing": panel,
        "form": form,
        "now": now,
        "user": request.user,
    }
    return render(request, "reviews/rounds/_signing_form.html", context)
