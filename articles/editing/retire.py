"""Take an article off the site."""

import datetime as dt

from django.db import transaction

from articles.editing.lock_article import lock_article
from articles.editing.record_event import record_event
from articles.models import Article, Page, Retirement, User
from articles.searching.index import refresh_search
from articles.verdict import OutOfDateError, RefusedError


@transaction.atomic
def retire(article: Article, *, by: User, at: dt.datetime, reason: str) -> Retirement:
    """The retirement. Raises RefusedError without a reason, OutOfDateError if nothing is live."""
    if not reason.strip():
        raise RefusedError("Say why the article is retired; readers and auditors will see it.")
    article = lock_article(article.pk)
    page = Page.objects.filter(article=article).select_related("live__version").first()
    if page is None or page.live is None:
        raise OutOfDateError("This article is not live, so there is nothing to retire.")
    retirement = Retirement.objects.create(
        article=article, publication=page.live, by=by, at=at, reason=reason.strip()
    )
    page.live = None
    page.save(update_fields=["live"])
    refresh_search(article)
    record_event(
        "retire",
        by=by,
        at=at,
        article=article,
        number=retirement.publication.version.number,
        subject=f"retirement:{retirement.pk}",
        detail={"reason": reason.strip()},
    )
    return retirement
