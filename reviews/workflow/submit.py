"""Ask for a review of a frozen version."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.db import transaction

from articles.editing.lock_article import lock_article, moment_after_waiting
from articles.editing.record_event import record_event
from articles.models import User
from reviews.models import Review, Reviewer
from reviews.notifications.events import Event
from reviews.notifications.tell import tell
from reviews.permissions.rounds import may_submit
from reviews.policy.states import State
from reviews.workflow.assign import ask
from reviews.workflow.lock_reviewers import lock_reviewers
from reviews.workflow.moves import move
from reviews.workflow.store_line import store_under_review


@transaction.atomic
def submit(
    version: Any,
    *,
    by: User,
    at: dt.datetime,
    reviewers: Sequence[Reviewer] = (),
    due_on: dt.date | None = None,
    note: str = "",
) -> Review:
    """A new round about `version`; with no reviewer named it is open to any.

    A round about an earlier version that is open, or waits for changes, is superseded. Raises
    RefusedError for who may not submit, and for reviewers who wrote all of it; OutOfDateError if
    this version is under review already, or a newer one has been saved.
    """
    lock_reviewers(reviewers)
    article = lock_article(version.article_id)
    may_submit(by, version, at=moment_after_waiting(article, at)).require()
    unfinished = article.reviews.filter(state__in=[State.OPEN, State.CHANGES_REQUESTED])
    for earlier in unfinished:
        move(earlier, State.SUPERSEDED)
    review = Review.objects.create(
        article=article, version=version, asked_by=by, asked_at=at, note=note.strip()
    )
    record_event(
        "submit",
        by=by,
        at=at,
        article=article,
        number=version.number,
        subject=f"review:{review.pk}",
        detail={"reviewers": [str(reviewer) for reviewer in reviewers], "note": note.strip()},
    )
    for reviewer in reviewers:
        ask(review, reviewer, by=by, at=at, due_on=due_on)
    if not reviewers:
        tell(Event.OPEN_REVIEW, review=review, by=by)
    store_under_review(article)
    return review
