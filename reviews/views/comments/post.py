"""Commenting on a round, on one of its passages, or on some words of one."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.verdict import OutOfDateError
from articles.views.request import SignedInRequest
from reviews.forms.comments import CommentForm
from reviews.models import Comment, Review
from reviews.policy.anchors import About
from reviews.policy.selecting import selected
from reviews.record import passages_of
from reviews.views.comments.panel import comments_beside
from reviews.views.comments.said import told
from reviews.views.rounds.attempt import DONE, attempt
from reviews.views.rounds.found import review_for
from reviews.views.rounds.review import show_review
from reviews.workflow.comment import comment

NOT_THERE = (
    "The words you marked do not stand in this passage of the version under review, or stand there "
    "more than once. Mark them again."
)


@require_http_methods(["GET", "POST"])
def comment_now(request: SignedInRequest, pk: int) -> HttpResponse:
    """On POST, keep the comment; otherwise to the round. htmx gets the panel of comments alone."""
    review = review_for(request, pk)
    if request.method == "GET":
        return redirect("review", pk)
    form = CommentForm(request.POST, prefix="comment")
    made: list[Comment] = []
    status = attempt(form, lambda: made.append(_comment(request, review, form)))
    if "HX-Request" in request.headers:
        bound = {} if status == DONE else {"comment_form": form}
        answer = render(
            request,
            "reviews/comments/_panel.html",
            {"review": review, **comments_beside(request, review)} | bound,
        )
        return told(answer, "Comment kept", form="comment") if made else answer
    if not made:
        return show_review(request, review, {"comment_form": form}, status=status)
    return redirect(f"{reverse('review', args=[pk])}#thread-{made[0].pk}")


def _comment(request: SignedInRequest, review: Review, form: CommentForm) -> Comment:
    said = form.cleaned_data
    return comment(
        review,
        by=request.user,
        at=timezone.now(),
        body=said["body"],
        about=_about(review, form),
        is_blocking=said["blocking"],
        suggestion=said["suggestion"],
    )


def _about(review: Review, form: CommentForm) -> About | None:
    """What the form is about, its words as the passage has them. The verb looks at the rest."""
    said = form.cleaned_data
    key, at = said["passage"], said["at"]
    if not key:
        return None
    standing = passages_of(review.version.text, review.version.canon)
    if at is None or at >= len(standing) or standing[at].key != key:
        at = next((place for place, passage in enumerate(standing) if passage.key == key), None)
    if not said["quote"].strip() or at is None:
        return About(key, at)
    named = selected(standing[at], said["quote"], said["before"])
    if named is None:
        raise OutOfDateError(NOT_THERE)
    return About(key, at, named.quote, named.prefix, named.suffix)
