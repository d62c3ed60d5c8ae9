"""An editor takes a reviewer's sign-off back."""

import datetime as dt

from django.db import transaction

from articles.editing.lock_article import lock_article, moment_after_waiting
from articles.editing.record_event import record_event
from articles.models import User
from articles.verdict import RefusedError
from reviews.ledger.record import record
from reviews.models import Dispute, SignOff
from reviews.notifications.events import Event
from reviews.notifications.tell import tell
from reviews.permissions.signing import may_dispute
from reviews.workflow.refresh_standing import refresh_standing


@transaction.atomic
def dispute_sign_off(signed: SignOff, *, by: User, at: dt.datetime, reason: str) -> Dispute:
    """The dispute, for good: for a reviewer who died, was struck off, or never read it.

    Raises RefusedError for who may not and without a reason; OutOfDateError if the sign-off was
    withdrawn or disputed already.
    """
    at = moment_after_waiting(lock_article(signed.article_id), at)
    signed = SignOff.objects.select_related("article", "review", "version").get(pk=signed.pk)
    may_dispute(by, signed).require()
    if not reason.strip():
        raise RefusedError(
            "Say why this sign-off cannot stand; the reviewer and readers will see it."
        )
    dispute = Dispute.objects.create(sign_off=signed, reason=reason.strip(), by=by, at=at)
    record_event(
        "dispute_sign_off",
        by=by,
        at=at,
        article=signed.article,
        number=signed.version.number,
        subject=f"dispute:{dispute.pk}",
        detail={"reason": reason.strip()},
    )
    refresh_standing(signed.article, at=at)
    tell(Event.DISPUTED, review=signed.review, by=by, to=[signed.reviewer.user], text=reason)
    record(dispute)
    return dispute
