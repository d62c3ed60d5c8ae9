"""Commenting on a round or on one of its passages."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.views.request import SignedInRequest
from reviews.audit.said import comments_of
from reviews.forms.rounds import CommentForm
from reviews.permissions.rounds import may_comment
from reviews.policy.anchors import About
from reviews.views.rounds.attempt import DONE, attempt
from reviews.views.rounds.found import review_for
from reviews.views.rounds.review import show_review
from reviews.workflow.comment import comment


@require_http_methods(["GET", "POST"])
def comment_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """On POST, keep the comment; otherwise to the round. htmx gets the panel of comments alone."""
    review = review_for(request, pk)
    if request.method == "GET":
        return redirect("review", pk)
    form = CommentForm(request.POST, prefix="comment")
    status = attempt(
        form,
        lambda: comment(
            review,
            by=request.user,
            at=timezone.now(),
            body=form.cleaned_data["body"],
            about=About(form.cleaned_data["passage"], None),
        ),
    )
    if "HX-Request" in request.headers:
        panel = {
            "review": review,
            "comments": comments_of(review),
            "comment_form": CommentForm(prefix="comment") if status == DONE else form,
            "comment_verdict": may_comment(request.user, review),
        }
        answer = render(request, "reviews/rounds/_comments.html", panel)
        if status == DONE:
            answer["HX-Trigger"] = '{"announce": "Comment kept", "said": true}'
        return answer
    if status != DONE:
        return show_review(request, review, {"comment_form": form}, status=status)
    return redirect(reverse("review", args=[pk]) + "#comments")
