"""By which edit a round was superseded: who saved it, why, and how much it changed."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from articles.comparing.size import size_of_change
from articles.models import ArticleVersion
from reviews.models import Review
from reviews.policy.states import State
from reviews.record import passages_of


@dataclass(frozen=True)
class Superseding:
    """The round that took another's place. `changes` counts passages; None: not looked at."""

    review: Review
    number: int
    saved_by: str
    note: str
    at: dt.datetime
    changes: int | None = None


def superseding(reviews: Sequence[Review], *, counted: bool = False) -> dict[int, Superseding]:
    """By superseded round: what took its place. Two queries, and two more to count changes."""
    gone = [review for review in reviews if review.state == State.SUPERSEDED]
    if not gone:
        return {}
    articles = {review.article_id for review in gone}
    later = list(Review.objects.filter(article__in=articles).order_by("pk"))
    next_rounds = {
        review.pk: next(
            row for row in later if row.article_id == review.article_id and row.pk > review.pk
        )
        for review in gone
    }
    versions = _versions(next_rounds, gone, counted=counted)
    return {
        review.pk: _superseding(review, next_rounds[review.pk], versions, counted=counted)
        for review in gone
    }


def _versions(
    next_rounds: dict[int, Review], gone: Sequence[Review], *, counted: bool
) -> dict[int, Any]:
    needed = {row.version_id for row in next_rounds.values()}
    if counted:
        needed |= {row.version_id for row in gone}
    rows = ArticleVersion.objects.filter(pk__in=needed).select_related("history_user")
    if not counted:
        rows = rows.defer("body", "references", "authorship")
    return {row.pk: row for row in rows}


def _superseding(
    review: Review, newer: Review, versions: dict[int, Any], *, counted: bool
) -> Superseding:
    version = versions[newer.version_id]
    changes = None
    if counted:
        before = versions[review.version_id]
        texts = [passages_of(row.text, row.canon) for row in (before, version)]
        changes = size_of_change(*texts).passages
    return Superseding(
        review=newer,
        number=version.number,
        saved_by=str(version.history_user) if version.history_user else "",
        note=version.history_change_reason or "",
        at=newer.asked_at,
        changes=changes,
    )
