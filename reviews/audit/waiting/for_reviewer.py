"""What waits for a reviewer."""

import datetime as dt

from django.urls import reverse

from articles.models import User
from reviews.audit.queue import asked_of, open_to_any
from reviews.audit.waiting.part import Part, Waiting, light, part
from reviews.models import Assignment, Review


def for_reviewer(person: User, *, today: dt.date) -> list[Part]:
    """What they were asked for, by date; then what is open to any reviewer."""
    asked = asked_of(person).defer(*light(version="review__version"))
    is_open = open_to_any(person).defer(*light(version="version"))
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
