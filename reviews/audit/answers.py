"""What reviewers asked for, how much of it is answered, and what is left."""

from dataclasses import dataclass

from articles.models import Article
from reviews.audit.thread_rows import Row, Talk
from reviews.models import Decision, DecisionKind, Review
from reviews.policy.states import State


@dataclass(frozen=True)
class Answers:
    """The writer's list: the requests for changes, if the last round ended so, and the threads.

    `rows` are those that wait, blocking ones first, then those of the last round that are settled.
    """

    asked_for: tuple[Decision, ...]
    rows: tuple[Row, ...]

    @property
    def waiting(self) -> tuple[Row, ...]:
        """The threads nobody has answered."""
        return tuple(row for row in self.rows if not row.is_answered)

    @property
    def answered(self) -> int:
        """How many threads were answered or settled."""
        return len(self.rows) - len(self.waiting)

    @property
    def blocking(self) -> tuple[Row, ...]:
        """The open threads that stop every signature."""
        return tuple(row for row in self.rows if row.thread.is_open and row.thread.is_blocking)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to answer."""
        return not (self.asked_for or self.rows)


def answers_to(article: Article, talk: Talk) -> Answers:
    """What the writer of the next version answers. Two queries."""
    last = Review.objects.filter(article=article).order_by("-pk").first()
    if last is None:
        return Answers((), ())
    asked_for: tuple[Decision, ...] = ()
    if last.state == State.CHANGES_REQUESTED:
        decisions = last.decisions.filter(kind=DecisionKind.CHANGES_REQUESTED)
        asked_for = tuple(decisions.select_related("by"))
    settled = (row for row in talk.resolved if row.comment.review_id == last.pk)
    return Answers(asked_for, (*talk.waiting, *settled))
