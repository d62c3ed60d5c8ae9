"""Say something about a round."""

import datetime as dt

from django.db import transaction

from articles.editing.record_event import record_event
from articles.models import User
from articles.verdict import RefusedError
from reviews.models import Comment, Review
from reviews.notifications.events import Event
from reviews.notifications.tell import tell
from reviews.permissions.rounds import may_comment
from reviews.record import passages_of

LONGEST = 10_000


@transaction.atomic
def comment(
    review: Review, *, by: User, at: dt.datetime, body: str, passage_key: str = ""
) -> Comment:
    """The comment, on the whole or on the passage with that key.

    Raises RefusedError for who may not, for an empty or far too long one, and for a passage that
    the version does not have.
    """
    may_comment(by, review).require()
    body = body.strip()
    if not body:
        raise RefusedError("Write the comment first.")
    if len(body) > LONGEST:
        raise RefusedError(f"This comment is longer than {LONGEST:,} characters. Split it up.")
    version = review.version
    words = {p.key: p.words for p in passages_of(version.text, version.canon)}
    if passage_key and passage_key not in words:
        raise RefusedError("This passage is not in the version under review. Reload the page.")
    last = review.comments.filter(by=by).last()
    if last and (last.body, last.passage_key) == (body, passage_key):
        return last
    said = Comment.objects.create(
        review=review,
        by=by,
        at=at,
        body=body,
        passage_key=passage_key,
        passage_words=words.get(passage_key, ""),
    )
    record_event(
        "comment",
        by=by,
        at=at,
        article=review.article,
        number=version.number,
        subject=f"comment:{said.pk}",
    )
    tell(Event.COMMENTED, review=review, by=by, text=body)
    return said
