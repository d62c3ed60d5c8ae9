"""Who asked for another text takes that back."""

import datetime as dt

from django.db import transaction

from articles.editing.lock_article import lock_article, moment_after_waiting
from articles.editing.record_event import record_event
from articles.models import User
from reviews.models import ChangeRequest, ChangeRequestClosing
from reviews.notifications.events import Event
from reviews.notifications.tell import tell
from reviews.permissions.outcome import may_close
from reviews.workflow.refresh_standing import refresh_standing
from reviews.workflow.request_revision import writers_of


@transaction.atomic
def close_change_request(
    request: ChangeRequest, *, by: User, at: dt.datetime, reason: str
) -> ChangeRequestClosing:
    """The closing, for good: the text may stay as it is.

    Raises RefusedError for anybody but its maker and without a reason; OutOfDateError if it was
    closed already, or a newer version has answered it.
    """
    article = lock_article(request.article_id)
    at = moment_after_waiting(article, at)
    request = ChangeRequest.objects.select_related(
        "article", "version", "review__asked_by", "review__version", "closing"
    ).get(pk=request.pk)
    may_close(by, request, at=at, reason=reason).require()
    closing = ChangeRequestClosing.objects.create(
        request=request, reason=reason.strip(), by=by, at=at
    )
    record_event(
        "close_change_request",
        by=by,
        at=at,
        article=article,
        number=request.version.number,
        subject=f"review:{request.review_id}",
        detail={"outcome": request.outcome, "reason": reason.strip()},
    )
    refresh_standing(article, at=at)
    to = [request.review.asked_by, *writers_of(request.review)]
    tell(Event.REQUEST_CLOSED, review=request.review, by=by, to=to, text=reason)
    return closing
