"""Resolving a thread."""

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.views.request import SignedInRequest
from reviews.forms.comments import ResolveForm
from reviews.views.comments.answer import act, thread_for
from reviews.workflow.resolve_comment import resolve_comment


@require_http_methods(["GET", "POST"])
def resolve_comment_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """On POST, resolve it; otherwise to the threads of the article."""
    thread = thread_for(request, pk)
    form = ResolveForm(request.POST, thread=pk)
    return act(
        request,
        thread,
        form,
        lambda: resolve_comment(
            thread, by=request.user, at=timezone.now(), reason=form.cleaned_data["reason"]
        ),
        words="Thread resolved",
    )
