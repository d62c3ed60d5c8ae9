"""All threads about an article."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from articles.models import Article
from articles.permissions import may_read, may_write
from articles.views.request import SignedInRequest
from reviews.audit.concerned import concerned
from reviews.audit.thread_rows import Row, Talk
from reviews.models import Review
from reviews.views.comments.panel import talk_about

SHOWN = {
    "open": "Open",
    "orphaned": "Words gone",
    "resolved": "Resolved",
    "all": "All",
}


@never_cache
@require_safe
def threads_page(request: SignedInRequest, pk: int) -> HttpResponse:
    """Every thread of the article, where its words are now, and what may be done about it."""
    may_read(request.user).require()
    article = get_object_or_404(Article.objects.select_related("draft"), pk=pk)
    return show_threads(request, article, {})


def show_threads(
    request: SignedInRequest,
    article: Article,
    bound: Mapping[str, forms.Form],
    *,
    status: int = 200,
) -> HttpResponse:
    """The page; `bound` holds a form that came back."""
    context = listed(request, article, show="all" if bound else "") | dict(bound)
    context["is_writer"] = bool(may_write(request.user))
    return render(request, "reviews/comments/threads.html", context, status=status)


def listed(request: SignedInRequest, article: Article, *, show: str = "") -> dict[str, Any]:
    """The threads that the address, or the form that was sent, asks for; or those of `show`."""
    newest = Review.objects.filter(article=article).order_by("-pk").first()
    talk = talk_about(request, article, newest)
    sent_from = request.POST.get("place", "").partition(":")[2]
    asked = show or sent_from or request.GET.get("show", "")
    show = asked if asked in SHOWN else "open"
    counts = {name: len(_rows(talk, name)) for name in SHOWN}
    return {
        "article": article,
        "newest": newest,
        "talk": talk,
        "rows": _rows(talk, show),
        "show": show,
        "shown": [(name, label, counts[name]) for name, label in SHOWN.items()],
        "revision": article.draft.revision,
        "people": concerned(newest, besides=request.user) if newest else [],
        "thread_form": None,
        "place": f"threads:{show}",
        "target": "threads",
    }


def _rows(talk: Talk, show: str) -> tuple[Row, ...]:
    if show == "open":
        return talk.open
    if show == "orphaned":
        return talk.orphaned
    return talk.resolved if show == "resolved" else talk.all
