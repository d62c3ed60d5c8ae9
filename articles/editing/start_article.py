"""Start an article: an empty draft with an identity, and no version yet."""

import datetime as dt

from django.db import transaction

from articles.editing.record_event import record_event
from articles.models import Article, Draft, User
from articles.permissions import may_write


@transaction.atomic
def start_article(*, by: User, at: dt.datetime) -> Article:
    """A new article whose draft is by `by`, or the one they started and never wrote into.

    Raises RefusedError for who may not write.
    """
    may_write(by).require()
    User.objects.select_for_update().get(pk=by.pk)
    untouched = Draft.objects.filter(
        revision=0, article__number=0, saved_by=by, article__imported_page__isnull=True
    ).first()
    if untouched:
        return untouched.article
    article = Article(created_at=at)
    article.save_without_historical_record()  # type: ignore[attr-defined]
    Draft.objects.create(article=article, byline=by.name, saved_at=at, saved_by=by)
    record_event("start_article", by=by, at=at, article=article)
    return article
