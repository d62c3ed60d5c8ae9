"""Bring an article's stored standing up to date with its record."""

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils import timezone

from articles.editing.lock_article import lock_article, moment_after_waiting
from articles.models import Article
from reviews.models import FindingRow, StandingPeriod
from reviews.policy.findings.finding import Finding
from reviews.policy.standing import StandingFacts, standing_on
from reviews.public_line import public_line
from reviews.record import local, record_of
from reviews.workflow.store_line import store_line


@transaction.atomic
def refresh_standing(article: Article, *, at: dt.datetime) -> StandingFacts:
    """What stands at `at`, stored. Days that passed since the last refresh are caught up first.

    Called by every verb that changes what the rules see, in its own transaction. What another verb
    recorded while this one waited counts, though its moment may be later. An article without a
    version has nothing to store.
    """
    article = lock_article(article.pk)
    at = moment_after_waiting(article, at)
    opened = StandingPeriod.objects.filter(article=article, until=None).first()
    while opened and opened.next_change_on and opened.since < _dawn(opened.next_change_on) <= at:
        _store(article, _facts(article, _dawn(opened.next_change_on)), _dawn(opened.next_change_on))
        opened = StandingPeriod.objects.get(article=article, until=None)
    facts = _facts(article, at)
    if facts.version_number:
        _store(article, facts, at)
        store_line(article, facts)
    return facts


def period_values(facts: StandingFacts) -> dict[str, Any]:
    """The stored columns of a standing."""
    return {
        "standing": facts.standing.value,
        "number": facts.version_number,
        "text_date": facts.text_date,
        "review_date": facts.review_date,
        "changes_reviewed_on": facts.changes_reviewed_on,
        "due_on": facts.due_on,
        "next_change_on": facts.next_change_on,
        "covered_percent": facts.coverage.percent,
        "gaps": len(facts.coverage.unsettled),
        "safety_gaps": sum(line.is_safety for line in facts.coverage.unsettled),
        "line": public_line(facts).to_json(),
    }


def finding_values(finding: Finding) -> dict[str, Any]:
    """The stored columns of a finding, beside its code."""
    return {
        "kind": finding.kind.value,
        "since": finding.since,
        "sentence": finding.sentence,
        "clears": finding.clears,
        "evidence": finding.evidence,
    }


def _facts(article: Article, at: dt.datetime) -> StandingFacts:
    return standing_on(record_of(article, at=at), local(at))


def _dawn(day: dt.date) -> dt.datetime:
    """The first moment of a day, where the site is."""
    return timezone.make_aware(dt.datetime.combine(day, dt.time.min))


def _store(article: Article, facts: StandingFacts, at: dt.datetime) -> None:
    _store_period(article, period_values(facts), at)
    _store_findings(article, {f.code.value: finding_values(f) for f in facts.findings}, at)


def _store_period(article: Article, values: dict[str, Any], at: dt.datetime) -> None:
    opened = StandingPeriod.objects.filter(article=article, until=None).first()
    differs = {name for name, value in values.items() if opened and getattr(opened, name) != value}
    if opened and not differs:
        return
    if opened and (opened.since >= at or differs == {"next_change_on"}):
        StandingPeriod.objects.filter(pk=opened.pk).update(**values)
        return
    if opened:
        StandingPeriod.objects.filter(pk=opened.pk).update(until=at)
    StandingPeriod.objects.create(article=article, since=at, **values)


def _store_findings(article: Article, found: dict[str, dict[str, Any]], at: dt.datetime) -> None:
    opened = {row.code: row for row in FindingRow.objects.filter(article=article, until=None)}
    for code, values in found.items():
        row = opened.pop(code, None)
        if row is None:
            FindingRow.objects.create(article=article, code=code, **values)
        elif any(getattr(row, name) != value for name, value in values.items()):
            FindingRow.objects.filter(pk=row.pk).update(**values)
    gone = [row.pk for row in opened.values()]
    FindingRow.objects.filter(pk__in=gone).update(until=local(at).date())
