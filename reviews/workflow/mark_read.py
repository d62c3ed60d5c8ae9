"""A reviewer marks what they have read."""

import datetime as dt
from collections.abc import Collection
from dataclasses import replace

from django.db import transaction

from articles.models import User
from articles.verdict import OutOfDateError
from reviews.displayed import Displayed, displayed
from reviews.models import ReadMark, Review
from reviews.permissions.one_look import one_look
from reviews.permissions.signing import may_mark
from reviews.workflow.lock_round import lock_round


@transaction.atomic
def mark_read(review: Review, *, by: User, at: dt.datetime, keys: Collection[str]) -> Displayed:
    """What they are shown, with these pairs marked; what was marked before stays as it was.

    A key is that of a pair, or of a section. Leaves no audit event: what was marked, and when, is
    stated with the sign-off. Raises RefusedError for who does not sign here, OutOfDateError if
    something of it is not displayed.
    """
    shown, named = marking(review, by=by, at=at, keys=keys)
    new = [key for key in dict.fromkeys(named) if key not in shown.read]
    article = shown.review.article
    ReadMark.objects.bulk_create(
        [ReadMark(article=article, by=by, key=key, at=at) for key in new], ignore_conflicts=True
    )
    return replace(shown, marks={**shown.marks, **dict.fromkeys(new, at)})


def marking(
    review: Review, *, by: User, at: dt.datetime, keys: Collection[str]
) -> tuple[Displayed, list[str]]:
    """What this person is shown, and the pairs named in it, once it is clear that they may."""
    review = lock_round(review)
    with one_look():
        may_mark(by, review).require()
    shown = displayed(review, by_id=by.pk, at=at)
    named = shown.named(keys)
    if not shown.kept_under.keys() >= set(named):
        raise OutOfDateError(
            "Nothing was marked: something changed while you were reading. Open the review again."
        )
    return shown, named
