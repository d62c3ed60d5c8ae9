"""What waits for a person: the rows of their entry page."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, F, Max, OuterRef, Q, QuerySet
from django.urls import reverse

from articles.models import Article, Page, User
from reviews.models import (
    Assignment,
    Credential,
    Disclosure,
    Review,
    StandingPeriod,
)
from reviews.policy.standing import Standing
from reviews.policy.states import AssignmentState, State

MOST = 8


@dataclass(frozen=True)
class Waiting:
    """One thing that waits: what it is, why, since or until when, and the next step."""

    title: str
    why: str
    url: str
    act: str
    on: dt.date | dt.datetime | None = None
    is_late: bool = False


@dataclass(frozen=True)
class Part:
    """One list of the entry page; `more` counts what is not shown."""

    heading: str
    rows: tuple[Waiting, ...]
    nothing: str
    more: int = 0
    more_url: str = ""


def for_reviewer(person: User, *, today: dt.date) -> list[Part]:
    """What a reviewer was asked for, and what is open to any."""
    asked = (
        Assignment.objects.filter(
            reviewer__user=person,
            reviewer__is_active=True,
            state=AssignmentState.WAITING,
            review__state__in=[State.OPEN, State.SUPERSEDED],
        )
        .select_related("review__version", "asked_by")
        .order_by("due_on", "pk")
    )
    is_open = (
        Review.objects.filter(state=State.OPEN)
        .exclude(assignments__state__in=[AssignmentState.WAITING, AssignmentState.DONE])
        .select_related("version", "asked_by")
        .order_by("asked_at")
    )
    return [
        _part(
            "Asked of you",
            [_asked(row, today) for row in asked[:MOST]],
            asked,
            "Nobody waits for your signature.",
            reverse("queue"),
        ),
        _part(
            "Open to any reviewer",
            [_open(row) for row in is_open[:MOST]],
            is_open,
            "No review is waiting for somebody to take it.",
            reverse("queue"),
        ),
    ]


def _asked(row: Assignment, today: dt.date) -> Waiting:
    version = row.review.version
    late = row.due_on < today
    return Waiting(
        title=version.title,
        why=f"Version {version.number}, asked by {row.asked_by}"
        + (", overdue" if late else ", due"),
        url=reverse("review", args=[row.review_id]),
        act="Review",
        on=row.due_on,
        is_late=late,
    )


def _open(row: Review) -> Waiting:
    return Waiting(
        title=row.version.title,
        why=f"Version {row.version.number}, submitted by {row.asked_by}",
        url=reverse("review", args=[row.pk]),
        act="Review",
        on=row.asked_at,
    )


def for_writer(person: User) -> list[Part]:
    """What a writer has to answer, to submit, or to finish."""
    answers = (
        Review.objects.filter(state=State.CHANGES_REQUESTED, asked_by=person)
        .select_related("version")
        .order_by("-asked_at")
    )
    mine = Article.objects.filter(draft_saves__by=person).distinct()
    unsubmitted = (
        mine.filter(number__gte=1)
        .annotate(
            was_asked=Exists(
                Review.objects.filter(article=OuterRef("pk"), version__number=OuterRef("number"))
            )
        )
        .annotate(
            is_live=Exists(
                Page.objects.filter(
                    article=OuterRef("pk"), live__version__number=OuterRef("number")
                )
            )
        )
        .filter(was_asked=False, is_live=False)
        .order_by("-pk")
    )
    drafts = (
        Article.objects.filter(Q(draft__saved_by=person))
        .filter(
            Q(number=0)
            | Q(
                draft__saved_at__gt=F("audit_events__at"),
                audit_events__verb="save_version",
                audit_events__number=F("number"),
            )
        )
        .select_related("draft")
        .distinct()
        .order_by("-draft__saved_at")
    )
    return [
        _part(
            "A reviewer asks for changes",
            [_answer(row) for row in answers[:MOST]],
            answers,
            "No reviewer waits for an answer from you.",
        ),
        _part(
            "Saved, not submitted",
            [_unsubmitted(row) for row in unsubmitted[:MOST]],
            unsubmitted,
            "Every version of yours is with a reviewer or live.",
        ),
        _part(
            "Drafts you work on",
            [_draft(row) for row in drafts[:MOST]],
            drafts,
            "No unfinished draft.",
            reverse("articles"),
        ),
    ]


def _answer(row: Review) -> Waiting:
    return Waiting(
        title=row.version.title,
        why=f"Version {row.version.number}: see what should change",
        url=reverse("review", args=[row.pk]),
        act="Answer",
        on=row.asked_at,
    )


def _unsubmitted(row: Article) -> Waiting:
    return Waiting(
        title=str(row),
        why=f"Version {row.number} has not been submitted for review",
        url=reverse("submit", args=[row.pk]),
        act="Submit",
    )


def _draft(row: Article) -> Waiting:
    return Waiting(
        title=row.draft.title or str(row),
        why="No version yet, saved" if not row.number else f"Changed since version {row.number}",
        url=reverse("draft", args=[row.pk]),
        act="Write",
        on=row.draft.saved_at,
    )


def for_editor(*, today: dt.date, now: dt.datetime) -> list[Part]:
    """What only an editor can move."""
    ready = (
        Review.objects.filter(state=State.SIGNED_OFF, version__number=F("article__number"))
        .annotate(is_live=Exists(Page.objects.filter(live__version=OuterRef("version"))))
        .annotate(signed_at=Max("sign_offs__at"))
        .filter(is_live=False)
        .select_related("version")
        .order_by("-asked_at")
    )
    stale = (
        StandingPeriod.objects.filter(
            until=None, standing__in=[Standing.STALE, Standing.UNREVIEWED, Standing.DUE_SOON]
        )
        .select_related("article")
        .order_by("standing", "since")
    )
    nobody = (
        Review.objects.filter(state=State.OPEN, assignments__state=AssignmentState.DECLINED)
        .exclude(assignments__state=AssignmentState.WAITING)
        .select_related("version")
        .distinct()
        .order_by("asked_at")
    )
    people = [*_disclosures(), *_credentials(today=today, now=now)]
    return [
        _part(
            "Signed off, not published",
            [_ready(row) for row in ready[:MOST]],
            ready,
            "Everything that is signed off is live.",
        ),
        _part(
            "Declined, and nobody else asked",
            [_nobody(row) for row in nobody[:MOST]],
            nobody,
            "Every review has somebody.",
        ),
        _part(
            "Reviews that no longer hold",
            [_stale(row) for row in stale[:MOST]],
            stale,
            "Every live article is current.",
            reverse("articles") + "?standing=stale",
        ),
        Part(
            "People",
            tuple(people[:MOST]),
            "No credential or conflict waits for a decision.",
            max(0, len(people) - MOST),
            reverse("reviewers"),
        ),
    ]


def _ready(row: Any) -> Waiting:
    return Waiting(
        title=row.version.title,
        why=f"Version {row.version.number} is signed off",
        url=reverse("article", args=[row.article_id]),
        act="Publish",
        on=row.signed_at,
    )


def _stale(row: StandingPeriod) -> Waiting:
    return Waiting(
        title=str(row.article),
        why=f"{row.get_standing_display()} since",
        url=reverse("article", args=[row.article_id]),
        act="See why",
        on=row.since,
        is_late=row.standing != Standing.DUE_SOON,
    )


def _nobody(row: Review) -> Waiting:
    return Waiting(
        title=row.version.title,
        why="Whoever was asked has declined",
        url=reverse("review", args=[row.pk]),
        act="Ask somebody",
        on=row.asked_at,
    )


def _disclosures() -> list[Waiting]:
    rows = (
        Disclosure.objects.exclude(conflict="")
        .filter(decision=None)
        .select_related("reviewer__user", "article")
    )
    return [
        Waiting(
            title=f"{row.reviewer} declared a conflict of interest",
            why=f"about “{row.article}”",
            url=reverse("reviewer", args=[row.reviewer_id]),
            act="Decide",
            on=row.at,
        )
        for row in rows
    ]


def _credentials(*, today: dt.date, now: dt.datetime) -> list[Waiting]:
    """Credentials that no longer let anybody sign, or soon will not."""
    fresh = now - dt.timedelta(days=640)
    rows = (
        Credential.objects.filter(reviewer__is_active=True, ending=None)
        .filter(Q(valid_until=None) | Q(valid_until__gte=today))
        .exclude(verifications__at__gte=fresh)
        .select_related("reviewer__user")
        .distinct()
    )
    return [
        Waiting(
            title=f"{row.reviewer}: {row.qualification}",
            why="Not verified, or not within the last 21 months; signing stops at 24",
            url=reverse("reviewer", args=[row.reviewer_id]),
            act="Verify",
        )
        for row in rows
    ]


def _part(
    heading: str, rows: list[Waiting], found: QuerySet[Any], nothing: str, more_url: str = ""
) -> Part:
    more = found.count() - MOST if len(rows) == MOST else 0
    return Part(heading, tuple(rows), nothing, max(0, more), more_url)
