"""What waits for a reviewer."""

import datetime as dt

from django.urls import reverse

from articles.models import User
from reviews.audit.waiting.part import Part, Waiting, light, part
from reviews.models import Assignment, Review
from reviews.policy.states import AssignmentState, State


def for_reviewer(person: User, *, today: dt.date) -> list[Part]:
    """What they were asked for, by date; then what is open to any reviewer."""
    asked = (
        Assignment.objects.filter(
            reviewer__user=person,
            reviewer__is_active=True,
            state=AssignmentState.WAITING,
            review__state__in=[State.OPEN, State.SUPERSEDED],
        )
        .select_related("review__version", "asked_by")
        .defer(*light(version="review__version"))
        .order_by("due_on", "pk")
    )
    is_open = (
        Review.objects.filter(state=State.OPEN)
        .exclude(assignments__state__in=[AssignmentState.WAITING, AssignmentState.DONE])
        .exclude(sign_offs__reviewer__user=person)
        .select_related("version", "asked_by")
        .defer(*light(version="version"))
        .order_by("asked_at")
    )
    return [
        part(
            "Asked of you",
            asked,
            lambda row: _asked(row, today),
            nothing="Nobody waits for your signature.",
            more_url=reverse("queue"),
        ),
        part(
            "Open to any reviewer",
            is_open,
            _open,
            nothing="No review is waiting for somebody to take it.",
            more_url=reverse("queue"),
        ),
    ]


def _asked(row: Assignment, today: dt.date) -> Waiting:
    version = row.review.version
    late = row.due_on < today
    return Waiting(
        title=version.title,
        why=f"Version {version.number}, asked by {row.asked_by}"
        + (", was due" if late else ", due"),
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
