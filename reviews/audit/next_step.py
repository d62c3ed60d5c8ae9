"""What the newest version of an article waits for: to be submitted, or to be published."""

import datetime as dt
from typing import Any

from django.db.models import Exists, OuterRef, Subquery

from articles.models import Article, Page, Retirement
from reviews.models import Review, SignOff
from reviews.permissions.publishing import coverage_at
from reviews.policy.coverage import coverage_known_by
from reviews.policy.standing import StandingFacts
from reviews.policy.states import NextStep, State
from reviews.record import local, with_policies_for


def next_step_values(
    article: Article, facts: StandingFacts | None = None, *, at: dt.datetime
) -> dict[str, Any]:
    """The stored columns: a step, and since when it waits. With a reviewer, or live: none.

    What every sign-off that counts covers waits to be published, whichever version was signed;
    anything else to be submitted, though it was signed before and that was taken back. `facts` of
    that moment spare reading the record again.
    """
    unfinished = [State.OPEN, State.CHANGES_REQUESTED]
    rounds = Review.objects.filter(version=OuterRef("pk"), state__in=unfinished)
    signatures = SignOff.objects.filter(
        version=OuterRef("pk"), withdrawal=None, dispute=None
    ).order_by("-at")
    newest = (
        article.history.filter(
            ~Exists(Page.objects.filter(live__version=OuterRef("pk"))),
            ~Exists(Retirement.objects.filter(publication__version=OuterRef("pk"))),
            ~Exists(rounds),
            number=article.number,
        )
        .annotate(signed_at=Subquery(signatures.values("at")[:1]))
        .values("history_date", "signed_at")
        .first()
    )
    if newest is None:
        return {"next_step": "", "waits_since": None}
    saved, signed = newest["history_date"], newest["signed_at"]
    if _is_covered(article, facts, at):
        return {"next_step": NextStep.PUBLISH.value, "waits_since": signed or saved}
    return {"next_step": NextStep.SUBMIT.value, "waits_since": saved}


def _is_covered(article: Article, facts: StandingFacts | None, at: dt.datetime) -> bool:
    """Whether nothing of the newest version is left to read."""
    if facts and facts.version_number == article.number:
        return facts.coverage.is_complete
    if not SignOff.objects.filter(article=article).exists():
        return False
    newest = article.history.select_related("specialty").get(number=article.number)
    if facts is None:
        return coverage_at(newest, at).is_complete
    if facts.case is None or newest.saved_at > at:
        return False
    record = with_policies_for(newest, facts.case.record)
    return coverage_known_by(record, article.number, local(at)).is_complete
