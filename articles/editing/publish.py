"""Make a version the live one. Whether it may be is for review to say."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.text import slugify

from articles.editing.lock_article import lock_article
from articles.editing.record_event import record_event
from articles.models import Article, Page, Publication, User
from articles.searching.index import refresh_search
from articles.verdict import OutOfDateError

TRIES = 5


@transaction.atomic
def publish(
    version: Any,
    *,
    by: User,
    at: dt.datetime,
    kind: str,
    reason: str = "",
    despite: Sequence[str] = (),
) -> Publication:
    """The publication; `despite` is what stood against it, for the audit trail.

    Raises OutOfDateError if exactly this version is live already.
    """
    article = lock_article(version.article_id)
    page = Page.objects.filter(article=article).select_related("live").first()
    if page is None:
        page = _page(article, version.title)
    if page.live and page.live.version_id == version.history_id and page.live.kind == kind:
        raise OutOfDateError(f"Version {version.number} is live already.")
    publication = Publication.objects.create(
        article=article, version=version, by=by, at=at, kind=kind, reason=reason
    )
    page.live = publication
    page.save(update_fields=["live"])
    refresh_search(article)
    record_event(
        "publish",
        by=by,
        at=at,
        article=article,
        number=version.number,
        subject=f"publication:{publication.pk}",
        detail={"kind": kind, "reason": reason} | ({"despite": list(despite)} if despite else {}),
    )
    return publication


def _page(article: Article, title: str) -> Page:
    """A page at an address of its own, though another article of this title may take it first."""
    for _ in range(TRIES):
        try:
            with transaction.atomic():
                return Page.objects.create(article=article, slug=_free_slug(title))
        except IntegrityError:
            continue
    raise OutOfDateError("Others published under this title just now. Publish once more.")


def _free_slug(title: str) -> str:
    slug = slugify(title)[:100].strip("-") or "article"
    taken = set(Page.objects.filter(slug__startswith=slug).values_list("slug", flat=True))
    if slug not in taken:
        return slug
    return next(f"{slug}-{n}" for n in range(2, len(taken) + 3) if f"{slug}-{n}" not in taken)
