"""Say that a reviewer is there after all."""

import datetime as dt

from django.db import transaction

from articles.editing.record_event import record_event
from articles.models import User
from reviews.models import Absence
from reviews.permissions.absences import may_end_absence
from reviews.workflow.lock_reviewers import lock_reviewers


@transaction.atomic
def end_absence(absence: Absence, *, by: User, at: dt.datetime) -> None:
    """Call an absence off, or end it early. What was handed on meanwhile stays handed on.

    Raises RefusedError for who may not, OutOfDateError if it is over or was ended already.
    """
    lock_reviewers([absence.reviewer])
    absence = Absence.objects.select_related("reviewer__user").get(pk=absence.pk)
    may_end_absence(by, absence, at=at).require()
    absence.ended_at = at
    absence.save(update_fields=["ended_at"])
    record_event(
        "end_absence",
        by=by,
        at=at,
        subject=f"reviewer:{absence.reviewer_id}",
        detail={
            "reviewer": str(absence.reviewer),
            "first_day": absence.first_day.isoformat(),
            "last_day": absence.last_day.isoformat(),
        },
    )
