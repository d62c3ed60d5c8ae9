"""Sign-offs and what they rest on, read from the database as the rules take them."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from django.db.models import F, OuterRef, Subquery
from django.utils.timezone import localtime

from reviews.models import Credential, Dispute, SignOff, SignOffNote, Withdrawal
from reviews.policy import facts
from reviews.policy.signed import SignedPair


def sign_off_rows(articles: Collection[int]) -> list[Any]:
    """Their sign-offs in order of time, with all that facts are read from but credentials."""
    notes = SignOffNote.objects.filter(sign_off=OuterRef("pk")).order_by("at", "pk")
    rows = SignOff.objects.filter(article__in=articles).select_related("withdrawal", "dispute")
    rows = rows.annotate(
        signer_id=F("reviewer__user"), noted_at=Subquery(notes.values("at")[:1])
    ).order_by()
    return sorted(rows, key=lambda row: (row.at, row.pk))


def sign_off_facts(rows: Sequence[Any], numbers: Mapping[int, int]) -> Iterable[facts.SignOffFact]:
    """These sign-offs with the credentials of their signers: those they rest on, and the others.

    `rows` are of `sign_off_rows`, `numbers` those of their versions.
    """
    credentials = _credentials({row.reviewer_id for row in rows})
    for row in rows:
        held = credentials.get(row.reviewer_id, {})
        rested_on = _credential_keys(row)
        yield facts.SignOffFact(
            id=row.pk,
            version_number=numbers[row.version_id],
            at=localtime(row.at),
            signer_id=row.signer_id,
            scope=facts.Scope(row.scope),
            pairs=shown_pairs(row),
            credentials=tuple(held[key] for key in rested_on if key in held),
            renewals=tuple(fact for key, fact in held.items() if key not in rested_on),
            signer_name=row.signer_name,
            signer_is_editor=row.signer_is_editor,
            opened_at=localtime(row.opened_at),
            marked_at=_marked_at(row),
            noted_at=localtime(row.noted_at) if row.noted_at else None,
        )


def _credentials(reviewers: Collection[int]) -> dict[int, dict[int, facts.CredentialFact]]:
    """By reviewer, by key: every credential they were ever given. One query, none for nobody."""
    rows = Credential.objects.filter(reviewer__in=reviewers).order_by("pk", "verifications__at")
    columns = (
        "qualification",
        "specialty__slug",
        "valid_from",
        "valid_until",
        "ending__ended_on",
        "ending__at",
    )
    found: dict[int, dict[int, facts.CredentialFact]] = {}
    by_credential = groupby(
        rows.values_list("verifications__at", "reviewer", "pk", *columns), key=lambda row: row[1:]
    )
    for (reviewer, key, *said), verified in by_credential:
        moments = [row[0] for row in verified if row[0]]
        found.setdefault(reviewer, {})[key] = _credential(moments, *said)
    return found


def _credential_keys(row: SignOff) -> list[int]:
    return [credential["id"] for credential in row.credentials if "id" in credential]


def shown_pairs(row: SignOff) -> tuple[SignedPair, ...]:
    """What was shown to the signer and accepted; nothing if the row was altered beyond reading.

    The check of the ledger says which row that is; until then it vouches for no word.
    """
    try:
        return tuple(SignedPair.from_json(pair) for pair in row.shown)
    except (KeyError, TypeError, ValueError):
        return ()


def _marked_at(row: SignOff) -> tuple[dt.datetime, ...]:
    """When each pair was marked; nothing where that was not recorded, or cannot be read."""
    try:
        return tuple(dt.datetime.fromisoformat(mark["at"]) for mark in row.marked)
    except (KeyError, TypeError, ValueError):
        return ()


def credential_fact(credential: Credential) -> facts.CredentialFact:
    """A credential with everything recorded about it. Costs no query if prefetched."""
    ending = getattr(credential, "ending", None)
    return _credential(
        [row.at for row in credential.verifications.all()],
        credential.qualification,
        credential.specialty.slug if credential.specialty else None,
        credential.valid_from,
        credential.valid_until,
        ending.ended_on if ending else None,
        ending.at if ending else None,
    )


def _credential(
    verified_at: Iterable[dt.datetime],
    name: str,
    specialty: str | None,
    valid_from: dt.date,
    valid_until: dt.date | None,
    ended_on: dt.date | None,
    ended_recorded_at: dt.datetime | None,
) -> facts.CredentialFact:
    return facts.CredentialFact(
        name=name,
        specialties=frozenset({specialty} if specialty else ()),
        valid_from=valid_from,
        valid_until=valid_until,
        verified_at=tuple(localtime(moment) for moment in verified_at),
        ended_on=ended_on,
        ended_recorded_at=localtime(ended_recorded_at) if ended_recorded_at else None,
    )


def withdrawal_fact(row: Withdrawal) -> facts.WithdrawalFact:
    """What the rules see of a withdrawal."""
    return facts.WithdrawalFact(
        sign_off_id=row.sign_off_id,
        at=localtime(row.at),
        kind=facts.WithdrawalKind(row.kind),
        passages=frozenset(row.passages),
    )


def dispute_fact(row: Dispute) -> facts.DisputeFact:
    """What the rules see of a dispute."""
    return facts.DisputeFact(sign_off_id=row.sign_off_id, at=localtime(row.at), reason=row.reason)
