"""Answering in a thread."""

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.models import User
from articles.views.request import SignedInRequest
from reviews.forms.comments import ReplyForm
from reviews.models import Comment, Review
from reviews.permissions.rounds import may_comment
from reviews.views.comments.answer import act, thread_for
from reviews.workflow.comment import comment


@require_http_methods(["GET", "POST"])
def reply_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """On POST, keep the reply; otherwise to the threads of the article."""
    thread = thread_for(request, pk)
    form = ReplyForm(request.POST, thread=pk)
    return act(
        request,
        thread,
        form,
        lambda: comment(
            _round(thread, request.user),
            by=request.user,
            at=timezone.now(),
            body=form.cleaned_data["body"],
            parent=thread,
        ),
        words="Reply kept",
    )


def _round(thread: Comment, by: User) -> Review:
    """The newest round of the article if they take part in it, or that of the thread."""
    newest = Review.objects.filter(article=thread.review.article_id).order_by("-pk").first()
    return newest if newest and may_comment(by, newest) else thread.review
