"""Wait for one's turn at an article."""

import datetime as dt

from articles.models import Article, AuditEvent

INSTANT = dt.timedelta(microseconds=1)


def lock_article(article_id: int) -> Article:
    """The article as it now stands; no other verb changes it before this transaction ends.

    Locks are taken in one order everywhere: reviewers, draft, article, then rows below it (round,
    assignment, page, standing), the ledger last. Rows that only point at the article do not wait.
    """
    return Article.objects.select_for_update(no_key=True).get(pk=article_id)


def moment_after_waiting(article: Article, at: dt.datetime) -> dt.datetime:
    """`at`, or just after the newest event if somebody else was faster.

    A verb's moment is read before it waits for its turn: what was recorded meanwhile counts, and
    what it records itself comes after that, in time as in fact.
    """
    newest = (
        AuditEvent.objects.filter(article=article)
        .order_by("-at")
        .values_list("at", flat=True)
        .first()
    )
    return newest + INSTANT if newest and newest > at else at
