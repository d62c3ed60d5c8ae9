"""What waits for an editor: articles and rounds that only an editor can move."""

import datetime as dt
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch
from django.urls import reverse

from reviews.audit.waiting.about_haste import hasty_sign_offs
from reviews.audit.waiting.asked_for import to_retire
from reviews.audit.waiting.part import Part, Waiting, light, part
from reviews.models import Assignment, AuditRow, FindingRow, Review, StandingPeriod
from reviews.policy.findings.finding import FindingKind, counted
from reviews.policy.standing import Standing
from reviews.policy.states import AssignmentState, NextStep, State


def for_editor(*, today: dt.date) -> list[Part]:
    """What to publish, what no longer holds, who to ask next, what to look into, what comes due."""
    table = reverse("audit")
    return [
        part(
            "Signed off, not published",
            _ready(),
            _publish,
            nothing="Everything that is signed off is live.",
        ),
        part(
            "Live, and the review does not hold",
            _standing(Standing.STALE),
            _broken,
            nothing="Every review of a live article holds.",
            more_url=f"{table}?standing={Standing.STALE}",
        ),
        part(
            "Live, and nobody reviewed it",
            _standing(Standing.UNREVIEWED),
            _broken,
            nothing="Every live article was reviewed, or claims it was.",
            more_url=f"{table}?standing={Standing.UNREVIEWED}",
        ),
        to_retire(),
        part(
            "Declined, and nobody else asked",
            _declined(),
            _ask,
            nothing="Every review has somebody, or is open to all.",
        ),
        part(
            "Reviews that are late",
            _late(today),
            _chase,
            nothing="No reviewer is late.",
        ),
        hasty_sign_offs(),
        part(
            "Due soon",
            AuditRow.objects.filter(standing=Standing.DUE_SOON).order_by("due_date", "article"),
            _due,
            nothing="No review runs out soon.",
            more_url=f"{table}?standing={Standing.DUE_SOON}",
        ),
    ]


def _ready() -> Any:
    """Articles whose newest version is signed off and not live: the newest signature first."""
    return (
        AuditRow.objects.filter(next_step=NextStep.PUBLISH, waits_since__isnull=False)
        .select_related("article")
        .defer(*light(version="article"))
        .order_by("-waits_since", "article")
    )


def _standing(standing: Standing) -> Any:
    """The most gaps of safety on top; among as many, what has stood so for longest."""
    return (
        StandingPeriod.objects.filter(until=None, standing=standing)
        .select_related("article")
        .prefetch_related(Prefetch("article__findings", _breaking(), to_attr="breaking"))
        .defer(*light(version="article"), "line")
        .order_by("-safety_gaps", "stands_since", "pk")
    )


def _breaking() -> Any:
    """What breaks the review of an article, the first on top."""
    return FindingRow.objects.filter(until=None, kind=FindingKind.BREAKS).order_by("since", "pk")


def _declined() -> Any:
    declined = Assignment.objects.filter(state=AssignmentState.DECLINED)
    waiting = Assignment.objects.filter(review=OuterRef("pk"), state=AssignmentState.WAITING)
    return (
        Review.objects.filter(
            ~Exists(waiting), pk__in=declined.order_by().values("review"), state=State.OPEN
        )
        .select_related("version")
        .defer(*light(version="version"))
        .order_by("asked_at")
    )


def _late(today: dt.date) -> Any:
    return (
        Assignment.objects.filter(
            state=AssignmentState.WAITING, due_on__lt=today, review__state=State.OPEN
        )
        .select_related("review__version", "reviewer__user")
        .defer(*light(version="review__version"))
        .order_by("due_on", "pk")
    )


def _publish(row: AuditRow) -> Waiting:
    return Waiting(
        title=row.article.title,
        why=f"Version {row.article.number}, signed off",
        url=reverse("article", args=[row.article_id]),
        act="Publish",
        on=row.waits_since,
    )


def _broken(row: Any) -> Waiting:
    first, *more = [finding.sentence for finding in row.article.breaking] or [""]
    besides = f" And {counted(len(more), 'more finding')}." if more else ""
    gaps = counted(row.safety_gaps, "gap")
    grave = f" {gaps} with safety signals." if row.safety_gaps else ""
    return Waiting(
        title=row.article.title,
        why=f"{first}{besides}{grave} {row.get_standing_display()} since".strip(),
        url=reverse("article", args=[row.article_id]),
        act="See why",
        on=row.stands_since,
        is_late=True,
    )


def _due(row: AuditRow) -> Waiting:
    return Waiting(
        title=row.title,
        why="The review runs out on",
        url=reverse("article", args=[row.article_id]),
        act="Plan it",
        on=row.due_on,
    )


def _ask(row: Review) -> Waiting:
    return Waiting(
        title=row.version.title,
        why="Whoever was asked has declined; submitted",
        url=reverse("review", args=[row.pk]),
        act="Ask somebody",
        on=row.asked_at,
    )


def _chase(row: Assignment) -> Waiting:
    return Waiting(
        title=row.review.version.title,
        why=f"{row.reviewer} was to answer by",
        url=reverse("review", args=[row.review_id]),
        act="Look",
        on=row.due_on,
        is_late=True,
    )
