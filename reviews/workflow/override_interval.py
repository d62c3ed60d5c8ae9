"""Give one article a shorter interval than its policy."""

import datetime as dt

from django.db import transaction

from articles.editing.lock_article import lock_article
from articles.editing.record_event import record_event
from articles.models import Article, User
from articles.verdict import RefusedError
from reviews.models import IntervalOverride
from reviews.permissions.desk import may_run_desk
from reviews.workflow.refresh_standing import refresh_standing


@transaction.atomic
def override_interval(
    article: Article, *, by: User, at: dt.datetime, months: int | None, reason: str
) -> IntervalOverride:
    """The override; `months` None returns to the policy. The shorter of both always counts.
    The same as it is now is the same row.

    Raises RefusedError for who is not an editor, without a reason, and for less than a month.
    """
    may_run_desk(by).require()
    if not reason.strip():
        raise RefusedError("Say why this article needs its own interval.")
    if months is not None and months < 1:
        raise RefusedError("The shortest interval is one month.")
    lock_article(article.pk)
    last = IntervalOverride.objects.filter(article=article).last()
    if last and (last.months, last.reason) == (months, reason.strip()):
        return last
    override = IntervalOverride.objects.create(
        article=article, months=months, reason=reason.strip(), at=at, by=by
    )
    record_event(
        "override_interval",
        by=by,
        at=at,
        article=article,
        detail={"months": months, "reason": reason.strip()},
    )
    refresh_standing(article, at=at)
    return override
