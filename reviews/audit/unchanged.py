"""What a reviewer needs to know who is asked to read words again that were signed off before."""

import datetime as dt
from dataclasses import dataclass

from articles.text.content import Reference
from reviews.displayed import Displayed
from reviews.policy.dates import changes_reviewed_on, due_on, interval_on, review_date
from reviews.policy.states import State
from reviews.record import local


@dataclass(frozen=True)
class Unchanged:
    """Nothing is left to read: who signed these words, when, and by when they are to be read again.

    `kept` counts places that changed in a way the policy keeps sign-offs over.
    """

    signer: str
    is_own: bool
    reviewed_on: dt.date
    changes_reviewed_on: dt.date | None
    kept: int
    due_on: dt.date
    references: tuple[Reference, ...]


def unchanged(shown: Displayed, *, at: dt.datetime) -> Unchanged | None:
    """Of a round that is open although every passage is signed off; else None. No query."""
    basis = shown.vouched.basis
    if shown.review.state != State.OPEN or basis is None or not shown.coverage.is_complete:
        return None
    reviewed_on = review_date(shown.vouched, shown.policy.sign_offs) or basis.at.date()
    months = interval_on(shown.record, local(at).date())
    return Unchanged(
        signer=basis.signer_name,
        is_own=basis.signer_id == shown.by_id,
        reviewed_on=reviewed_on,
        changes_reviewed_on=changes_reviewed_on(shown.vouched),
        kept=len(shown.coverage.kept),
        due_on=due_on(reviewed_on, months),
        references=shown.version.text.references,
    )
