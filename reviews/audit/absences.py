"""When a reviewer is away, and what waits for them meanwhile."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Q

from reviews.models import Absence, Assignment, Reviewer
from reviews.policy.states import AssignmentState, State


@dataclass(frozen=True)
class NotedAbsence:
    """One absence, with the reviews that are due in it and wait for the reviewer."""

    row: Absence
    waiting: tuple[Assignment, ...]


def absences_of(reviewer: Reviewer, *, today: dt.date) -> list[NotedAbsence]:
    """The absences of today and later, the soonest first. Two queries."""
    rows = Absence.objects.filter(reviewer=reviewer, ended_at=None, last_day__gte=today)
    noted = list(rows.select_related("stand_in__user"))
    waiting = list(waiting_in(noted, today=today)) if noted else []
    return [NotedAbsence(row, tuple(a for a in waiting if _is_in(a, row, today))) for row in noted]


def waiting_in(noted: list[Absence], *, today: dt.date) -> "list[Assignment]":
    """The open reviews of the reviewer who is away, by the day they are due."""
    reviewers = {row.reviewer_id for row in noted}
    rows = Assignment.objects.filter(
        Q(reviewer__in=reviewers),
        state=AssignmentState.WAITING,
        review__state=State.OPEN,
        due_on__lte=max([row.last_day for row in noted], default=today),
    )
    return list(rows.select_related("review__version", "reviewer__user"))


def _is_in(assignment: Assignment, absence: Absence, today: dt.date) -> bool:
    """Whether it is due in these days, or late in them already."""
    is_late = assignment.due_on < today and absence.first_day <= today
    return is_late or absence.first_day <= assignment.due_on <= absence.last_day
