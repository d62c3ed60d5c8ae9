"""Take an article off the site."""

import datetime as dt

from django.db import transaction

from articles.editing.lock_article import lock_article, moment_after_waiting
from articles.editing.retire import retire
from articles.models import Article, Retirement, User
from reviews.ledger.record import record
from reviews.permissions.publishing import may_retire
from reviews.workflow.refresh_standing import refresh_standing


@transaction.atomic
def retire_article(article: Article, *, by: User, at: dt.datetime, reason: str) -> Retirement:
    """The retirement. Raises RefusedError for who is not an editor and without a reason;
    OutOfDateError if nothing is live; SigningKeyError if there is no key to sign the record with.
    """
    article = lock_article(article.pk)
    at = moment_after_waiting(article, at)
    may_retire(by, article, reason=reason).require()
    retirement = retire(article, by=by, at=at, reason=reason)
    refresh_standing(article, at=at)
    record(retirement)
    return retirement
