"""What a writer answers before the next version: the fragment beside the editor."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from articles.models import Article
from articles.permissions import may_write
from articles.views.request import SignedInRequest
from reviews.audit.answers import answers_to
from reviews.audit.concerned import concerned
from reviews.audit.credits import credit_note
from reviews.models import Review
from reviews.views.comments.panel import talk_about


@never_cache
@require_safe
def draft_answers(request: SignedInRequest, pk: int) -> HttpResponse:
    """The reason of the last request for changes, and every thread that waits for an answer."""
    may_write(request.user).require()
    article = get_object_or_404(Article.objects.select_related("draft"), pk=pk)
    return render(request, "reviews/comments/_checklist.html", checklist(request, article))


def checklist(request: SignedInRequest, article: Article) -> dict[str, Any]:
    """What there is to answer, as the editor's rail shows it."""
    newest = Review.objects.filter(article=article).order_by("-pk").first()
    talk = talk_about(request, article, newest)
    return {
        "article": article,
        "answers": answers_to(article, talk),
        "credit": credit_note(article),
        "talk": talk,
        "revision": article.draft.revision,
        "people": concerned(newest, besides=request.user) if newest else [],
        "thread_form": None,
        "place": "draft",
        "target": "answers",
    }
