"""Keeping the index: which words are live."""

from collections.abc import Iterator

from django.db import connection, transaction

from articles.models import Article, Page
from articles.searching import on_postgres, on_sqlite
from articles.searching.entry import entry_of

CHUNK = 500
BACKEND = {"sqlite": on_sqlite, "postgresql": on_postgres}


def refresh_search(article: Article) -> None:
    """Bring the index up to date with what is live of this article, in the caller's transaction."""
    backend = BACKEND[connection.vendor]
    page = Page.objects.select_related("live__version").filter(article=article).first()
    if page is None or page.live is None:
        backend.erase([article.pk])
    else:
        backend.write([entry_of(page.live.version)])


def rebuild_search() -> int:
    """Index everything that is live anew, in small transactions; says how many articles."""
    total = 0
    for chunk in _chunks():
        with transaction.atomic():
            BACKEND[connection.vendor].erase(page.article_id for page in chunk)
            live = [entry_of(page.live.version) for page in chunk if page.live]
            BACKEND[connection.vendor].write(live)
            total += len(live)
    return total


def _chunks() -> Iterator[list[Page]]:
    last = 0
    while chunk := list(
        Page.objects.filter(pk__gt=last).select_related("live__version").order_by("pk")[:CHUNK]
    ):
        yield chunk
        last = chunk[-1].pk
