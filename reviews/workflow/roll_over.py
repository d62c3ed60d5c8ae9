"""Catch up with what time alone has changed."""

import datetime as dt

from articles.models import Article
from reviews.record import local
from reviews.workflow.refresh_standing import refresh_standing


def roll_over(*, at: dt.datetime, most: int | None = None) -> int:
    """Refresh every article whose standing changes by today; how many there were.

    Each is a transaction of its own, so that nobody waits for all of them; `most` bounds the work.
    """
    due = Article.objects.filter(
        standing_periods__until=None, standing_periods__next_change_on__lte=local(at).date()
    ).order_by("pk")
    articles = list(due[:most] if most else due)
    for article in articles:
        refresh_standing(article, at=at)
    return len(articles)
