"""A reviewer takes their own sign-off back."""

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from articles.editing.lock_article import lock_article, moment_after_waiting
from articles.editing.record_event import record_event
from articles.models import User
from articles.verdict import RefusedError
from reviews.ledger.record import record
from reviews.models import SignOff, Withdrawal
from reviews.notifications.events import Event
from reviews.notifications.tell import tell
from reviews.permissions.signing import may_withdraw
from reviews.policy.facts import WithdrawalKind
from reviews.policy.signing import may_name_wrong
from reviews.workflow.refresh_standing import refresh_standing


@transaction.atomic
def withdraw_sign_off(
    signed: SignOff,
    *,
    by: User,
    at: dt.datetime,
    kind: WithdrawalKind,
    reason: str,
    passages: Sequence[str] = (),
) -> Withdrawal:
    """The withdrawal, for good. If the text is wrong, `passages` names which (keys).

    Raises RefusedError for anybody but its signer without a reason, and for a wrong
    text without naming a passage; OutOfDateError if the
    sign-off was withdrawn or disputed already.
    """
    at = moment_after_waiting(lock_article(signed.article_id), at)
    signed = SignOff.objects.select_related("article", "review", "version").get(pk=signed.pk)
    may_withdraw(by, signed).require()
    if not reason.strip():
        raise RefusedError("Say why you take it back; editors must know what to do next.")
    if kind is WithdrawalKind.TEXT_IS_WRONG:
        may_name_wrong(named=len(passages)).require()
    withdrawal = Withdrawal.objects.create(
        sign_off=signed,
        kind=kind,
        passages=sorted(set(passages)),
        reason=reason.strip(),
        by=by,
        at=at,
    )
    record_event(
        "withdraw_sign_off",
        by=by,
        at=at,
        article=signed.article,
        number=signed.version.number,
        subject=f"withdrawal:{withdrawal.pk}",
        detail={"kind": str(kind), "reason": reason.strip()},
    )
    refresh_standing(signed.article, at=at)
    tell(Event.WITHDRAWN, review=signed.review, by=by, to=[signed.review.asked_by], text=reason)
    record(withdrawal)
    return withdrawal
