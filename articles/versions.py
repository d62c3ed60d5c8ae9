"""Versions as pages show them: lists without the texts, one by its number."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.http import Http404

from articles.comparing.size import Size
from articles.models import Article, AuditEvent, Page, User


@dataclass(frozen=True)
class VersionRow:
    """One line of the list of versions. `size` is unknown for what came from elsewhere."""

    number: int
    title: str
    saved_at: dt.datetime
    saved_by: User
    note: str
    is_live: bool
    size: Size | None


def rows_of(article: Article) -> list[VersionRow]:
    """All versions of an article, newest first. Three queries."""
    sizes = dict(
        AuditEvent.objects.filter(article=article, verb="save_version").values_list(
            "number", "detail__size"
        )
    )
    live = Page.objects.filter(article=article).values_list("live__version__number", flat=True)
    live_number = live.first()
    versions = (
        article.history.order_by("-number")
        .select_related("history_user")
        .only("number", "title", "history_date", "history_change_reason", "history_user__name")
    )
    return [
        VersionRow(
            number=version.number,
            title=version.title,
            saved_at=version.saved_at,
            saved_by=version.history_user,
            note=version.history_change_reason,
            is_live=version.number == live_number,
            size=Size(**sizes[version.number]) if sizes.get(version.number) else None,
        )
        for version in versions
    ]


def version_or_404(article_id: int, number: int) -> Any:
    """One version with who saved it. Raises Http404."""
    version = (
        Article.history.filter(id=article_id, number=number)
        .select_related("history_user", "specialty")
        .first()
    )
    if version is None:
        raise Http404(f"There is no version {number} of this article.")
    return version
