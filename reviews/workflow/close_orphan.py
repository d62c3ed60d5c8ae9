"""Close a thread whose words are gone."""

import datetime as dt

from django.db import transaction

from articles.editing.lock_article import moment_after_waiting
from articles.models import User
from articles.verdict import OutOfDateError
from reviews.audit.threads import place_of
from reviews.models import Comment, Resolution, ResolutionKind
from reviews.permissions.commenting import may_close_orphan
from reviews.policy.following import PlaceKind
from reviews.workflow.settle_thread import locked_thread, newest, settle, tell_author


@transaction.atomic
def close_orphan(comment: Comment, *, by: User, at: dt.datetime, reason: str) -> Resolution:
    """The closing, by an editor with a reason: nobody can answer it at its place any more.

    Raises RefusedError for anybody else and without a reason; OutOfDateError while its words
    stand in the newest version, or if it is resolved already.
    """
    comment = locked_thread(comment)
    at = moment_after_waiting(comment.review.article, at)
    is_orphaned = place_of(comment).kind is PlaceKind.GONE
    may_close_orphan(by, is_orphaned=is_orphaned, reason=reason).require()
    last = newest(comment)
    if last and last.kind != ResolutionKind.REOPENED:
        raise OutOfDateError(f"{last.by} has resolved this thread already.")
    settled = settle(comment, ResolutionKind.CLOSED, by=by, at=at, reason=reason)
    tell_author(comment, by=by, reason=reason)
    return settled
