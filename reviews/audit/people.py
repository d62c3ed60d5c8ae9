"""The reviewers and what they may rest a signature on, as the desk shows them."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Count, Max, Q

from articles.models import User
from reviews.models import (
    Credential,
    CredentialEnding,
    Disclosure,
    DisclosureDecision,
    Reviewer,
)
from reviews.permissions.signing import failures_in_a_row
from reviews.policy.signing import LOCKED_AFTER, may_rest_on
from reviews.record import credential_fact, local


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


def people(*, at: dt.datetime) -> list[Person]:
    """Every reviewer, active ones first. A fixed number of queries."""
    rows = (
        Reviewer.objects.select_related("user")
        .prefetch_related(
            "credentials__verifications__by", "credentials__specialty", "credentials__ending"
        )
        .annotate(
            waiting=Count("assignments", filter=Q(assignments__state="waiting"), distinct=True),
            signed=Count("sign_offs", distinct=True),
            last_signed=Max("sign_offs__at"),
        )
        .order_by("-is_active", "user__name", "pk")
    )
    return [_person(row, at=at) for row in rows]


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
