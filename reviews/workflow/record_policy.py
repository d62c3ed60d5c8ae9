"""Record what a risk level demands from a day on."""

import datetime as dt
from dataclasses import asdict, dataclass

from django.db import transaction

from articles.editing.record_event import record_event
from articles.models import User
from articles.verdict import RefusedError
from reviews.models import PolicyRow
from reviews.permissions.desk import may_set_policy
from reviews.policy.haste import FASTEST, SLOWEST
from reviews.record import local
from reviews.workflow.follow_policy import follow_policy, mark_concerned


@dataclass(frozen=True)
class PolicyDetails:
    """What a policy demands."""

    risk: str
    interval_months: int
    notice_days: int
    in_force_from: dt.date
    sign_offs: int = 1
    of_specialty: int = 0
    keeps_markup: bool = True
    keeps_order: bool = True
    keeps_spelling: bool = False
    suggester_may_sign: bool = True
    words_a_minute: int = 500


@transaction.atomic
def record_policy(details: PolicyDetails, *, by: User, at: dt.datetime, reason: str) -> PolicyRow:
    """The policy. It never applies to a day before the one it is recorded on, and the same again
    is the same row. Standings follow in the background; from a later day on, on that day.

    Raises RefusedError for who is not an administrator, without a reason, and for a past day.
    """
    may_set_policy(by).require()
    if not reason.strip():
        raise RefusedError("Say why the policy changes; auditors will ask.")
    if details.in_force_from < local(at).date():
        raise RefusedError("A policy cannot apply to days that are past. Choose today or later.")
    if not 0 <= details.of_specialty <= details.sign_offs or details.sign_offs < 1:
        raise RefusedError(
            "Ask for at least one sign-off, and for no more specialists than sign-offs."
        )
    if not SLOWEST <= details.words_a_minute <= FASTEST:
        raise RefusedError(
            f"Choose {SLOWEST} to {FASTEST:,} words a minute: below, ordinary reading would be "
            "called hasty, and above, nothing would."
        )
    known = PolicyRow.objects.select_for_update().filter(risk=details.risk).last()
    if known and all(getattr(known, name) == value for name, value in asdict(details).items()):
        return known
    row = PolicyRow.objects.create(
        **asdict(details), reason=reason.strip(), recorded_at=at, recorded_by=by
    )
    record_event(
        "record_policy", by=by, at=at, subject=f"policy:{row.pk}", detail={"row": str(row)}
    )
    mark_concerned(row)
    if row.in_force_from == local(at).date():
        follow_policy.enqueue(policy_id=row.pk)
    return row
