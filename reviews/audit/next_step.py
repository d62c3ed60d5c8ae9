"""What the newest version of an article waits for: to be submitted, or to be published."""

import datetime as dt
from typing import Any

from reviews.models import Review
from reviews.policy.coverage import coverage_known_by
from reviews.policy.facts import Record
from reviews.policy.record import taken_back
from reviews.policy.standing import StandingFacts
from reviews.policy.states import NextStep, State
from reviews.record import Recorded, local

NO_STEP = {"next_step": "", "waits_since": None}


def next_step_values(
    found: Recorded, facts: StandingFacts | None = None, *, at: dt.datetime
) -> dict[str, Any]:
    """The stored columns: a step, and since when it waits. With a reviewer, or once live: none.

    What every sign-off that counts covers waits to be published, whichever version was signed;
    anything else to be submitted, though it was signed before and that was taken back. `facts` of
    that moment spare comparing the texts again. One query at the most.
    """
    number = max(found.rows)
    newest = found.rows[number]
    if _was_published(found.record, number) or _is_under_review(newest):
        return NO_STEP
    if _is_covered(found, facts, number, at):
        since = _signed_at(found.record, number) or newest.saved_at
        return {"next_step": NextStep.PUBLISH.value, "waits_since": since}
    return {"next_step": NextStep.SUBMIT.value, "waits_since": newest.saved_at}


def _was_published(record: Record, number: int) -> bool:
    """Whether readers see the newest version, or it was retired: nothing older goes live after."""
    return any(row.version_number == number for row in record.publications)


def _is_under_review(version: Any) -> bool:
    unfinished = [State.OPEN, State.CHANGES_REQUESTED]
    return Review.objects.filter(version=version, state__in=unfinished).exists()


def _signed_at(record: Record, number: int) -> dt.datetime | None:
    """When the newest sign-off of that version was given that nobody took back."""
    gone = {sign_off_id for sign_off_id, _ in taken_back(record)}
    signed = (s for s in record.sign_offs if s.version_number == number and s.id not in gone)
    return max((sign_off.at for sign_off in signed), default=None)


def _is_covered(found: Recorded, facts: StandingFacts | None, number: int, at: dt.datetime) -> bool:
    """Whether nothing of the newest version is left to read."""
    if facts and facts.version_number == number:
        return facts.coverage.is_complete
    if found.rows[number].saved_at > at:
        return False
    return coverage_known_by(found.about(number), number, local(at)).is_complete
