"""Bring an article's stored standing up to date with its record."""

import datetime as dt
from typing import Any

from django.db import transaction

from articles.editing.lock_article import lock_article, moment_after_waiting
from articles.models import Article
from reviews.audit.columns import finding_values, period_values
from reviews.audit.past import dawn_of, end_of
from reviews.models import FindingRow, StandingPeriod
from reviews.policy.standing import StandingFacts, standing_on
from reviews.record import Recorded, local, recorded
from reviews.workflow.store_line import store_line


@transaction.atomic
def refresh_standing(article: Article, *, at: dt.datetime) -> StandingFacts:
    """What stands at `at`, stored. Days that passed since the last refresh are caught up first.

    Called by every verb that changes what the rules see, in its own transaction. What another verb
    recorded while this one waited counts, though its moment may be later. An article without a
    version has nothing to store.
    """
    article = lock_article(article.pk)
    return store_standing(article, recorded(article.pk), at=moment_after_waiting(article, at))


def store_standing(article: Article, found: Recorded, *, at: dt.datetime) -> StandingFacts:
    """The same in a verb that has its turn at the article already, and its moment after waiting.

    `found` is what it read of the record in this turn, after all that it writes of it itself.
    """
    opened = StandingPeriod.objects.filter(article=article, until=None).first()
    while stops := _missed(opened, at):
        for moment in stops:
            facts = _facts(found, moment)
            opened = _store(article, opened, facts, moment)
            if moment == end_of(local(moment).date()):
                store_line(article, found, facts, at=moment)
    facts = _facts(found, at)
    if facts.version_number:
        _store(article, opened, facts, at)
        store_line(article, found, facts, at=at)
    return facts


def _missed(opened: StandingPeriod | None, at: dt.datetime) -> list[dt.datetime]:
    """The next day that has changed something, and was not stored: when it began and how it ended.

    A policy that was recorded that day, and is followed only now, held by its end.
    """
    day = opened.next_change_on if opened else None
    if opened is None or day is None:
        return []
    return [moment for moment in (dawn_of(day), end_of(day)) if opened.since < moment <= at]


def _facts(found: Recorded, at: dt.datetime) -> StandingFacts:
    return standing_on(found.at(at), local(at))


def _store(
    article: Article, opened: StandingPeriod | None, facts: StandingFacts, at: dt.datetime
) -> StandingPeriod:
    _store_findings(article, {f.code.value: finding_values(f) for f in facts.findings}, at)
    return _store_period(article, opened, period_values(facts), at)


def _store_period(
    article: Article, opened: StandingPeriod | None, values: dict[str, Any], at: dt.datetime
) -> StandingPeriod:
    """The period that is open then."""
    differs = {name for name, value in values.items() if opened and getattr(opened, name) != value}
    if opened and not differs:
        return opened
    if opened and (opened.since >= at or differs == {"next_change_on"}):
        changed = {name: values[name] for name in differs}
        if "standing" in differs:
            changed["stands_since"] = _stands_since(article, values["standing"], opened.since)
        for name, value in changed.items():
            setattr(opened, name, value)
        opened.save(update_fields=changed)
        return opened
    if opened:
        StandingPeriod.objects.filter(pk=opened.pk).update(until=at)
    stood_so = opened if opened and opened.standing == values["standing"] else None
    begun = stood_so.stands_since if stood_so else at
    return StandingPeriod.objects.create(article=article, since=at, stands_since=begun, **values)


def _stands_since(article: Article, standing: str, since: dt.datetime) -> dt.datetime:
    """When the article began to stand so, if it does from `since` on: by the period before."""
    before = StandingPeriod.objects.filter(article=article, until=since).order_by("-pk").first()
    return before.stands_since if before and before.standing == standing else since


def _store_findings(article: Article, found: dict[str, dict[str, Any]], at: dt.datetime) -> None:
    """What says something else than on an earlier day ends today, and begins anew."""
    today = local(at).date()
    opened = {row.code: row for row in FindingRow.objects.filter(article=article, until=None)}
    ended = [row.pk for code, row in opened.items() if code not in found]
    begun: list[FindingRow] = []
    for code, values in found.items():
        row = opened.get(code)
        if row and all(getattr(row, name) == value for name, value in values.items()):
            continue
        if row and row.found_on >= today:
            FindingRow.objects.filter(pk=row.pk).update(**values)
            continue
        ended += [row.pk] if row else []
        begun.append(FindingRow(article=article, code=code, found_on=today, **values))
    if ended:
        FindingRow.objects.filter(pk__in=ended).update(until=today)
    FindingRow.objects.bulk_create(begun)
