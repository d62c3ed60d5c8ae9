"""Putting a suggested wording into the draft."""

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.views.request import SignedInRequest
from reviews.forms.comments import AcceptForm
from reviews.views.comments.answer import act, thread_for
from reviews.workflow.accept_suggestion import accept_suggestion

REWRITTEN = {"draft-rewritten": True}


@require_http_methods(["GET", "POST"])
def accept_suggestion_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """On POST, accept it; otherwise to the threads. An open editor is told to take it in."""
    thread = thread_for(request, pk)
    form = AcceptForm(request.POST, thread=pk)
    return act(
        request,
        thread,
        form,
        lambda: accept_suggestion(
            thread,
            by=request.user,
            at=timezone.now(),
            revision=form.cleaned_data["revision"],
        ),
        words="The suggested wording is in the draft",
        **REWRITTEN,
    )
