"""Open a resolved thread again."""

import datetime as dt

from django.db import transaction

from articles.editing.lock_article import moment_after_waiting
from articles.models import User
from articles.verdict import OutOfDateError
from reviews.models import Comment, Resolution, ResolutionKind
from reviews.permissions.commenting import may_reopen
from reviews.workflow.settle_thread import locked_thread, newest, settle


@transaction.atomic
def reopen_comment(comment: Comment, *, by: User, at: dt.datetime, reason: str = "") -> Resolution:
    """The reopening: the thread waits for an answer again.

    Raises RefusedError for who takes no part, OutOfDateError if it is open.
    """
    comment = locked_thread(comment)
    at = moment_after_waiting(comment.review.article, at)
    may_reopen(by, comment).require()
    last = newest(comment)
    if last is None or last.kind == ResolutionKind.REOPENED:
        raise OutOfDateError("This thread is open already.")
    return settle(comment, ResolutionKind.REOPENED, by=by, at=at, reason=reason)
