"""Record what a risk level demands from a day on."""

import datetime as dt
from dataclasses import asdict, dataclass

from django.db import transaction

from articles.editing.record_event import record_event
from articles.models import Article, User
from articles.verdict import RefusedError
from reviews.models import PolicyRow
from reviews.permissions.desk import may_set_policy
from reviews.workflow.refresh_standing import refresh_standing


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


@transaction.atomic
def record_policy(details: PolicyDetails, *, by: User, at: dt.datetime, reason: str) -> PolicyRow:
    """The policy. It never applies to a day before the one it is recorded on.

    Raises RefusedError for who is not an administrator, without a reason, and for a past day.
    """
    may_set_policy(by).require()
    if not reason.strip():
        raise RefusedError("Say why the policy changes; auditors will ask.")
    if details.in_force_from < at.date():
        raise RefusedError("A policy cannot apply to days that are past. Choose today or later.")
    if not 0 <= details.of_specialty <= details.sign_offs or details.sign_offs < 1:
        raise RefusedError(
            "Ask for at least one sign-off, and for no more specialists than sign-offs."
        )
    row = PolicyRow.objects.create(
        **asdict(details), reason=reason.strip(), recorded_at=at, recorded_by=by
    )
    record_event(
        "record_policy", by=by, at=at, subject=f"policy:{row.pk}", detail={"row": str(row)}
    )
    for article in Article.objects.filter(risk=details.risk, number__gte=1).iterator():
        refresh_standing(article, at=at)
    return row
