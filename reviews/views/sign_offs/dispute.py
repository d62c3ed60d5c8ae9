"""An editor takes a reviewer's sign-off back."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.views.request import SignedInRequest
from reviews.forms.signing import DisputeForm
from reviews.views.rounds.attempt import DONE, attempt
from reviews.views.sign_offs.record import show_record, sign_off_for
from reviews.workflow.dispute_sign_off import dispute_sign_off


@require_http_methods(["GET", "POST"])
def dispute_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """On POST, dispute; otherwise to the record."""
    signed = sign_off_for(request, pk)
    if request.method == "GET":
        return redirect("sign_off_record", pk)
    form = DisputeForm(request.POST, prefix="dispute")
    status = attempt(
        form,
        lambda: dispute_sign_off(
            signed, by=request.user, at=timezone.now(), reason=form.cleaned_data["reason"]
        ),
    )
    if status != DONE:
        return show_record(request, signed, {"dispute_form": form}, status=status)
    messages.success(request, f"The sign-off of {signed.signer_name} is disputed. They are told.")
    return redirect("sign_off_record", pk)
