"""The threads about an article, each with the place in a text where it belongs now."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from articles.models import Article, Draft
from articles.text.canonical import passages
from reviews.audit.waiting.part import light
from reviews.models import AcceptedSuggestion, Comment, Resolution, ResolutionKind
from reviews.permissions.one_look import seen_once
from reviews.policy.anchors import About
from reviews.policy.following import Following, Place, PlaceKind
from reviews.record import passages_of


@dataclass(frozen=True)
class Thread:
    """A comment with its replies, what became of it, and its place in the text asked about.

    `resolution` is the newest, which may have opened the thread again.
    """

    comment: Comment
    replies: tuple[Comment, ...]
    resolution: Resolution | None
    place: Place
    accepted: AcceptedSuggestion | None = None

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer."""
        return self.resolution is None or self.resolution.kind == ResolutionKind.REOPENED

    @property
    def is_blocking(self) -> bool:
        """Whether nobody signs or publishes while it is open."""
        return self.comment.is_blocking

    @property
    def is_orphaned(self) -> bool:
        """Whether it is open and its words are gone."""
        return self.is_open and self.place.kind is PlaceKind.GONE


@dataclass(frozen=True)
class Threads:
    """All threads about an article, oldest first."""

    all: tuple[Thread, ...]

    @property
    def open(self) -> tuple[Thread, ...]:
        """Those that wait for an answer."""
        return tuple(thread for thread in self.all if thread.is_open)

    @property
    def blocking(self) -> tuple[Thread, ...]:
        """The open ones that stop signatures and publication, wherever their words are now."""
        return tuple(thread for thread in self.open if thread.is_blocking)

    @property
    def orphaned(self) -> tuple[Thread, ...]:
        """The open ones whose words are gone."""
        return tuple(thread for thread in self.all if thread.is_orphaned)

    @property
    def resolved(self) -> tuple[Thread, ...]:
        """Those that were resolved or closed."""
        return tuple(thread for thread in self.all if not thread.is_open)

    def by_position(self) -> dict[int, tuple[Thread, ...]]:
        """The open threads by the position of the passage where they belong."""
        found = defaultdict[int, list[Thread]](list)
        for thread in self.open:
            if thread.place.at is not None:
                found[thread.place.at].append(thread)
        return {at: tuple(threads) for at, threads in found.items()}


def threads_of(article: Article, *, version: Any = None, draft: Draft | None = None) -> Threads:
    """Every thread of the article, followed to that version or draft; without, to the newest.

    Three queries, however many threads.
    """
    comments = _comments(article)
    if not comments:
        return Threads(())
    newest = _newest_resolutions(article)
    replies = defaultdict[int, list[Comment]](list)
    for comment in comments:
        if comment.parent_id:
            replies[comment.parent_id].append(comment)
    first = [comment for comment in comments if comment.parent_id is None]
    places = _places(article, first, version=version, draft=draft)
    return Threads(
        tuple(
            Thread(
                comment=comment,
                replies=tuple(replies[comment.pk]),
                resolution=newest.get(comment.pk),
                place=places[comment.pk],
                accepted=getattr(comment, "accepted", None),
            )
            for comment in first
        )
    )


def place_of(comment: Comment, *, version: Any = None, draft: Draft | None = None) -> Place:
    """Where one comment belongs in a version, or in a draft."""
    article = comment.review.article
    return _places(article, [comment], version=version, draft=draft)[comment.pk]


def about_of(comment: Comment) -> About:
    """What a comment is about."""
    return About(
        passage_key=comment.passage_key,
        at=comment.passage_at,
        quote=comment.quote,
        prefix=comment.prefix,
        suffix=comment.suffix,
    )


@seen_once
def _comments(article: Article) -> list[Comment]:
    rows = Comment.objects.filter(review__article=article)
    with_versions = rows.select_related("by", "review__version", "accepted__by")
    return list(with_versions.defer(*light(version="review__version")).order_by("at", "pk"))


@seen_once
def _newest_resolutions(article: Article) -> dict[int, Resolution]:
    rows = Resolution.objects.filter(comment__review__article=article).select_related("by")
    return {row.comment_id: row for row in rows.order_by("at", "pk")}


def _places(
    article: Article, comments: Iterable[Comment], *, version: Any, draft: Draft | None
) -> dict[int, Place]:
    comments = list(comments)
    wanted = {comment.review.version_id for comment in comments if comment.passage_key}
    texts = {
        row.history_id: passages_of(row.text, row.canon)
        for row in article.history.filter(history_id__in=wanted)
    }
    here = version or article
    after = passages(draft.text) if draft else passages_of(here.text, here.canon)
    led = {key: Following(before, after) for key, before in texts.items()}
    nowhere = Following((), after)
    return {
        comment.pk: led.get(comment.review.version_id, nowhere).place(
            about_of(comment), comment.passage_words
        )
        for comment in comments
    }
