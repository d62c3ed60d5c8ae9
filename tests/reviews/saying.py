"""Comments that a test starts from, made by the verb."""

from typing import Any

from django.utils import timezone

from articles.models import User
from reviews.audit.threads import Thread, threads_of
from reviews.models import Comment, Review
from reviews.policy.anchors import About, quoted
from reviews.record import passages_of
from reviews.workflow.comment import comment


def about(version: Any, words: str, *, whole: bool = False) -> About:
    """These words, in the first passage that holds them; or that `whole` passage."""
    found = passages_of(version.text, version.canon)
    at = next(place for place, passage in enumerate(found) if words in passage.words)
    if whole:
        return About(found[at].key, at)
    start = found[at].words.index(words)
    named = quoted(found[at].words, start, start + len(words))
    return About(found[at].key, at, named.quote, named.prefix, named.suffix)


def say(review: Review, by: User, body: str = "", *, words: str = "", **more: Any) -> Comment:
    """A comment now, on the whole or on these words."""
    meant = about(review.version, words) if words else None
    return comment(review, by=by, at=timezone.now(), body=body, about=meant, **more)


def thread(said: Comment, **asked: Any) -> Thread:
    """The thread that this comment began, followed to the text asked about."""
    threads = threads_of(said.review.article, **asked).all
    return next(found for found in threads if found.comment == said)
