"""Closing a thread whose words are gone."""

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.views.request import SignedInRequest
from reviews.forms.comments import CloseForm
from reviews.views.comments.answer import act, thread_for
from reviews.workflow.close_orphan import close_orphan


@require_http_methods(["GET", "POST"])
def close_orphan_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """On POST, close it; otherwise to the threads of the article."""
    thread = thread_for(request, pk)
    form = CloseForm(request.POST, thread=pk)
    return act(
        request,
        thread,
        form,
        lambda: close_orphan(
            thread, by=request.user, at=timezone.now(), reason=form.cleaned_data["reason"]
        ),
        words="Thread closed",
    )
