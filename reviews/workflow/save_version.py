"""Freeze a draft as the next version, and see what that does to the standing."""

import datetime as dt
from typing import Any

from django.db import transaction

from articles.editing import save_version as editing
from articles.models import Article, User
from reviews.workflow.refresh_standing import refresh_standing


@transaction.atomic
def save_version(
    article: Article, *, by: User, at: dt.datetime, revision: int, note: str = ""
) -> Any:
    """The version, as `articles.editing.save_version` promises it, with the standing refreshed."""
    version = editing.save_version(article, by=by, at=at, revision=revision, note=note)
    refresh_standing(article, at=at)
    return version
