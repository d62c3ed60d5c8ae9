"""How much there is to read in many rounds at once: for lists, in a fixed number of queries."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from articles.models import ArticleVersion, Page
from reviews.accepted import accepted_suggestions
from reviews.audit.reading_time import minutes_for
from reviews.models import PolicyRow, Review
from reviews.policy.coverage import Coverage, cover
from reviews.policy.facts import PolicyFact, Record, Scope, VersionFact
from reviews.policy.left import pairs_to_sign, words_to_read
from reviews.policy.marks import pair_keys
from reviews.policy.record import known_by, policy_on
from reviews.policy.signed import SignedPair
from reviews.policy.states import State
from reviews.policy.suggestions import with_suggestions
from reviews.policy.validity import own_positions
from reviews.policy.vouched import VouchedText, vouched_text
from reviews.record import local, policy_fact, unwritten_policy, version_fact
from reviews.signed import dispute_fact, sign_off_facts, sign_off_rows, withdrawal_fact


@dataclass(frozen=True)
class Left:
    """What a reviewer would have to read. `changes` is None where the whole text has to be read.

    `passages` counts what there is to read either way. `of` counts the changes of all where a
    reviewer was asked about some of them.
    """

    words: int
    changes: int | None
    passages: int = 0
    of: int = 0
    is_again: bool = False

    @property
    def minutes(self) -> int:
        """About how long it takes."""
        return minutes_for(self.words)


def left_in(
    reviews: Sequence[Review],
    *,
    by_id: int,
    at: dt.datetime,
    parts: Mapping[int, Collection[str]] | None = None,
) -> dict[int, Left]:
    """By round: what is left to read for this person. Six queries, however many rounds.

    `parts` are the keys of the pairs that a person was asked about, where it is not everything.
    """
    records = _records({review.article_id for review in reviews}, reviews)
    found: dict[int, Left] = {}
    for review in reviews:
        record = known_by(records[review.article_id], local(at))
        version = record.version(review.version.number)
        policy = policy_on(record, local(at).date())
        vouched = vouched_text(record, version.number)
        reading = _Reading(vouched, version, policy, own_positions(version, by_id, policy), by_id)
        asked = (parts or {}).get(review.pk, ())
        found[review.pk] = reading.left(asked, is_open=review.state == State.OPEN)
    return found


@dataclass(frozen=True)
class _Reading:
    """What one person has before them of one version."""

    vouched: VouchedText
    version: VersionFact
    policy: PolicyFact
    own: frozenset[int]
    by_id: int

    def left(self, asked: Collection[str], *, is_open: bool) -> Left:
        """What is left to read; of what was asked, where that is not everything.

        An open round about words that are covered already asks for the whole again.
        """
        is_first = self.vouched.basis is None
        changes = self.pairs(Scope.CHANGES)
        is_again = not is_first and not changes and is_open and self.coverage.is_complete
        if asked:
            return self._asked(asked, self.pairs(Scope.WHOLE) if is_first else changes)
        if is_first or is_again:
            pairs = [pair for pair in self.pairs(Scope.WHOLE) if not pair.own and pair.after]
            return Left(words_to_read(pairs), None, len(pairs), is_again=is_again)
        return Left(words_to_read(changes), len(changes), len(changes))

    def pairs(self, scope: Scope) -> tuple[SignedPair, ...]:
        """What a sign-off of that scope would be shown."""
        return pairs_to_sign(
            self.vouched,
            self.version,
            self.policy,
            scope,
            self.own,
            self.by_id,
            coverage=self.coverage,
        )

    @cached_property
    def coverage(self) -> Coverage:
        """How its words are held."""
        return cover(self.vouched, self.version.passages, self.policy)

    def _asked(self, asked: Collection[str], pairs: Sequence[SignedPair]) -> Left:
        whole = self.pairs(Scope.WHOLE)
        keys = dict(zip([(p.slot, p.at) for p in whole], pair_keys(whole), strict=True))
        chosen = [pair for pair in pairs if keys[pair.slot, pair.at] in asked and not pair.own]
        return Left(words_to_read(chosen), len(chosen), len(chosen), of=len(pairs))


def _records(articles: set[int], reviews: Sequence[Review]) -> dict[int, Record]:
    """What decides about coverage, and nothing else, by article."""
    signed = sign_off_rows(articles)
    needed = {row.version_id for row in signed} | {review.version_id for review in reviews}
    versions = list(ArticleVersion.objects.filter(pk__in=needed).select_related("specialty"))
    numbers = {version.history_id: version.number for version in versions}
    article_of = {row.pk: row.article_id for row in signed}
    taken = [row.withdrawal for row in signed if hasattr(row, "withdrawal")]
    disputed = [row.dispute for row in signed if hasattr(row, "dispute")]
    texts = _grouped((v.article_id, version_fact(v)) for v in versions)
    suggested = _grouped((row.article_id, fact) for row, fact in accepted_suggestions(articles))
    signs = _grouped((article_of[f.id], f) for f in sign_off_facts(signed, numbers))
    takes = _grouped((article_of[w.sign_off_id], withdrawal_fact(w)) for w in taken)
    doubts = _grouped((article_of[d.sign_off_id], dispute_fact(d)) for d in disputed)
    policies = _policies(articles, reviews)
    return {
        article: Record(
            versions=with_suggestions(texts.get(article, ()), suggested.get(article, ())),
            sign_offs=tuple(signs.get(article, ())),
            withdrawals=tuple(takes.get(article, ())),
            disputes=tuple(doubts.get(article, ())),
            policies=tuple(policies[article]),
        )
        for article in articles
    }


def _policies(articles: set[int], reviews: Sequence[Review]) -> Mapping[int, list[Any]]:
    """The policies of the text that readers see, else of the newest."""
    asked_about: dict[int, Any] = {review.article_id: review.article for review in reviews}
    pages = Page.objects.filter(article__in=articles, live__isnull=False)
    for page in pages.select_related("live__version__specialty"):
        asked_about[page.article_id] = page.live.version  # type: ignore[union-attr]
    rows = list(PolicyRow.objects.all())
    return {
        article: [*unwritten_policy(text.risk)]
        + [
            policy_fact(row, text.specialty.slug if text.specialty else "")
            for row in rows
            if row.risk == text.risk
        ]
        for article, text in asked_about.items()
    }


def _grouped(pairs: Iterable[tuple[int, Any]]) -> Mapping[int, list[Any]]:
    groups: defaultdict[int, list[Any]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups
