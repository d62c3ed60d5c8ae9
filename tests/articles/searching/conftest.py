"""Live articles to search."""

import datetime as dt
from collections.abc import Callable
from functools import partial

import pytest
from django.utils import timezone

from articles.editing.content import Content
from articles.editing.publish import publish
from articles.editing.save_draft import save_draft
from articles.editing.save_version import save_version
from articles.editing.start_article import start_article
from articles.models import Article, Specialty, User
from tests.scenes import scene

Publish = Callable[..., Article]


@scene
def put(
    writer: User,
    title: str,
    body: str,
    *,
    summary: str = "",
    article: Article | None = None,
    at: dt.datetime | None = None,
) -> Article:
    """An article of this writer, on the site."""
    at = at or timezone.now()
    specialty, _ = Specialty.objects.get_or_create(name="Internal medicine", slug="internal")
    article = article or start_article(by=writer, at=at)
    content = Content(
        title=title,
        summary=summary,
        body=body,
        byline="Wilma Writer",
        specialty_id=specialty.pk,
    )
    draft = article.draft
    draft.refresh_from_db()
    saved = save_draft(article, content, by=writer, at=at, revision=draft.revision).draft
    version = save_version(article, by=writer, at=at, revision=saved.revision)
    publish(version, by=writer, at=at, kind="imported")
    return article


@pytest.fixture
def live(writer: User) -> Publish:
    """Puts an article on the site: `live("Fever in adults", "<p>…</p>", summary="…")`."""
    return partial(put, writer)
