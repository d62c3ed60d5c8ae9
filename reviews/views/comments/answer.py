"""After an act on a thread: back to where it was done, with what came of it."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from articles.permissions import may_read
from articles.verdict import OutOfDateError
from articles.views.request import SignedInRequest
from reviews.forms.comments import ThreadForm
from reviews.models import Comment, Review
from reviews.views.comments.checklist import checklist
from reviews.views.comments.panel import comments_beside, talk_about
from reviews.views.comments.said import told
from reviews.views.comments.threads import listed, show_threads
from reviews.views.rounds.attempt import DONE, attempt
from reviews.views.rounds.review import show_review


def thread_for(request: SignedInRequest, pk: int) -> Comment:
    """The comment that began the thread, for the people of the desk. RefusedError, Http404."""
    may_read(request.user).require()
    found = Comment.objects.select_related("review__article__draft", "review__version", "by")
    return get_object_or_404(found, pk=pk, parent=None)


def act(
    request: SignedInRequest,
    comment: Comment,
    form: ThreadForm,
    verb: Callable[[], object],
    *,
    words: str,
    **more: object,
) -> HttpResponse:
    """Try it, and answer; `words` say that it was done, `more` are events for the page."""
    if request.method == "GET":
        return redirect(_address(comment, None))
    status = attempt(form, lambda: _tried(form, verb))
    review = _round(request, comment)
    if "HX-Request" in request.headers:
        answer = _part(request, comment, review, None if status == DONE else form)
        return (
            told(answer, words, form=f"{form.act}-{comment.pk}", **more)
            if status == DONE
            else answer
        )
    if status == DONE:
        messages.success(request, f"{words}.")
        return redirect(_back(request, comment, review))
    if review:
        return show_review(request, review, {"thread_form": form}, status=status)
    return show_threads(request, comment.review.article, {"thread_form": form}, status=status)


def _tried(form: ThreadForm, verb: Callable[[], object]) -> None:
    try:
        verb()
    except OutOfDateError as clash:
        form.differs = clash.differs
        raise


def _round(request: SignedInRequest, comment: Comment) -> Review | None:
    """The round beside whose text the thread was shown, if it was."""
    kind, _, key = request.POST.get("place", "").partition(":")
    if kind != "review" or not key.isdecimal() or len(key) > 18:
        return None
    rounds = Review.objects.filter(article=comment.review.article_id, pk=int(key))
    return rounds.select_related("article__draft", "version__specialty", "asked_by").first()


def _part(
    request: SignedInRequest, comment: Comment, review: Review | None, form: ThreadForm | None
) -> HttpResponse:
    bound: dict[str, Any] = {"thread_form": form} if form else {}
    if review:
        context = {"review": review, **comments_beside(request, review)}
        return render(request, "reviews/comments/_panel.html", context | bound)
    article = comment.review.article
    article.draft.refresh_from_db()
    if request.POST.get("place") == "article":
        context = {
            "article": article,
            "talk": talk_about(request, article, None),
            "thread_form": None,
        }
        return render(request, "reviews/comments/_article.html", context | bound)
    if request.POST.get("place") == "draft":
        return render(
            request, "reviews/comments/_checklist.html", checklist(request, article) | bound
        )
    return render(request, "reviews/comments/_list.html", listed(request, article) | bound)


def _back(request: SignedInRequest, comment: Comment, review: Review | None) -> str:
    if request.POST.get("place") == "article":
        return reverse("article", args=[comment.review.article_id])
    return _address(comment, review)


def _address(comment: Comment, review: Review | None) -> str:
    if review:
        return f"{reverse('review', args=[review.pk])}#thread-{comment.pk}"
    return f"{reverse('threads', args=[comment.review.article_id])}?show=all#thread-{comment.pk}"
