"""Signing: the statement of interest, the proof of identity and the signature, in one form."""

import logging

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from articles.verdict import RefusedError
from articles.views.request import SignedInRequest
from reviews.forms.signing import SignOffForm
from reviews.ledger.key_file import SigningKeyError
from reviews.models import Review, SignOff
from reviews.permissions.signing import may_be_signer
from reviews.views.rounds.attempt import DONE, attempt
from reviews.views.rounds.disclose import DECLARED, declare
from reviews.views.rounds.found import review_for
from reviews.views.rounds.review import show_review
from reviews.views.rounds.sitting import onward
from reviews.workflow.prove_identity import Assertion, prove_identity
from reviews.workflow.sign_off import sign_off

CANNOT_SIGN = (
    "Nothing was signed: this site cannot sign at the moment, because its signing key is missing "
    "or wrong. Tell an administrator. What you read and wrote is still here."
)

log = logging.getLogger(__name__)


@sensitive_post_parameters("sign_off-password")
@require_http_methods(["GET", "POST"])
def sign_off_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """On POST, sign what the form says was displayed; otherwise to the round."""
    review = review_for(request, pk)
    if request.method == "GET":
        return redirect("review", pk)
    form = SignOffForm(request.POST, prefix="sign_off")
    done: list[SignOff] = []
    status = attempt(form, lambda: _answer(request, review, form, done))
    if status != DONE:
        return show_review(request, review, {"sign_off_form": form}, status=status)
    if not done:
        messages.success(request, DECLARED)
        return redirect("review", pk)
    messages.success(request, f"Signed. {done[0].meaning}")
    return onward(request, fallback=reverse("sign_off_record", args=[done[0].pk]))


def _answer(
    request: SignedInRequest, review: Review, form: SignOffForm, done: list[SignOff]
) -> None:
    if form.is_declaring:
        declare(request, review, form.cleaned_data["conflict"])
        return
    may_be_signer(request.user, review).require()
    at = timezone.now()
    answered = form.cleaned_data["assertion"]
    proved = prove_identity(
        review,
        by=request.user,
        at=at,
        password=form.cleaned_data["password"],
        assertion=Assertion(answered, request.get_host()) if answered else None,
        form_token=form.token,
    )
    try:
        signed = sign_off(review, by=request.user, at=at, proved=proved, form_token=form.token)
    except SigningKeyError as trouble:
        log.exception("Nobody can sign.")
        raise RefusedError(CANNOT_SIGN) from trouble
    done.append(signed)
