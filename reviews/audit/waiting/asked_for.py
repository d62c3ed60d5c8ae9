"""What waits because a re-review asked for another text, or for none."""

import textwrap

from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse

from articles.models import DraftSave, Page, Retirement, User
from reviews.audit.waiting.part import Part, Waiting, light, part
from reviews.models import ChangeRequest, FindingRow
from reviews.policy.facts import ReviewOutcome
from reviews.policy.findings.finding import Code

TOLD = 140


def to_revise(person: User) -> Part:
    """Texts that this writer worked on, or had reviewed, and that nobody has written anew yet."""
    is_live = Exists(Page.objects.filter(article=OuterRef("article"), live__isnull=False))
    is_retired = Exists(Retirement.objects.filter(article=OuterRef("article")))
    is_mine = Exists(DraftSave.objects.filter(article=OuterRef("article"), by=person))
    waiting = (
        ChangeRequest.objects.filter(
            Q(review__asked_by=person) | is_mine,
            is_live | ~is_retired,
            outcome=ReviewOutcome.REVISE,
            closing=None,
            version__number=F("article__number"),
        )
        .select_related("version", "by")
        .defer(*light(version="version"))
        .order_by("at", "pk")
    )
    return part(
        "To be revised",
        waiting,
        _revise,
        nothing="No reviewer found a text of yours in need of a revision.",
    )


def to_retire() -> Part:
    """Live pages that a reviewer wants taken off the site."""
    waiting = (
        FindingRow.objects.filter(
            Exists(Page.objects.filter(article=OuterRef("article"), live__isnull=False)),
            code=Code.CHANGE_REQUESTED,
            until=None,
            evidence__has_key=ReviewOutcome.RETIRE.value,
        )
        .select_related("article")
        .defer(*light(version="article"))
        .order_by("since", "pk")
    )
    return part(
        "To be retired, a reviewer says",
        waiting,
        _retire,
        nothing="No reviewer asks that a page be taken off the site.",
    )


def _revise(row: ChangeRequest) -> Waiting:
    return Waiting(
        title=f"Revise {row.version.title}",
        why=_said(row.by.name, row.reason),
        url=reverse("draft", args=[row.article_id]),
        act="Revise",
        on=row.at,
        is_late=True,
    )


def _retire(row: FindingRow) -> Waiting:
    requests = [told for told in row.evidence["requests"] if told["outcome"] == "retire"]
    return Waiting(
        title=row.article.title,
        why=_said(requests[-1]["by"], requests[-1]["reason"]),
        url=reverse("retire", args=[row.article_id]),
        act="Decide",
        on=row.since,
        is_late=True,
    )


def _said(name: str, reason: str) -> str:
    return f"{name}: {textwrap.shorten(reason, TOLD, placeholder=' …')} Since"
