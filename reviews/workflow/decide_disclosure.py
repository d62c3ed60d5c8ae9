"""An editor decides whether a reviewer with a declared conflict of interest may sign."""

import datetime as dt

from django.db import transaction

from articles.editing.lock_article import lock_article
from articles.editing.record_event import record_event
from articles.models import User
from articles.verdict import OutOfDateError, RefusedError
from reviews.models import Disclosure, DisclosureDecision
from reviews.notifications.events import Event
from reviews.notifications.tell import tell
from reviews.permissions.desk import may_vouch_for


@transaction.atomic
def decide_disclosure(
    disclosure: Disclosure, *, by: User, at: dt.datetime, may_sign: bool, reason: str
) -> DisclosureDecision:
    """The written decision. Raises RefusedError for who may not decide and without a reason;
    OutOfDateError if it was decided already. The reviewer is told."""
    lock_article(disclosure.article_id)
    disclosure = Disclosure.objects.select_related("article", "reviewer__user").get(
        pk=disclosure.pk
    )
    may_vouch_for(by, disclosure.reviewer.user).require()
    if not reason.strip():
        raise RefusedError("Write down why; the decision is kept with every sign-off it allows.")
    if hasattr(disclosure, "decision"):
        raise OutOfDateError(f"{disclosure.decision.by} decided this already.")
    decision = DisclosureDecision.objects.create(
        disclosure=disclosure, may_sign=may_sign, reason=reason.strip(), by=by, at=at
    )
    record_event(
        "decide_disclosure",
        by=by,
        at=at,
        article=disclosure.article,
        subject=f"disclosure:{disclosure.pk}",
        detail={"may_sign": may_sign, "reason": reason.strip()},
    )
    latest = disclosure.article.reviews.first()
    if latest:
        answer = "You may sign." if may_sign else "You may not sign."
        told = f"{answer} {reason.strip()}"
        tell(Event.CONFLICT_DECIDED, review=latest, by=by, to=[disclosure.reviewer.user], text=told)
    return decision
