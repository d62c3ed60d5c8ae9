"""What stands against a signature and a publication: blocking comments that are open."""

from django.db.models import OuterRef, Q, Subquery

from articles.verdict import Verdict
from reviews.models import Comment, Resolution, ResolutionKind
from reviews.policy import commenting


def open_blocking(article_id: int) -> list[Comment]:
    """The blocking comments on an article that nobody has resolved, oldest first. One query.

    Those whose words are gone are among them: an editor closes these.
    """
    newest = Resolution.objects.filter(comment=OuterRef("pk")).order_by("-at", "-pk")
    rows = Comment.objects.filter(review__article_id=article_id, is_blocking=True)
    rows = rows.annotate(became=Subquery(newest.values("kind")[:1]))
    is_open = Q(became=None) | Q(became=ResolutionKind.REOPENED)
    return list(rows.filter(is_open).select_related("by").order_by("at", "pk"))


def blocking_words(article_id: int) -> tuple[str, ...]:
    """The first words of each of them, with who said it."""
    return tuple(
        commenting.in_short(said.body or said.suggestion, by=said.by.name)
        for said in open_blocking(article_id)
    )


def may_pass(article_id: int) -> Verdict:
    """Whether no blocking comment on the article is open; a no lists them."""
    return commenting.may_pass(blocking_words(article_id))
