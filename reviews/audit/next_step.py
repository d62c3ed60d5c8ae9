"""What the newest version of an article waits for: to be submitted, or to be published."""

from typing import Any

from django.db.models import Exists, OuterRef, Subquery

from articles.models import Article, Page, Retirement
from reviews.models import Review, SignOff
from reviews.policy.states import NextStep, State


def next_step_values(article: Article) -> dict[str, Any]:
    """The stored columns: a step, and since when it waits. With a reviewer, or live: none."""
    rounds = Review.objects.filter(version=OuterRef("pk")).exclude(state=State.RECALLED)
    signatures = SignOff.objects.filter(
        version=OuterRef("pk"), review__state=State.SIGNED_OFF
    ).order_by("-at")
    newest = (
        article.history.filter(
            ~Exists(Page.objects.filter(live__version=OuterRef("pk"))),
            ~Exists(Retirement.objects.filter(publication__version=OuterRef("pk"))),
            number=article.number,
        )
        .annotate(was_asked=Exists(rounds), signed_at=Subquery(signatures.values("at")[:1]))
        .values("history_date", "was_asked", "signed_at")
        .first()
    )
    if newest and newest["signed_at"]:
        return {"next_step": NextStep.PUBLISH.value, "waits_since": newest["signed_at"]}
    if newest and not newest["was_asked"]:
        return {"next_step": NextStep.SUBMIT.value, "waits_since": newest["history_date"]}
    return {"next_step": "", "waits_since": None}
