"""Write the lines of the editors' table anew, from the record."""

import datetime as dt

from articles.models import Article
from reviews.workflow.refresh_standing import refresh_standing


def rebuild_audit(*, at: dt.datetime, missing_only: bool = False) -> int:
    """Refresh every article with a version, or those without a line; how many there were.

    Each is a transaction of its own, so that nobody waits for all of them.
    """
    articles = Article.objects.filter(number__gte=1).order_by("pk")
    if missing_only:
        articles = articles.filter(audit_row=None)
    keys = list(articles.values_list("pk", flat=True))
    for key in keys:
        refresh_standing(Article(pk=key), at=at)
    return len(keys)
