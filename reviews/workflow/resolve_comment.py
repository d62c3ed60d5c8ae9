"""Resolve a thread."""

import datetime as dt

from django.db import transaction

from articles.editing.lock_article import moment_after_waiting
from articles.models import User
from articles.verdict import OutOfDateError
from reviews.models import Comment, Resolution, ResolutionKind
from reviews.permissions.commenting import may_resolve
from reviews.workflow.settle_thread import locked_thread, newest, settle, tell_author


@transaction.atomic
def resolve_comment(comment: Comment, *, by: User, at: dt.datetime, reason: str = "") -> Resolution:
    """The resolution of the whole thread; it can be reopened.

    Raises RefusedError for who may not and, of somebody else's blocking comment, without a
    reason; OutOfDateError if it is resolved already.
    """
    comment = locked_thread(comment)
    at = moment_after_waiting(comment.review.article, at)
    may_resolve(by, comment, reason=reason).require()
    last = newest(comment)
    if last and last.kind != ResolutionKind.REOPENED:
        raise OutOfDateError(f"{last.by} has resolved this thread already.")
    settled = settle(comment, ResolutionKind.RESOLVED, by=by, at=at, reason=reason)
    tell_author(comment, by=by, reason=reason)
    return settled
