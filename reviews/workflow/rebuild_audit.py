"""Write the lines of the editors' table anew, from the record."""

import datetime as dt

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from articles.editing.lock_article import lock_article, moment_after_waiting
from articles.models import Article
from reviews.models import DatedRow
from reviews.models.audit_row import NO_END
from reviews.workflow.refresh_standing import refresh_standing
from reviews.workflow.write_past import write_past


def rebuild_audit(*, at: dt.datetime, missing_only: bool = False) -> int:
    """Refresh every article with a version, or those without a line, and write all its days anew;
    how many there were.

    Each is a transaction of its own, so that nobody waits for all of them.
    """
    articles = Article.objects.filter(number__gte=1).order_by("pk")
    if missing_only:
        days = DatedRow.objects.filter(article=OuterRef("pk"), last_day=NO_END)
        articles = articles.filter(Q(audit_row=None) | ~Exists(days))
    keys = list(articles.values_list("pk", flat=True))
    for key in keys:
        _rebuild(key, at)
    return len(keys)


@transaction.atomic
def _rebuild(key: int, at: dt.datetime) -> None:
    article = lock_article(key)
    refresh_standing(article, at=at)
    write_past(article, at=moment_after_waiting(article, at))
