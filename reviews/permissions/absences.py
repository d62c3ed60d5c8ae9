"""Who says when a reviewer is away, and who stands in."""

import datetime as dt
from collections.abc import Iterable

from articles.models import User
from articles.verdict import YES, Verdict
from reviews.models import Absence, Reviewer
from reviews.permissions.rounds import may_be_asked
from reviews.policy import absences
from reviews.policy.absences import Away
from reviews.record import local


def away_of(reviewers: Iterable[int], *, today: dt.date) -> dict[int, tuple[Away, ...]]:
    """By reviewer: when they are away, today or later, the soonest first. One query."""
    keys = set(reviewers)
    rows = Absence.objects.filter(reviewer__in=keys, last_day__gte=today, ended_at=None)
    found: dict[int, tuple[Away, ...]] = dict.fromkeys(keys, ())
    for row in rows.select_related("stand_in__user"):
        found[row.reviewer_id] += (_away(row),)
    return found


def away_on(reviewer: Reviewer, today: dt.date) -> Away | None:
    """The absence of this day, if there is one."""
    found = away_of([reviewer.pk], today=today)[reviewer.pk]
    return next((away for away in found if away.covers(today)), None)


def may_note_absence(
    by: User, reviewer: Reviewer, *, first_day: dt.date, last_day: dt.date, at: dt.datetime
) -> Verdict:
    """Whether this person may say that the reviewer is away in these days."""
    today = local(at).date()
    return absences.may_note_absence(
        is_own=by.is_active and by.pk == reviewer.user_id and reviewer.is_active,
        is_editor=by.is_active and by.is_editor,
        first_day=first_day,
        last_day=last_day,
        today=today,
        noted=away_of([reviewer.pk], today=today)[reviewer.pk],
    )


def may_stand_in(
    stand_in: Reviewer,
    reviewer: Reviewer,
    *,
    first_day: dt.date,
    last_day: dt.date,
    at: dt.datetime,
) -> Verdict:
    """Whether that colleague can stand in for the reviewer in these days."""
    return absences.may_stand_in(
        name=str(stand_in),
        is_same=stand_in.pk == reviewer.pk,
        first_day=first_day,
        last_day=last_day,
        noted=away_of([stand_in.pk], today=local(at).date())[stand_in.pk],
        able=may_be_asked(stand_in, at=at),
    )


def may_end_absence(by: User, absence: Absence, *, at: dt.datetime) -> Verdict:
    """Whether this person may say that the reviewer is there after all."""
    return absences.may_end_absence(
        is_own=by.is_active and by.pk == absence.reviewer.user_id,
        is_editor=by.is_active and by.is_editor,
        is_over=absence.ended_at is not None or absence.last_day < local(at).date(),
    )


def may_be_due(reviewer: Reviewer, due_on: dt.date) -> Verdict:
    """Whether a review can be due by this reviewer on that day."""
    noted = away_of([reviewer.pk], today=due_on)[reviewer.pk]
    return absences.may_be_due(str(reviewer), noted, due_on) if noted else YES


def _away(row: Absence) -> Away:
    return Away(
        row.first_day, row.last_day, str(row.stand_in) if row.stand_in else "", row.stand_in_id
    )
