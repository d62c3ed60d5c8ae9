"""The reviewers and what they may rest a signature on, as the desk shows them."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Max, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from articles.models import User
from reviews.models import (
    Assignment,
    Credential,
    CredentialEnding,
    Disclosure,
    DisclosureDecision,
    Reviewer,
    SignOff,
)
from reviews.permissions.signing import failures_in_a_row
from reviews.policy.signing import LOCKED_AFTER, may_rest_on
from reviews.policy.states import AssignmentState
from reviews.record import local
from reviews.signed import credential_fact

PER_PAGE = 50


@dataclass(frozen=True)
class HeldCredential:
    """A credential and why a signature cannot rest on it (empty: it can)."""

    row: Credential
    refusal: str

    @property
    def ending(self) -> CredentialEnding | None:
        """How it ended, if it did."""
        return getattr(self.row, "ending", None)


@dataclass(frozen=True)
class Person:
    """A reviewer with credentials; `refusal` says why they cannot sign now (empty: they can)."""

    reviewer: Reviewer
    credentials: tuple[HeldCredential, ...]
    refusal: str
    waiting: int = 0
    signed: int = 0
    last_signed: dt.datetime | None = None


@dataclass(frozen=True)
class People:
    """Some reviewers; `next_after` is the key behind which the next begin (None: the last)."""

    people: tuple[Person, ...]
    next_after: int | None = None


def people(*, at: dt.datetime, words: str = "", after: int | None = None) -> People:
    """Reviewers whose name holds the words, active ones first. A fixed number of queries."""
    rows = Reviewer.objects.filter(user__name__icontains=words) if words else Reviewer.objects.all()
    if after and (last := Reviewer.objects.select_related("user").filter(pk=after).first()):
        behind = Q(user__name__gt=last.user.name) | Q(user__name=last.user.name, pk__gt=last.pk)
        same = Q(is_active=last.is_active) & behind
        rows = rows.filter(same | Q(is_active=False) if last.is_active else same)
    found = list(
        rows.select_related("user")
        .prefetch_related(
            "credentials__verifications__by", "credentials__specialty", "credentials__ending"
        )
        .annotate(
            waiting=_number(Assignment.objects.filter(state=AssignmentState.WAITING)),
            signed=_number(SignOff.objects.all()),
            last_signed=Subquery(
                _theirs(SignOff.objects.all()).values("of").annotate(at=Max("at")).values("at")
            ),
        )
        .order_by("-is_active", "user__name", "pk")[: PER_PAGE + 1]
    )
    shown = tuple(_person(row, at=at) for row in found[:PER_PAGE])
    return People(shown, found[PER_PAGE - 1].pk if len(found) > PER_PAGE else None)


def _theirs(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Rows of the reviewer of the outer query: each counted for itself, not with the others."""
    theirs: QuerySet[Any] = (
        rows.filter(reviewer=OuterRef("pk")).order_by().annotate(of=F("reviewer"))
    )
    return theirs


def _number(rows: QuerySet[Any]) -> Coalesce:
    number = _theirs(rows).values("of").annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(number), 0)


def _person(row: Reviewer, *, at: dt.datetime) -> Person:
    held = tuple(_held(credential, at=at) for credential in row.credentials.all())
    every = [credential_fact(one.row) for one in held]
    return Person(
        reviewer=row,
        credentials=held,
        refusal=_for_editors(may_rest_on(every, local(at)).refusal),
        waiting=getattr(row, "waiting", 0),
        signed=getattr(row, "signed", 0),
        last_signed=getattr(row, "last_signed", None),
    )


def _held(credential: Credential, *, at: dt.datetime) -> HeldCredential:
    refusal = may_rest_on([credential_fact(credential)], local(at)).refusal
    return HeldCredential(credential, _for_editors(refusal))


def _for_editors(refusal: str) -> str:
    """The rule speaks to the reviewer; here an editor reads it."""
    return (
        refusal.replace("Your credential", "The credential")
        .replace(
            "You have no credential on file. An editor can add and verify one.",
            "No credential is on file.",
        )
        .replace(" An editor can verify it.", "")
    )


def person(reviewer: Reviewer, *, at: dt.datetime) -> Person:
    """One reviewer."""
    return _person(reviewer, at=at)


def is_locked(user: User) -> bool:
    """Whether failed proofs of identity have locked signing for this person."""
    return failures_in_a_row(user) >= LOCKED_AFTER


def disclosures(reviewer: Reviewer) -> list[tuple[Disclosure, DisclosureDecision | None]]:
    """The conflicts this reviewer declared, newest first, each with what was decided."""
    rows = Disclosure.objects.filter(reviewer=reviewer).exclude(conflict="")
    rows = rows.select_related("article", "decision__by").order_by("-at", "-pk")
    return [(row, getattr(row, "decision", None)) for row in rows]
