"""The record of one sign-off, for people of the desk, and taking it back."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.permissions import may_read
from articles.views.request import SignedInRequest
from reviews.audit.queue import next_for
from reviews.audit.signed_words import entry_check, words_of
from reviews.forms.haste import NoteForm
from reviews.forms.signing import DisputeForm, WithdrawForm
from reviews.models import SignOff
from reviews.permissions.haste import may_note, pace_of
from reviews.permissions.signing import may_dispute, may_withdraw


@require_safe
def sign_off_record(request: SignedInRequest, pk: int) -> HttpResponse:
    """Who signed what, when, with which meaning and credentials, and whether it still checks."""
    return show_record(request, sign_off_for(request, pk), {})


def sign_off_for(request: SignedInRequest, pk: int) -> SignOff:
    """The sign-off, for its signer and for whoever may read texts before readers do."""
    is_signer = SignOff.objects.filter(pk=pk, reviewer__user=request.user).exists()
    if not is_signer:
        may_read(request.user).require()
    rows = SignOff.objects.select_related(
        "article__page",
        "version",
        "review",
        "reviewer__user",
        "disclosure__decision__by",
        "withdrawal",
        "dispute__by",
    )
    return get_object_or_404(rows, pk=pk)


def show_record(
    request: SignedInRequest, signed: SignOff, bound: dict[str, forms.Form], *, status: int = 200
) -> HttpResponse:
    """The page; `bound` holds a form that came back, with its reasons."""
    words, measured = words_of(signed), pace_of(signed, at=timezone.now())
    is_signer = signed.reviewer.user_id == request.user.pk
    context: dict[str, Any] = {
        "signed": signed,
        "words": words,
        "withdrawal": getattr(signed, "withdrawal", None),
        "dispute": getattr(signed, "dispute", None),
        "has_page": hasattr(signed.article, "page"),
        "check": entry_check(signed),
        "is_signer": is_signer,
        "next": next_for(request.user) if is_signer else None,
        "withdraw_verdict": may_withdraw(request.user, signed),
        "dispute_verdict": may_dispute(request.user, signed),
        "is_editor": request.user.is_editor,
        "pace": measured,
        "notes": signed.notes.select_related("by"),
        "note_verdict": may_note(request.user, signed, measured),
        "note_form": NoteForm(prefix="note"),
        "withdraw_form": WithdrawForm(prefix="withdraw"),
        "dispute_form": DisputeForm(prefix="dispute"),
        **bound,
    }
    return render(request, "reviews/sign_offs/record.html", context, status=status)
