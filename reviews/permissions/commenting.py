"""Who may say what about a round, and settle it."""

from articles.models import User
from articles.verdict import Verdict
from reviews.models import Comment, Review
from reviews.permissions.rounds import may_comment
from reviews.permissions.signing import is_asked
from reviews.policy import commenting


def may_block(by: User, review: Review, *, is_reply: bool = False) -> Verdict:
    """Whether this person may make a comment blocking."""
    return commenting.may_block(
        is_asked=is_asked(by, review),
        is_editor=by.is_active and by.is_editor,
        is_reply=is_reply,
    )


def may_resolve(by: User, comment: Comment, *, reason: str) -> Verdict:
    """Whether this person may resolve the thread that this comment began."""
    return commenting.may_resolve(
        is_writer=by.is_active and by.is_writer,
        is_editor=by.is_active and by.is_editor,
        is_author=by.is_active and by.pk == comment.by_id,
        is_blocking=comment.is_blocking,
        reason=reason,
    )


def may_reopen(by: User, comment: Comment) -> Verdict:
    """Whether this person may open the thread again."""
    is_author = by.is_active and by.pk == comment.by_id
    return commenting.may_reopen(takes_part=is_author or bool(may_comment(by, comment.review)))


def may_close_orphan(by: User, *, is_orphaned: bool, reason: str) -> Verdict:
    """Whether this person may close a thread whose words are gone."""
    return commenting.may_close_orphan(
        is_editor=by.is_active and by.is_editor, is_orphaned=is_orphaned, reason=reason
    )
