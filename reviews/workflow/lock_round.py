"""Wait for one's turn at a round of review."""

from articles.editing.lock_article import lock_article
from reviews.models import Review


def lock_round(review: Review) -> Review:
    """The round as it now stands; nobody else moves it before this transaction ends.

    The article is locked, not the round: a round is never changed without its article's turn.
    """
    lock_article(review.article_id)
    return Review.objects.select_related("article", "version__specialty", "asked_by").get(
        pk=review.pk
    )
