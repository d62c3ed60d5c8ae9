"""The threads about an article as one person sees them: in order, with what they may do."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from articles.comparing.pieces import Piece
from articles.models import User
from articles.verdict import Verdict
from reviews.audit.threads import Thread, Threads
from reviews.audit.wording import wording
from reviews.models import Comment, ResolutionKind
from reviews.policy import commenting
from reviews.policy.following import PlaceKind

HERE = frozenset({PlaceKind.SAME, PlaceKind.CHANGED})
BESIDE = 10
"""How many resolved threads stand beside a text; all of them stand on the page of threads."""


@dataclass(frozen=True)
class Viewer:
    """Who looks, as far as it decides what they may do. `takes_part`: they may comment."""

    id: int
    is_writer: bool
    is_editor: bool
    takes_part: bool

    @classmethod
    def of(cls, person: User, *, takes_part: bool) -> "Viewer":
        """This person."""
        return cls(
            id=person.pk,
            is_writer=person.is_active and (person.is_writer or person.is_editor),
            is_editor=person.is_active and person.is_editor,
            takes_part=takes_part,
        )


@dataclass(frozen=True)
class Row:
    """One thread. `about` is the version or draft it was followed to: its number, or 0."""

    thread: Thread
    viewer: Viewer
    about: int = 0

    @property
    def pk(self) -> int:
        """The key of the comment that began it."""
        return self.thread.comment.pk

    @property
    def comment(self) -> Comment:
        """The comment that began it."""
        return self.thread.comment

    @property
    def words(self) -> str:
        """The words it is about, as they were when it began."""
        return self.comment.quote or self.comment.passage_words

    @property
    def is_earlier(self) -> bool:
        """Whether it began about another version than the one looked at."""
        return bool(self.comment.review.version.number != self.about)

    @property
    def anchor(self) -> str:
        """The id of its passage on the page of that version; empty where it has no place."""
        at = self.thread.place.at
        return f"p{at + 1}" if at is not None else ""

    @property
    def quote_now(self) -> str:
        """What became of the words it quotes; empty where it is about a passage as a whole."""
        return self.thread.place.quote_now

    @property
    def letters_before(self) -> int:
        """How many letters stand before these words in their passage, white space not counted."""
        place = self.thread.place
        return len("".join(place.words_now[: place.start or 0].split()))

    @cached_property
    def suggested(self) -> tuple[Piece, ...]:
        """The words as they were and the suggested wording, as one line."""
        suggestion = self.comment.suggestion
        return wording(self.words, suggestion) if suggestion else ()

    @cached_property
    def then_now(self) -> tuple[Piece, ...]:
        """Where the words it is about changed since: both wordings as one line."""
        place = self.thread.place
        if place.kind is not PlaceKind.CHANGED or self.quote_now == self.comment.quote != "":
            return ()
        if self.quote_now:
            return wording(self.comment.quote, self.quote_now)
        return wording(place.words_then, place.words_now)

    @property
    def fate(self) -> str:
        """What became of the words, in a sentence; nothing where they are read as they were."""
        kind = self.thread.place.kind
        if kind is PlaceKind.GONE:
            return "These words are no longer in the text."
        if kind is not PlaceKind.CHANGED:
            return "Same words now." if self.is_earlier and kind is PlaceKind.SAME else ""
        if not self.then_now:
            return "Same words now; the passage around them changed."
        if self.comment.quote and not self.quote_now:
            return f"“{self.comment.quote}” is no longer in this passage:"
        return "These words changed since:"

    @property
    def is_answered(self) -> bool:
        """Whether somebody else had the last word, or it was settled."""
        if not self.thread.is_open or self.thread.accepted:
            return True
        reopened_at = self.thread.resolution.at if self.thread.resolution else self.comment.at
        return any(
            reply.by_id != self.comment.by_id and reply.at >= reopened_at
            for reply in self.thread.replies[-1:]
        )

    @property
    def is_closed(self) -> bool:
        """Whether an editor closed it because its words are gone."""
        last = self.thread.resolution
        return bool(last and last.kind == ResolutionKind.CLOSED)

    @property
    def may_reply(self) -> bool:
        """Whether this person may add a comment to it."""
        return self.thread.is_open and (self.viewer.takes_part or self._is_author)

    @property
    def resolving(self) -> Verdict:
        """Whether this person may resolve it, a reason given."""
        return commenting.may_resolve(
            is_writer=self.viewer.is_writer,
            is_editor=self.viewer.is_editor,
            is_author=self._is_author,
            is_blocking=self.thread.is_blocking,
            reason="to be given",
        )

    @property
    def needs_reason(self) -> bool:
        """Whether resolving it takes a reason: a blocking comment of somebody else."""
        return self.thread.is_blocking and not self._is_author

    @property
    def may_reopen(self) -> bool:
        """Whether this person may open it again."""
        return not self.thread.is_open and (self.viewer.takes_part or self._is_author)

    @property
    def may_close(self) -> bool:
        """Whether this person may close it because its words are gone."""
        return self.thread.is_orphaned and self.viewer.is_editor

    @property
    def may_accept(self) -> bool:
        """Whether this person may put the suggested wording into the draft."""
        waits = self.thread.is_open and bool(self.comment.suggestion) and not self.thread.accepted
        stands = self.thread.place.kind in HERE and not self.then_now
        return waits and self.viewer.is_writer and stands

    @property
    def _is_author(self) -> bool:
        return self.viewer.id == self.comment.by_id


@dataclass(frozen=True)
class Talk:
    """All threads that a page shows: the open ones as the text goes, the orphaned, the resolved.

    The resolved are in the order in which they were settled, the last on top.
    """

    open: tuple[Row, ...]
    orphaned: tuple[Row, ...]
    resolved: tuple[Row, ...]

    @property
    def waiting(self) -> tuple[Row, ...]:
        """Everything that is open, blocking ones first: what a writer answers."""
        rows = (*self.open, *self.orphaned)
        return tuple(sorted(rows, key=lambda row: not row.thread.is_blocking))

    @property
    def blocking(self) -> tuple[Row, ...]:
        """The open ones that stop signatures and publication."""
        return tuple(row for row in self.waiting if row.thread.is_blocking)

    @property
    def resolved_lately(self) -> tuple[Row, ...]:
        """Of the resolved, those that stand beside a text."""
        return self.resolved[:BESIDE]

    @property
    def resolved_before(self) -> int:
        """How many more were resolved."""
        return len(self.resolved[BESIDE:])

    @property
    def all(self) -> tuple[Row, ...]:
        """Every thread."""
        return (*self.open, *self.orphaned, *self.resolved)

    @property
    def places(self) -> tuple[int | str, ...]:
        """Where the open ones belong: a passage's position; of a removed passage its key."""
        return tuple(
            place.at if place.at is not None else row.comment.passage_key
            for row in self.open
            if (place := row.thread.place).kind is not PlaceKind.WHOLE
        )


def talk(threads: Threads, viewer: Viewer, *, about: int = 0, until: int | None = None) -> Talk:
    """The threads for this person. With `until`, none of rounds after the one with that key."""
    rows = [
        Row(thread, viewer, about)
        for thread in threads.all
        if until is None or thread.comment.review_id <= until
    ]
    return Talk(
        open=tuple(_in_order(r for r in rows if r.thread.is_open and not r.thread.is_orphaned)),
        orphaned=tuple(row for row in rows if row.thread.is_orphaned),
        resolved=tuple(
            sorted((r for r in rows if not r.thread.is_open), key=_settled, reverse=True)
        ),
    )


def _settled(row: Row) -> tuple[dt.datetime, int]:
    last = row.thread.resolution
    return (last.at if last else row.comment.at, row.pk)


def _in_order(rows: Iterable[Row]) -> list[Row]:
    """The whole first, then as the text goes, then what was removed."""
    return sorted(rows, key=_place)


def _place(row: Row) -> tuple[int, int, int]:
    place = row.thread.place
    if place.kind is PlaceKind.WHOLE:
        return (0, 0, row.pk)
    return (1, place.at, row.pk) if place.at is not None else (2, 0, row.pk)
