"""What became of the passages that were commented on, and what else changed since."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import BooleanField, ExpressionWrapper, Q

from articles.comparing.change import Pair
from articles.comparing.compare import compare
from reviews.audit.threads import Thread, threads_of
from reviews.displayed import Displayed
from reviews.models import Review
from reviews.policy.following import PlaceKind
from reviews.record import passages_of


@dataclass(frozen=True)
class Answer:
    """A thread of an earlier version, and what its words are now."""

    thread: Thread
    is_own: bool

    @property
    def kind(self) -> str:
        """Whether the words are the same, changed, gone, or the comment is about the whole."""
        return self.thread.place.kind.value

    @property
    def anchor(self) -> str:
        """Where the words stand now; empty: nowhere."""
        at = self.thread.place.at
        return "" if at is None else f"p{at + 1}"


@dataclass(frozen=True)
class Change:
    """A passage that nobody commented on, and that changed since."""

    words_then: str
    words_now: str
    anchor: str


@dataclass(frozen=True)
class SinceComments:
    """Since version `number`: the one this person read last, else that of the last round."""

    number: int
    was_read: bool
    answers: tuple[Answer, ...]
    rest: tuple[Change, ...]

    @property
    def has_own(self) -> bool:
        """Whether this person commented."""
        return any(answer.is_own for answer in self.answers)


def since_your_comments(shown: Displayed) -> SinceComments | None:
    """What changed in this version at the passages that were commented on, then the rest.

    None in a first round, and where this person has read these very words. Own threads come first,
    and those whose passage changed. Five queries.
    """
    others = Review.objects.filter(article=shown.review.article_id).exclude(pk=shown.review.pk)
    earlier = others.filter(version__number__lte=shown.fact.number)
    took_part = ExpressionWrapper(_took_part(shown.by_id), output_field=BooleanField())
    found = set(
        earlier.annotate(took_part=took_part).values_list("pk", "version__number", "took_part")
    )
    read = max((number for _, number, is_own in found if is_own), default=None)
    since = read or max((number for _, number, _ in found), default=None)
    if since is None:
        return None
    rounds = {pk for pk, number, _ in found if number >= since}
    threads = [
        thread
        for thread in threads_of(shown.review.article, version=shown.version).all
        if thread.comment.review_id in rounds and _matters(thread)
    ]
    answers = sorted(
        (Answer(thread, thread.comment.by_id == shown.by_id) for thread in threads), key=_order
    )
    told = {thread.place.at for thread in threads if thread.place.at is not None}
    rest = _rest(shown, since, told)
    if not answers and not rest:
        return None
    return SinceComments(since, read is not None, tuple(answers), tuple(rest))


def _took_part(person_id: int) -> Q:
    """The rounds in which this person commented, decided, or signed."""
    return (
        Q(comments__by=person_id)
        | Q(decisions__by=person_id)
        | Q(sign_offs__reviewer__user=person_id)
    )


def _matters(thread: Thread) -> bool:
    """Whether it waits for an answer, or its passage was changed."""
    return thread.is_open or thread.place.kind is PlaceKind.CHANGED


def _order(answer: Answer) -> tuple[bool, bool, int]:
    at = answer.thread.place.at
    return (answer.kind == PlaceKind.SAME, not answer.is_own, -1 if at is None else at)


def _rest(shown: Displayed, since: int, told: set[int]) -> Sequence[Change]:
    """What changed since that version where nobody commented."""
    before = shown.review.article.history.get(number=since)
    comparison = compare(passages_of(before.text, before.canon), shown.fact.passages)
    return [_change(pair) for pair in comparison.changes if pair.after_at not in told]


def _change(pair: Pair) -> Change:
    return Change(
        words_then=pair.before.words if pair.before else "",
        words_now=pair.after.words if pair.after else "",
        anchor="" if pair.after_at is None else f"p{pair.after_at + 1}",
    )
