"""Say something about a round."""

import datetime as dt
from dataclasses import replace

from django.db import transaction

from articles.editing.record_event import record_event
from articles.models import User
from articles.text.characters import folded
from articles.text.passage import Passage
from articles.verdict import OutOfDateError, RefusedError
from reviews.models import Comment, Review
from reviews.notifications.tell_of_comment import tell_of_comment
from reviews.permissions.commenting import may_block
from reviews.permissions.rounds import may_comment
from reviews.policy import commenting
from reviews.policy.anchors import About, Quote, exactly, quoted
from reviews.record import passages_of
from reviews.workflow.lock_round import lock_round


@transaction.atomic
def comment(
    review: Review,
    *,
    by: User,
    at: dt.datetime,
    body: str,
    about: About | None = None,
    parent: Comment | None = None,
    is_blocking: bool = False,
    suggestion: str = "",
) -> Comment:
    """The comment: on the whole, on a passage, on some words of one, or a reply to `parent`.

    A passage that was removed has no place (`at` None). Said twice in a row, it is kept once.
    Raises RefusedError for who may not, and for what cannot be kept, with the reason;
    OutOfDateError for words that the version does not have.
    """
    review = lock_round(review)
    body, suggestion = body.strip(), suggestion.strip()
    may_comment(by, review).require()
    commenting.may_say(body=body, suggestion=suggestion).require()
    if is_blocking:
        may_block(by, review, is_reply=parent is not None).require()
    parent = _top(parent, review)
    about, passage = (None, None) if parent or not about else _found(review, about)
    if suggestion:
        commenting.may_suggest(suggestion, about, passage).require()
        suggestion = folded(suggestion)
    said = Comment(
        review=review,
        parent=parent,
        passage_key=about.passage_key if about else "",
        passage_words=passage.words if passage else "",
        passage_at=about.at if about else None,
        quote=about.quote if about else "",
        prefix=about.prefix if about else "",
        suffix=about.suffix if about else "",
        suggestion=suggestion,
        is_blocking=is_blocking,
        body=body,
        at=at,
        by=by,
    )
    return _said_already(said) or _kept(said)


def _top(parent: Comment | None, review: Review) -> Comment | None:
    """The comment that began the thread: a reply to a reply answers that."""
    if parent is None:
        return None
    if parent.review.article_id != review.article_id:
        raise RefusedError("This thread is about another article.")
    return parent.parent or parent


def _found(review: Review, about: About) -> tuple[About | None, Passage | None]:
    """What is meant, as the text has it, and the passage."""
    if not about.passage_key:
        return None, None
    standing = passages_of(review.version.text, review.version.canon)
    at = about.at
    if at is None or at >= len(standing) or standing[at].key != about.passage_key:
        keys = (place for place, p in enumerate(standing) if p.key == about.passage_key)
        at = next(keys, None)
    passage = standing[at] if at is not None else _removed(review, about.passage_key)
    if passage is None:
        raise OutOfDateError("This passage is not in the version under review. Reload the page.")
    return _quoting(replace(about, at=at), passage), passage


def _removed(review: Review, key: str) -> Passage | None:
    """A passage that an earlier version had."""
    earlier = review.article.history.filter(number__lt=review.version.number).order_by("-number")
    for version in earlier:
        for passage in passages_of(version.text, version.canon):
            if passage.key == key:
                return passage
    return None


def _quoting(about: About, passage: Passage) -> About:
    """The same with the quotation as the passage has it, in surroundings that tell it apart."""
    named = Quote(folded(about.quote), about.prefix, about.suffix)
    if not named.quote:
        return replace(about, quote="", prefix="", suffix="")
    commenting.may_quote(passage, named).require()
    span = exactly(passage.words, named)
    made = quoted(passage.words, span.start, span.end) if span else named
    return replace(about, quote=made.quote, prefix=made.prefix, suffix=made.suffix)


def _said_already(said: Comment) -> Comment | None:
    """The same comment, if it is the last thing its author said here: a double click."""
    last = said.review.comments.filter(by=said.by).last()
    if last is None or last.resolutions.exists():
        return None
    fields = (
        "parent_id",
        "passage_key",
        "passage_at",
        "quote",
        "suggestion",
        "is_blocking",
        "body",
    )
    return last if all(getattr(last, f) == getattr(said, f) for f in fields) else None


def _kept(said: Comment) -> Comment:
    said.save()
    record_event(
        "comment",
        by=said.by,
        at=said.at,
        article=said.review.article,
        number=said.review.version.number,
        subject=f"comment:{said.pk}",
    )
    tell_of_comment(said)
    return said
