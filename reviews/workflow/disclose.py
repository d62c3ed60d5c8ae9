"""A reviewer declares a conflict of interest, or that there is none; an editor decides."""

import datetime as dt

from django.db import transaction

from articles.editing.lock_article import lock_article
from articles.editing.record_event import record_event
from articles.models import Article, User
from articles.verdict import RefusedError
from reviews.models import Disclosure, Review, Reviewer
from reviews.notifications.events import Event
from reviews.notifications.tell import tell


@transaction.atomic
def disclose(
    article: Article,
    reviewer: Reviewer,
    *,
    by: User,
    at: dt.datetime,
    conflict: str,
    review: Review | None = None,
) -> Disclosure:
    """The disclosure over the last 36 months (ICMJE); an empty `conflict` says there is none.

    The same conflict again is the same row, so that an editor's decision about it holds. A
    conflict declared at a `review` is told to the editors. Raises RefusedError for anybody else.
    """
    if by.pk != reviewer.user_id:
        raise RefusedError("Everybody declares their own conflicts of interest.")
    lock_article(article.pk)
    last = Disclosure.objects.filter(article=article, reviewer=reviewer).last()
    if last and last.conflict and last.conflict == conflict.strip():
        return last
    disclosure = Disclosure.objects.create(
        article=article, reviewer=reviewer, conflict=conflict.strip(), at=at
    )
    record_event(
        "disclose",
        by=by,
        at=at,
        article=article,
        subject=f"disclosure:{disclosure.pk}",
        detail={"conflict": conflict.strip()},
    )
    if review and disclosure.conflict:
        tell(Event.CONFLICT_DECLARED, review=review, by=by, text=disclosure.conflict)
    return disclosure
