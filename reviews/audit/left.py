"""How much there is to read in many rounds at once: for lists, in a fixed number of queries."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from articles.models import ArticleVersion, Page
from reviews.audit.reading_time import minutes_for
from reviews.models import PolicyRow, Review
from reviews.policy.facts import Record, Scope
from reviews.policy.left import pairs_to_sign, words_to_read
from reviews.policy.record import known_by, policy_on
from reviews.policy.validity import own_positions
from reviews.policy.vouched import vouched_text
from reviews.record import (
    dispute_fact,
    local,
    policy_fact,
    sign_off_facts,
    sign_off_rows,
    version_fact,
    withdrawal_fact,
)


@dataclass(frozen=True)
class Left:
    """What a reviewer would have to read. `changes` is None where the whole text has to be read."""

    words: int
    changes: int | None

    @property
    def minutes(self) -> int:
        """About how long it takes."""
        return minutes_for(self.words)


def left_in(reviews: Sequence[Review], *, by_id: int, at: dt.datetime) -> dict[int, Left]:
    """By round: what is left to read for this person. Six queries, however many rounds."""
    records = _records({review.article_id for review in reviews}, reviews)
    found: dict[int, Left] = {}
    for review in reviews:
        record = known_by(records[review.article_id], local(at))
        version = record.version(review.version.number)
        policy = policy_on(record, local(at).date())
        vouched = vouched_text(record, version.number)
        own = own_positions(version, by_id, policy)
        if vouched.basis is None:
            words = sum(len(p.tokens) for at, p in enumerate(version.passages) if at not in own)
            found[review.pk] = Left(words, changes=None)
        else:
            pairs = pairs_to_sign(vouched, version, policy, Scope.CHANGES, own)
            found[review.pk] = Left(words_to_read(pairs), changes=len(pairs))
    return found


def _records(articles: set[int], reviews: Sequence[Review]) -> dict[int, Record]:
    """What decides about coverage, and nothing else, by article."""
    signed = list(sign_off_rows().filter(article__in=articles))
    needed = {row.version_id for row in signed} | {review.version_id for review in reviews}
    versions = list(ArticleVersion.objects.filter(pk__in=needed).select_related("specialty"))
    numbers = {version.history_id: version.number for version in versions}
    article_of = {row.pk: row.article_id for row in signed}
    taken = [row.withdrawal for row in signed if hasattr(row, "withdrawal")]
    disputed = [row.dispute for row in signed if hasattr(row, "dispute")]
    texts = _grouped((v.article_id, version_fact(v)) for v in versions)
    signs = _grouped((article_of[f.id], f) for f in sign_off_facts(signed, numbers))
    takes = _grouped((article_of[w.sign_off_id], withdrawal_fact(w)) for w in taken)
    doubts = _grouped((article_of[d.sign_off_id], dispute_fact(d)) for d in disputed)
    policies = _policies(articles, reviews)
    return {
        article: Record(
            versions=tuple(texts.get(article, ())),
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
        article: [
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
