"""Keep an article's line in the editors' table: that of now, and those of the days before."""

import datetime as dt
from typing import Any

from articles.models import Article
from reviews.audit.line import computed_line, reviewer_keys
from reviews.audit.next_step import NO_STEP, next_step_values
from reviews.models import AuditReviewer, AuditRow, DatedRow
from reviews.models.audit_row import NO_END
from reviews.policy.dates import DAY
from reviews.policy.standing import StandingFacts
from reviews.record import Recorded, local, recorded
from reviews.workflow.write_past import write_past


def store_line(article: Article, found: Recorded, facts: StandingFacts, *, at: dt.datetime) -> None:
    """The line says what the facts say at `at`: now, or at the end of a day just caught up.

    The days before keep what it said then. An article that has no days yet, though it is older
    than today (from before this program kept them), gets them all from the record.
    """
    values = computed_line(found, facts)
    row = values | next_step_values(found, facts, at=at)
    if AuditRow.objects.filter(article=article).values(*row).first() == row:
        return
    AuditRow.objects.bulk_create(
        [AuditRow(article=article, **row)],
        update_conflicts=True,
        unique_fields=["article"],
        update_fields=list(row),
    )
    _store_dated(article, facts, values, at)


def _store_dated(
    article: Article, facts: StandingFacts, values: dict[str, Any], at: dt.datetime
) -> None:
    day = local(at).date()
    opened = DatedRow.objects.filter(article=article, last_day=NO_END)
    stored = opened.values("first_day", *values).first()
    if stored is None and _began_before(day, facts):
        write_past(article, at=at)
        return
    begun = stored.pop("first_day") if stored else None
    if stored == values:
        return
    if begun and begun >= day:
        opened.update(**values)
    else:
        if stored:
            opened.update(last_day=day - DAY)
        DatedRow.objects.create(article=article, first_day=day, **values)
    if stored is None or stored["reviewers"] != values["reviewers"]:
        _store_names(article, set(reviewer_keys(values)), day)


def store_next_step(article: Article, *, at: dt.datetime) -> None:
    """The line says what the newest version waits for, after a verb that moves nothing else."""
    values = next_step_values(recorded(article.pk), at=at)
    AuditRow.objects.filter(article=article).update(**values)


def store_under_review(article: Article) -> None:
    """The line says that the newest version waits for no next step: a round about it began."""
    AuditRow.objects.filter(article=article).update(**NO_STEP)


def _began_before(day: dt.date, facts: StandingFacts) -> bool:
    versions = facts.case.record.versions if facts.case else ()
    return any(version.saved_at.date() < day for version in versions)


def _store_names(article: Article, names: set[str], day: dt.date) -> None:
    opened = AuditReviewer.objects.filter(article=article, last_day=NO_END)
    rows = dict(opened.values_list("name_key", "first_day"))
    if rows.keys() - names:
        gone = opened.filter(name_key__in=rows.keys() - names)
        gone.filter(first_day__gte=day).delete()
        gone.update(last_day=day - DAY)
    AuditReviewer.objects.bulk_create(
        AuditReviewer(article=article, name_key=name, first_day=day)
        for name in sorted(names - rows.keys())
    )
