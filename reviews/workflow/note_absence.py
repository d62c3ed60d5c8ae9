"""Say when a reviewer is away, and who stands in."""

import datetime as dt

from django.db import transaction

from articles.editing.record_event import record_event
from articles.models import User
from reviews.models import Absence, Reviewer
from reviews.permissions.absences import may_note_absence, may_stand_in
from reviews.workflow.lock_reviewers import lock_reviewers


@transaction.atomic
def note_absence(
    reviewer: Reviewer,
    *,
    by: User,
    at: dt.datetime,
    first_day: dt.date,
    last_day: dt.date,
    stand_in: Reviewer | None = None,
) -> Absence:
    """The absence, both days included. What waits for the reviewer stays where it is.

    Raises RefusedError for who may not say so, for days that are past, and for a stand-in who
    could not sign or is away too; OutOfDateError if an absence on one of the days is noted already.
    """
    locked = lock_reviewers([reviewer, stand_in] if stand_in else [reviewer])
    reviewer = locked[0]
    may_note_absence(by, reviewer, first_day=first_day, last_day=last_day, at=at).require()
    if stand_in:
        may_stand_in(locked[1], reviewer, first_day=first_day, last_day=last_day, at=at).require()
    absence = Absence.objects.create(
        reviewer=reviewer, first_day=first_day, last_day=last_day, stand_in=stand_in, at=at, by=by
    )
    record_event(
        "note_absence",
        by=by,
        at=at,
        subject=f"reviewer:{reviewer.pk}",
        detail={
            "reviewer": str(reviewer),
            "first_day": first_day.isoformat(),
            "last_day": last_day.isoformat(),
            "stand_in": str(stand_in) if stand_in else "",
        },
    )
    return absence
