"""Whom a round could be given to: matching specialty first, with load, or why they cannot sign."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Prefetch, Q

from articles.verdict import Verdict, late
from reviews.models import Credential, Reviewer
from reviews.permissions.rounds import may_be_asked_with
from reviews.policy.states import AssignmentState


@dataclass(frozen=True)
class Candidate:
    """One reviewer: what qualifies them, how much waits for them, and whether asking makes sense.

    `own` counts the passages that hold words of theirs, which their sign-off would not cover.
    """

    reviewer: Reviewer
    about: str
    is_match: bool
    waiting: int
    own: int
    verdict: Verdict


def candidates(version: Any, *, at: dt.datetime, asked: Iterable[int] = ()) -> list[Candidate]:
    """Every active reviewer, the fittest first; `asked` are reviewers who are asked already."""
    credentials = Credential.objects.select_related("specialty", "ending").order_by("pk")
    rows = (
        Reviewer.objects.filter(is_active=True, user__is_active=True)
        .select_related("user")
        .annotate(
            waiting=Count("assignments", filter=Q(assignments__state=AssignmentState.WAITING))
        )
        .prefetch_related(Prefetch("credentials", credentials.prefetch_related("verifications")))
    )
    already = set(asked)
    found = [_candidate(row, version, at, is_asked=row.pk in already) for row in rows]
    return sorted(found, key=_fitness)


def _candidate(row: Any, version: Any, at: dt.datetime, *, is_asked: bool) -> Candidate:
    held = list(row.credentials.all())
    verdict = may_be_asked_with(row, held, at=at)
    return Candidate(
        reviewer=row,
        about=", ".join(f"{c.qualification}, {c.title}" for c in held),
        is_match=any(c.specialty_id and c.specialty_id == version.specialty_id for c in held),
        waiting=row.waiting,
        own=sum(row.user_id in people for people in version.authorship.values()),
        verdict=late("Asked already.") if is_asked else verdict,
    )


def _fitness(candidate: Candidate) -> tuple[bool, bool, bool, int, str]:
    return (
        not candidate.verdict,
        not candidate.is_match,
        candidate.own > 0,
        candidate.waiting,
        str(candidate.reviewer),
    )
