"""What the threads beside a text, on their own page and beside a draft need."""

from typing import Any

from articles.models import Article
from articles.views.request import SignedInRequest
from reviews.audit.concerned import concerned
from reviews.audit.thread_rows import Talk, Viewer, talk
from reviews.audit.threads import threads_of
from reviews.forms.comments import CommentForm
from reviews.models import Review
from reviews.permissions.commenting import may_block
from reviews.permissions.rounds import may_comment
from reviews.record import passages_of


def comments_beside(request: SignedInRequest, review: Review) -> dict[str, Any]:
    """The threads beside the version of a round, and the form for another."""
    verdict = may_comment(request.user, review)
    begun = {"passage": request.GET.get("about", "")[:64], "at": request.GET.get("at", "")}
    return {
        "talk": talk(
            threads_of(review.article, version=review.version),
            Viewer.of(request.user, takes_part=bool(verdict)),
            about=review.version.number,
            until=review.pk,
        ),
        "comment_form": CommentForm(prefix="comment", initial=begun),
        "about_words": _words(review, request.POST.get("comment-passage") or begun["passage"]),
        "comment_verdict": verdict,
        "blocking_verdict": may_block(request.user, review),
        "people": concerned(review, besides=request.user) if verdict else [],
        "thread_form": None,
        "place": f"review:{review.pk}",
        "target": "comments",
        "revision": review.article.draft.revision,
    }


def _words(review: Review, key: str) -> str:
    """The words of the passage that a comment is begun about; a page without scripts shows them."""
    standing = passages_of(review.version.text, review.version.canon) if key else ()
    return next((passage.words for passage in standing if passage.key == key), "")


def talk_about(request: SignedInRequest, article: Article, review: Review | None) -> Talk:
    """All threads of an article, followed to its draft. `review` is its newest round."""
    takes_part = bool(review and may_comment(request.user, review))
    viewer = Viewer.of(request.user, takes_part=takes_part)
    return talk(threads_of(article, draft=article.draft), viewer)
