"""Opening a resolved thread again."""

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.views.request import SignedInRequest
from reviews.forms.comments import ReopenForm
from reviews.views.comments.answer import act, thread_for
from reviews.workflow.reopen_comment import reopen_comment


@require_http_methods(["GET", "POST"])
def reopen_comment_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """On POST, open it again; otherwise to the threads of the article."""
    thread = thread_for(request, pk)
    form = ReopenForm(request.POST, thread=pk)
    return act(
        request,
        thread,
        form,
        lambda: reopen_comment(
            thread, by=request.user, at=timezone.now(), reason=form.cleaned_data["reason"]
        ),
        words="Thread open again",
    )
