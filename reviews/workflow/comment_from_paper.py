"""Keep what somebody wrote beside the numbers of a printed sheet."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from articles.models import User
from articles.verdict import RefusedError
from reviews.models import Comment, Review
from reviews.policy.anchors import About
from reviews.workflow.comment import comment
from reviews.workflow.lock_round import lock_round

INSTANT = dt.timedelta(microseconds=1)


@dataclass(frozen=True)
class Written:
    """One comment off a sheet; `about` is None for the whole text."""

    about: About | None
    body: str
    is_blocking: bool = False


@transaction.atomic
def comment_from_paper(
    review: Review, *, by: User, at: dt.datetime, written: Sequence[Written]
) -> list[Comment]:
    """All of these comments, in order, or none of them; sent twice, they are kept once.

    Raises what `comment` raises, for the first that cannot be kept.
    """
    if not written:
        raise RefusedError("There is no comment to keep yet.")
    review = lock_round(review)
    kept = _kept_already(review, by, written)
    if kept:
        return kept
    return [
        comment(
            review,
            by=by,
            at=at + place * INSTANT,
            body=one.body,
            about=one.about,
            is_blocking=one.is_blocking,
        )
        for place, one in enumerate(written)
    ]


def _kept_already(review: Review, by: User, written: Sequence[Written]) -> list[Comment]:
    """The same comments, if they are the last things this person said here: a double click."""
    newest = review.comments.filter(by=by).order_by("-at", "-pk")[: len(written)]
    last = list(newest)[::-1]
    said = [(row.passage_key, row.body, row.is_blocking) for row in last]
    wanted = [(w.about.passage_key if w.about else "", w.body, w.is_blocking) for w in written]
    return last if said == wanted else []
