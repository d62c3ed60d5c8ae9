"""Ask a reviewer for nothing more."""

import datetime as dt

from django.db import transaction

from articles.editing.record_event import record_event
from articles.models import User
from articles.verdict import OutOfDateError
from reviews.models import Reviewer
from reviews.permissions.desk import may_run_desk
from reviews.policy.states import AssignmentState
from reviews.workflow.moves import move_assignment


@transaction.atomic
def stop_reviewer(reviewer: Reviewer, *, by: User, at: dt.datetime, reason: str) -> None:
    """Deactivate a reviewer: what they signed stands, what they were asked for is taken back.

    Raises RefusedError for who is not an editor, OutOfDateError if they are inactive already.
    """
    may_run_desk(by).require()
    stopped = Reviewer.objects.filter(pk=reviewer.pk, is_active=True).update(is_active=False)
    if not stopped:
        raise OutOfDateError(f"{reviewer} is not asked for reviews any more already.")
    for assignment in reviewer.assignments.filter(state=AssignmentState.WAITING):
        move_assignment(assignment, AssignmentState.REPLACED)
    record_event(
        "stop_reviewer", by=by, at=at, subject=f"reviewer:{reviewer.pk}", detail={"reason": reason}
    )
