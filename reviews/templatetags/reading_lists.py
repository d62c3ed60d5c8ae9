"""What a list of articles says of their reviews: a few words each, as true as the page itself."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import template
from django.utils import timezone

from reviews.models import StandingPeriod
from reviews.policy.byline import Says
from reviews.record import local

register = template.Library()

_WITHOUT_CLAIM = {
    Says.NEVER: "Not medically reviewed yet",
    Says.CLAIMED: "Not reviewed by us yet",
    Says.EMERGENCY: "Urgent update, not all of it reviewed yet",
    Says.OVERDUE: "Its review has run out",
}


@dataclass(frozen=True)
class InAList:
    """The standing of a row, and what is said of it."""

    standing: str
    words: str
    reviewed_on: dt.date | None = None


@register.simple_tag
def reviews_of(rows: Iterable[Any]) -> dict[str, InAList]:
    """By slug, for those whose stored line holds today. One query."""
    slugs = [row.slug for row in rows]
    today = local(timezone.now()).date()
    found = StandingPeriod.objects.filter(until=None, article__page__slug__in=slugs)
    kept = found.exclude(next_change_on__lte=today).exclude(line={})
    return {
        slug: _in_a_list(standing, line)
        for slug, standing, line in kept.values_list("article__page__slug", "standing", "line")
    }


@register.filter
def of_row(reviews: dict[str, InAList], slug: str) -> InAList | None:
    """What is said of that row, if anything."""
    return reviews.get(slug)


def _in_a_list(standing: str, line: dict[str, Any]) -> InAList:
    if line["is_claim"]:
        on = dt.date.fromisoformat(line["reviewed_on"])
        return InAList(standing, "Medically reviewed on", on)
    return InAList(standing, _WITHOUT_CLAIM.get(line["says"], "Its review does not hold today"))
