"""A reviewer takes their own sign-off back."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.views.request import SignedInRequest
from reviews.audit.signed_words import words_of
from reviews.forms.signing import WithdrawForm
from reviews.policy.facts import WithdrawalKind
from reviews.views.rounds.attempt import DONE, attempt
from reviews.views.sign_offs.record import show_record, sign_off_for
from reviews.workflow.withdraw_sign_off import withdraw_sign_off


@require_http_methods(["GET", "POST"])
def withdraw_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """On POST, withdraw; otherwise to the record."""
    signed = sign_off_for(request, pk)
    if request.method == "GET":
        return redirect("sign_off_record", pk)
    keys = [word.key for word in words_of(signed) if word.key]
    form = WithdrawForm(request.POST, prefix="withdraw").naming(keys)
    status = attempt(
        form,
        lambda: withdraw_sign_off(
            signed,
            by=request.user,
            at=timezone.now(),
            kind=WithdrawalKind(form.cleaned_data["kind"]),
            reason=form.cleaned_data["reason"],
            passages=form.cleaned_data["passages"],
        ),
    )
    if status != DONE:
        return show_record(request, signed, {"withdraw_form": form}, status=status)
    messages.success(request, "Your sign-off is withdrawn. The editors are told.")
    return redirect("sign_off_record", pk)
