"""What waits for an editor about people: conflicts, credentials, locked signing."""

import datetime as dt
from collections.abc import Iterator
from itertools import chain, islice

from dateutil.relativedelta import relativedelta
from django.db.models import Count, Q, QuerySet
from django.urls import reverse

from articles.models import User
from reviews.audit.counts import counted
from reviews.audit.waiting.part import MOST, Part, Waiting
from reviews.models import Credential, Disclosure
from reviews.permissions.signing import failures_in_a_row
from reviews.policy.signing import LOCKED_AFTER
from reviews.policy.validity import VERIFIED_WITHIN

WARNED_BEFORE = relativedelta(months=3)


def about_people(*, today: dt.date, now: dt.datetime) -> Part:
    """Decisions first, then what stops somebody from signing, then what soon will."""
    conflicts, credentials = _conflicts(), _credentials(today=today, now=now)
    locked = list(_locked())
    rows = chain(
        locked,
        (_conflict(row) for row in conflicts[:MOST]),
        (_credential(row, today=today) for row in credentials[:MOST]),
    )
    return Part(
        "People",
        tuple(islice(rows, MOST)),
        "No credential and no conflict of interest waits for you.",
        counted(len(locked) + conflicts.count() + credentials.count()),
        reverse("reviewers"),
    )


def _locked() -> Iterator[Waiting]:
    """Who guessed the password wrong too often. One query a person, of whom there are few."""
    suspects = (
        User.objects.filter(reviewer__is_active=True)
        .annotate(failures=Count("proof_failures"))
        .filter(failures__gte=LOCKED_AFTER)
        .select_related("reviewer")
    )
    for person in suspects:
        if failures_in_a_row(person) >= LOCKED_AFTER:
            yield Waiting(
                title=f"Signing is locked for {person}",
                why="Five wrong passwords or passkeys in a row",
                url=reverse("reviewer", args=[person.reviewer.pk]),
                act="Look into it",
                is_late=True,
            )


def _conflicts() -> QuerySet[Disclosure]:
    return (
        Disclosure.objects.exclude(conflict="")
        .filter(decision=None)
        .select_related("reviewer__user", "article")
        .defer("article__body", "article__references", "article__authorship")
        .order_by("at", "pk")
    )


def _conflict(row: Disclosure) -> Waiting:
    return Waiting(
        title=f"{row.reviewer} declared a conflict of interest",
        why=f"about “{row.article}”",
        url=reverse("reviewer", args=[row.reviewer_id]) + f"#disclosure-{row.pk}",
        act="Decide",
        on=row.at,
    )


def _credentials(*, today: dt.date, now: dt.datetime) -> QuerySet[Credential]:
    """Credentials to verify (again), or that run out, within the next months."""
    verified = Q(verifications__at__gte=now - VERIFIED_WITHIN + WARNED_BEFORE)
    fresh = Credential.objects.filter(verified)
    runs_out = Q(valid_until__gte=today, valid_until__lte=today + WARNED_BEFORE)
    return (
        Credential.objects.filter(reviewer__is_active=True, ending=None)
        .filter(Q(valid_until=None) | Q(valid_until__gte=today))
        .filter(runs_out | ~Q(pk__in=fresh.values("pk")))
        .select_related("reviewer__user")
        .order_by("valid_until", "pk")
    )


def _credential(row: Credential, *, today: dt.date) -> Waiting:
    runs_out = row.valid_until and row.valid_until <= today + WARNED_BEFORE
    return Waiting(
        title=f"{row.reviewer}: {row.qualification}",
        why="The credential runs out on"
        if runs_out
        else "Never verified, or too long ago to sign on for much longer",
        url=reverse("reviewer", args=[row.reviewer_id]) + f"#credential-{row.pk}",
        act="Renew" if runs_out else "Verify",
        on=row.valid_until if runs_out else None,
    )
