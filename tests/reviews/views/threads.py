"""Threads that tests of screens start from."""

from typing import Any

from articles.models import User
from reviews.models import Comment, Review
from reviews.policy.anchors import About
from reviews.policy.selecting import selected
from reviews.record import passages_of
from reviews.workflow.comment import comment
from tests import builders as make


def about(review: Review, words: str, quote: str = "") -> About:
    """The passage that holds these words, or some words of it."""
    standing = passages_of(review.version.text, review.version.canon)
    at = next(place for place, passage in enumerate(standing) if words in passage.words)
    if not quote:
        return About(standing[at].key, at)
    named = selected(standing[at], quote)
    assert named
    return About(standing[at].key, at, named.quote, named.prefix, named.suffix)


def said(
    review: Review, by: User, body: str, words: str = "", quote: str = "", **more: Any
) -> Comment:
    """A thread of this person, on the whole or on the passage with these words."""
    more.setdefault("at", make.ago(0.5))
    about_what = about(review, words, quote) if words else None
    return comment(review, by=by, body=body, about=about_what, **more)
