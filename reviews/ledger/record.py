"""From a stored row to its statement and its ledger entry. The check reads rows in the same way."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from typing import Any

from django.db import models

from articles.models import Publication, Retirement, User
from reviews.ledger import statement
from reviews.ledger.append import append
from reviews.ledger.sign import read_payload
from reviews.models import (
    ClaimedReview,
    Disclosure,
    Dispute,
    LedgerEntry,
    Proof,
    SignOff,
    Withdrawal,
)


@dataclass(frozen=True, slots=True)
class Stated:
    """How rows of one model are stated.

    `version` is the way from a row to the words it is about, `joins` what else its statement reads,
    `moment` the field that says when it happened.
    """

    kind: LedgerEntry.Kind
    model: type[models.Model]
    state: Callable[[Any], dict[str, Any]]
    version: str = "version"
    joins: tuple[str, ...] = ("by",)
    moment: str = "at"

    def at(self, row: models.Model) -> datetime:
        """When what the row says happened."""
        at: datetime = getattr(row, self.moment)
        return at

    def version_of(self, row: models.Model) -> Any:
        """The words that the row is about."""
        return attrgetter(self.version)(row)

    def rows(self, keys: Iterable[int]) -> dict[int, Any]:
        """The rows with these keys, with all that their statements read, in one query."""
        version = self.version.replace(".", "__")
        wanted = self.model._base_manager.select_related(f"{version}__specialty", *self.joins)
        return wanted.in_bulk(list(keys))


def record(row: models.Model) -> LedgerEntry:
    """The entry of a row just made: call it last in the verb, inside its transaction.

    Raises SigningKeyError when there is no key to sign with: let it through, so that the row is
    rolled back with it.
    """
    stated = BY_MODEL[type(row)]
    entry = append(stated.kind, subject_id=row.pk, statement=stated.state(row), at=stated.at(row))
    unproven = isinstance(row, SignOff) and row.proof == Proof.DEMONSTRATION
    if unproven and not read_payload(entry.jws)["demonstration"]:
        raise ValueError("A sign-off without proof of identity belongs in a demonstration only.")
    return entry


def _sign_off(row: SignOff) -> dict[str, Any]:
    return statement.sign_off(
        _words(row.version),
        signer=statement.Signer(
            reviewer_id=row.reviewer_id,
            person_id=row.reviewer.user_id,
            name=row.signer_name,
            is_editor=row.signer_is_editor,
            credentials=row.credentials,
        ),
        reading=statement.Reading(
            review_id=row.review_id,
            scope=str(row.scope),
            shown=row.shown,
            marked=row.marked,
            vouched_digest=row.vouched_digest,
            binding=row.binding,
            meaning=row.meaning,
            opened_at=row.opened_at,
        ),
        disclosure=_disclosure(row.disclosure, row.at),
        proof=str(row.proof),
        assertion=row.assertion,
        at=row.at,
    )


def _withdrawal(row: Withdrawal) -> dict[str, Any]:
    return statement.taken_back(
        _words(row.sign_off.version),
        sign_off_id=row.sign_off_id,
        reason=row.reason,
        by=_person(row.by),
        because=str(row.kind),
        passages=row.passages,
    )


def _dispute(row: Dispute) -> dict[str, Any]:
    return statement.taken_back(
        _words(row.sign_off.version),
        sign_off_id=row.sign_off_id,
        reason=row.reason,
        by=_person(row.by),
    )


def _publication(row: Publication) -> dict[str, Any]:
    return statement.publication(
        _words(row.version), promise=str(row.kind), reason=row.reason, by=_person(row.by)
    )


def _retirement(row: Retirement) -> dict[str, Any]:
    return statement.retirement(
        _words(row.publication.version),
        publication_id=row.publication_id,
        reason=row.reason,
        by=_person(row.by),
    )


def _claimed_review(row: ClaimedReview) -> dict[str, Any]:
    claim = {
        "reviewer_name": row.reviewer_name,
        "qualification": row.qualification,
        "roles": row.roles,
        "wording": row.wording,
        "reviewed_on": row.reviewed_on,
        "published_on": row.published_on,
        "updated_on": row.updated_on,
        "author_name": row.author_name,
    }
    return statement.claimed_review(_words(row.version), claim=claim, by=_person(row.recorded_by))


def _words(version: Any) -> statement.Words:
    return statement.Words(
        article_id=version.article_id,
        title=version.title,
        number=version.number,
        canon=version.canon,
        text_digest=version.text_digest,
        content_digest=version.content_digest,
        saved_at=version.saved_at,
        saved_by=version.history_user_id,
        authorship=version.authorship,
    )


def _disclosure(row: Disclosure, by_then: datetime) -> dict[str, Any]:
    """A decision made after the signing is not part of what was signed."""
    decision = getattr(row, "decision", None)
    return statement.disclosed(
        disclosure_id=row.pk,
        conflict=row.conflict,
        at=row.at,
        decision=None
        if decision is None or decision.at > by_then
        else statement.decided(
            may_sign=decision.may_sign,
            reason=decision.reason,
            by=decision.by_id,
            at=decision.at,
        ),
    )


def _person(user: User) -> dict[str, Any]:
    return statement.person(person_id=user.pk, name=user.name)


_KIND = LedgerEntry.Kind
STATED = (
    Stated(_KIND.SIGN_OFF, SignOff, _sign_off, joins=("reviewer", "disclosure__decision")),
    Stated(_KIND.WITHDRAWAL, Withdrawal, _withdrawal, version="sign_off.version"),
    Stated(_KIND.DISPUTE, Dispute, _dispute, version="sign_off.version"),
    Stated(_KIND.PUBLICATION, Publication, _publication),
    Stated(_KIND.RETIREMENT, Retirement, _retirement, version="publication.version"),
    Stated(
        _KIND.CLAIMED_REVIEW,
        ClaimedReview,
        _claimed_review,
        joins=("recorded_by",),
        moment="recorded_at",
    ),
)
BY_MODEL = {stated.model: stated for stated in STATED}
BY_KIND = {str(stated.kind): stated for stated in STATED}
