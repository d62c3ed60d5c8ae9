"""Record what became of a thread."""

import datetime as dt

from articles.editing.lock_article import lock_article
from articles.editing.record_event import record_event
from articles.models import User
from reviews.models import Comment, Resolution, ResolutionKind
from reviews.notifications.events import Event
from reviews.notifications.tell import tell


def locked_thread(comment: Comment) -> Comment:
    """The comment that began the thread; nobody answers or resolves it meanwhile."""
    found = Comment.objects.select_related("review__article", "review__version", "by", "parent")
    comment = found.get(pk=comment.parent_id or comment.pk)
    comment.review.article = lock_article(comment.review.article_id)
    return comment


def newest(comment: Comment) -> Resolution | None:
    """What was last decided about the thread."""
    return comment.resolutions.select_related("by").order_by("at", "pk").last()


def settle(
    comment: Comment, kind: ResolutionKind, *, by: User, at: dt.datetime, reason: str
) -> Resolution:
    """The row and its line in the audit trail. Who may was asked before."""
    made = Resolution.objects.create(
        comment=comment, kind=kind, reason=reason.strip(), by=by, at=at
    )
    record_event(
        VERBS[kind],
        by=by,
        at=at,
        article=comment.review.article,
        number=comment.review.version.number,
        subject=f"comment:{comment.pk}",
        detail={"reason": reason.strip()},
    )
    return made


def tell_author(comment: Comment, *, by: User, reason: str) -> None:
    """Who blocked is told that the thread no longer does."""
    if comment.is_blocking:
        tell(
            Event.THREAD_RESOLVED,
            review=comment.review,
            by=by,
            to=[comment.by],
            text=reason,
            comment=comment,
        )


VERBS = {
    ResolutionKind.RESOLVED: "resolve_comment",
    ResolutionKind.REOPENED: "reopen_comment",
    ResolutionKind.CLOSED: "close_orphan",
}
