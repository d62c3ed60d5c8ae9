"""Put a suggested wording into the draft."""

import datetime as dt

from django.db import transaction

from articles.editing.content import Content
from articles.editing.lock_article import lock_article, moment_after_waiting
from articles.editing.record_event import record_event
from articles.editing.rewording import CannotRewordError, reworded
from articles.editing.save_draft import locked_draft, save_draft
from articles.models import Draft, User
from articles.permissions import may_write
from articles.text.canonical import passages
from articles.verdict import OutOfDateError, RefusedError
from reviews.audit.threads import place_of
from reviews.models import AcceptedSuggestion, Comment, ResolutionKind
from reviews.notifications.events import Event
from reviews.notifications.tell import tell
from reviews.policy.following import Place, PlaceKind
from reviews.workflow.settle_thread import newest, settle


@transaction.atomic
def accept_suggestion(comment: Comment, *, by: User, at: dt.datetime, revision: int) -> Draft:
    """The draft with exactly the words commented on replaced by those suggested.

    `by` writes them, who suggested them is credited, and the thread is resolved. Raises
    RefusedError for who may not write and where it cannot be done without touching other words;
    OutOfDateError if the draft moved on, if its words differ from those commented on (`differs`
    has both), and if it was accepted or resolved already.
    """
    may_write(by).require()
    comment = Comment.objects.select_related("review__article", "review__version", "by").get(
        pk=comment.pk
    )
    draft = locked_draft(comment.review.article)
    article = comment.review.article = lock_article(comment.review.article_id)
    at = moment_after_waiting(article, at)
    _require_open(comment)
    if draft.revision != revision:
        raise OutOfDateError(
            f"{draft.saved_by} saved this draft after you opened it. Look at the text as it now "
            "stands, then accept the suggestion."
        )
    place = place_of(comment, draft=draft)
    start, end = _stretch(comment, place)
    content = _reworded(draft, place, start, end, comment.suggestion)
    saved = save_draft(article, content, by=by, at=at, revision=revision).draft
    AcceptedSuggestion.objects.create(
        comment=comment, passage_key=passages(saved.text)[place.at or 0].key, by=by, at=at
    )
    settle(comment, ResolutionKind.RESOLVED, by=by, at=at, reason="The suggestion was accepted.")
    record_event(
        "accept_suggestion",
        by=by,
        at=at,
        article=article,
        subject=f"comment:{comment.pk}",
        detail={"suggested_by": comment.by.name, "revision": saved.revision},
    )
    tell(
        Event.SUGGESTION_ACCEPTED,
        review=comment.review,
        by=by,
        to=[comment.by],
        comment=comment,
    )
    return saved


def _require_open(comment: Comment) -> None:
    if not comment.suggestion:
        raise RefusedError("This comment suggests no wording.")
    if hasattr(comment, "accepted"):
        raise OutOfDateError(f"{comment.accepted.by} has accepted this suggestion already.")
    last = newest(comment)
    if last and last.kind != ResolutionKind.REOPENED:
        raise OutOfDateError(f"{last.by} has resolved this thread. Reopen it first.")


def _stretch(comment: Comment, place: Place) -> tuple[int, int]:
    """What is replaced: the quotation as it still stands, or the whole passage unchanged."""
    if comment.quote and place.quote_now == comment.quote:
        return place.start or 0, place.end or 0
    if not comment.quote and place.kind is PlaceKind.SAME:
        return 0, len(place.words_now)
    if place.kind in (PlaceKind.GONE, PlaceKind.REMOVED):
        message, now = "The words this suggestion replaces are no longer in the draft.", ""
    else:
        message, now = "The draft no longer says what this suggestion replaces.", place.words_now
    raise OutOfDateError(
        f"{message} Change the draft by hand, or resolve the thread.",
        differs={"then": comment.passage_words, "now": now},
    )


def _reworded(draft: Draft, place: Place, start: int, end: int, wording: str) -> Content:
    try:
        return reworded(Content.of(draft), place.at or 0, start, end, wording)
    except CannotRewordError as fault:
        raise RefusedError(str(fault)) from fault
