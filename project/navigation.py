"""The navigation of the desk: where a person with these roles may go, and how much waits there."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import SimpleLazyObject

from articles.models import User
from reviews.audit.queue import asked_of
from reviews.models import Reviewer


@dataclass(frozen=True)
class Entry:
    """One place: its name, its address, the letter after `g`, and what waits.

    `current` is what `aria-current` says: "page" here, "true" on a page within it.
    """

    label: str
    url: str
    key: str
    count: int
    current: str


@dataclass(frozen=True)
class Place:
    """One place before it is known whether it has an address."""

    label: str
    name: str
    key: str
    count: int = 0


# Pages without a place of their own, and the place they belong to.
WITHIN = {
    "page_to_import": "import_page",
    "import_runs": "import_page",
    "import_run": "import_page",
    "batch": "audit",
    "ask_again": "audit",
    "reviewer": "reviewers",
    "note_absence": "reviewers",
    "add_credential": "reviewers",
    "verify_credential": "reviewers",
    "end_credential": "reviewers",
    "decide_disclosure": "reviewers",
    "article": "articles",
    "versions": "articles",
    "version": "articles",
    "compare": "articles",
    "draft": "articles",
    "save_version": "articles",
    "submit": "articles",
    "publish": "articles",
    "retire": "articles",
    "interval": "articles",
    "coverage": "articles",
    "threads": "articles",
    "set_aside": "articles",
    "set_aside_text": "articles",
    "sitting": "queue",
    "absence": "queue",
}


def waiting_for(user: User) -> int | None:
    """How many assignments stand in a reviewer's queue; None for who is not one. One query."""
    asked = asked_of(user).order_by().values("pk")
    return (
        Reviewer.objects.filter(user=user, is_active=True)
        .annotate(waiting=Count("assignments", filter=Q(assignments__in=asked)))
        .values_list("waiting", flat=True)
        .first()
    )


def places(user: User) -> Iterator[Place]:
    """The places of a person's roles, in the order of the bar."""
    waiting = waiting_for(user)
    yield Place("Desk", "desk", "d")
    if waiting is not None:
        yield Place("Queue", "queue", "q", waiting)
    if user.is_writer or user.is_editor:
        yield Place("Articles", "articles", "a")
    if user.is_editor:
        yield Place("Import", "import_page", "i")
        yield Place("Audit", "audit", "u")
        yield Place("Reviewers", "reviewers", "r")
    if user.is_editor or user.is_staff:
        yield Place("Policies", "policies", "p")
    if user.is_staff:
        yield Place("Administration", "admin:index", "m")


def address(name: str) -> str:
    """The address of a named page, or nothing while there is no such page."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def entries(request: HttpRequest) -> list[Entry]:
    """The navigation of who is signed in; nothing for anybody else."""
    user = request.user
    if not isinstance(user, User):
        return []
    here = request.resolver_match.view_name if request.resolver_match else ""
    return [
        Entry(place.label, url, place.key, place.count, current=_current(place, here))
        for place in places(user)
        if (url := address(place.name))
    ]


def _current(place: Place, here: str) -> str:
    if place.name == here:
        return "page"
    return "true" if place.name == WITHIN.get(here) else ""


def navigation(request: HttpRequest) -> dict[str, Any]:
    """Context processor: `navigation`, computed only where a template shows it."""
    return {"navigation": SimpleLazyObject(lambda: entries(request))}
