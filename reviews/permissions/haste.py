"""How fast a sign-off was given, and who may note what came of looking into it."""

import datetime as dt

from articles.models import User
from articles.verdict import Verdict
from reviews.models import SignOff
from reviews.permissions.signing import is_taken_back
from reviews.policy import haste
from reviews.policy.haste import Pace, pace_in
from reviews.record import record_of


def pace_of(signed: SignOff, *, at: dt.datetime) -> Pace:
    """How many words, in how long, by the policy of that moment: as the finding reckons it."""
    record = record_of(signed.article, at=at)
    return pace_in(record, next(fact for fact in record.sign_offs if fact.id == signed.pk))


def may_note(by: User, signed: SignOff, measured: Pace) -> Verdict:
    """Whether this person may note what came of looking into a sign-off of that pace."""
    return haste.may_note(
        is_editor=by.is_active and by.is_editor,
        by_id=by.pk,
        signer_id=signed.reviewer.user_id,
        is_taken_back=is_taken_back(signed),
        is_hasty=measured.is_hasty,
    )
