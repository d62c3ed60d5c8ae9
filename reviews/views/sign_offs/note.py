"""An editor notes what came of looking into a hasty sign-off."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.views.request import SignedInRequest
from reviews.forms.haste import NoteForm
from reviews.views.rounds.attempt import DONE, attempt
from reviews.views.sign_offs.record import show_record, sign_off_for
from reviews.workflow.note_sign_off import note_sign_off


@require_http_methods(["GET", "POST"])
def note_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """On POST, note; otherwise to the record."""
    signed = sign_off_for(request, pk)
    if request.method == "GET":
        return redirect("sign_off_record", pk)
    form = NoteForm(request.POST, prefix="note")
    status = attempt(
        form,
        lambda: note_sign_off(
            signed, by=request.user, at=timezone.now(), text=form.cleaned_data["text"]
        ),
    )
    if status != DONE:
        return show_record(request, signed, {"note_form": form}, status=status)
    messages.success(request, "Noted. The article no longer stands out for this sign-off.")
    return redirect("sign_off_record", pk)
