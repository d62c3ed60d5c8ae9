"""Whom a round could be given to: matching specialty first, with load, or why they cannot sign."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Count, Prefetch, Q

from articles.verdict import Verdict, late
from reviews.models import Credential, Reviewer
from reviews.permissions.absences import away_of
from reviews.permissions.rounds import may_be_asked_with
from reviews.policy.absences import Away
from reviews.policy.states import AssignmentState
from reviews.record import local

SOON = dt.timedelta(days=7)


@dataclass(frozen=True)
class Candidate:
    """One reviewer: what qualifies them, how much waits for them, and whether asking makes sense.

    `own` counts the passages that hold words of theirs, which their sign-off would not cover;
    `away` is an absence of today, or the next that begins within the usual time; `stands_in_for`
    names who is away meanwhile.
    """

    reviewer: Reviewer
    about: str
    is_match: bool
    waiting: int
    own: int
    verdict: Verdict
    credentials: tuple[Credential, ...] = ()
    away: Away | None = None
    stands_in_for: tuple[str, ...] = ()

    def judged(self, verdict: Verdict) -> "Candidate":
        """The same reviewer, asked for something else."""
        return replace(self, verdict=verdict)


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
    today = local(at).date()
    soon = today + SOON
    reviewers = list(rows)
    absent = {
        key: next((away for away in found if away.first_day <= soon), None)
        for key, found in away_of([row.pk for row in reviewers], today=today).items()
    }
    standing_in = _standing_in(reviewers, absent)
    found = [
        replace(
            _candidate(row, version, at, is_asked=row.pk in already),
            away=absent[row.pk],
            stands_in_for=standing_in.get(row.pk, ()),
        )
        for row in reviewers
    ]
    return sorted(found, key=_fitness)


def _standing_in(
    reviewers: Iterable[Any], absent: Mapping[int, Away | None]
) -> dict[int, tuple[str, ...]]:
    """By stand-in: for whom."""
    found: dict[int, tuple[str, ...]] = {}
    for row in reviewers:
        away = absent[row.pk]
        if away and away.stand_in_id:
            found[away.stand_in_id] = (*found.get(away.stand_in_id, ()), str(row))
    return found


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
        credentials=tuple(held),
    )


def _fitness(candidate: Candidate) -> tuple[bool, bool, bool, bool, int, str]:
    return (
        not candidate.verdict,
        candidate.away is not None,
        not candidate.is_match,
        candidate.own > 0,
        candidate.waiting,
        str(candidate.reviewer),
    )
