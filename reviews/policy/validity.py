"""Whether a sign-off counts, by what is on record, and which of its pairs do."""

import datetime as dt
from enum import StrEnum

from dateutil.relativedelta import relativedelta

from reviews.policy.facts import CredentialFact, PolicyFact, Record, SignOffFact, VersionFact
from reviews.policy.record import policy_on
from reviews.policy.signed import SignedPair

VERIFIED_WITHIN = relativedelta(months=24)


class Void(StrEnum):
    """Why a recorded sign-off does not count."""

    WITHDRAWN = "withdrawn"
    DISPUTED = "disputed"
    NOT_QUALIFIED = "not-qualified"


def credential_holds(held: CredentialFact, at: dt.datetime) -> bool:
    """Whether it was verified before that moment, within 24 months, and valid that day."""
    return credential_is_verified(held, at) and credential_is_valid(held, at.date())


def credential_is_verified(held: CredentialFact, at: dt.datetime) -> bool:
    """Whether somebody verified it before that moment, and within 24 months."""
    return any(at - VERIFIED_WITHIN <= verified < at for verified in held.verified_at)


def credential_is_valid(held: CredentialFact, day: dt.date) -> bool:
    """Whether it had begun and neither run out nor ended by that day."""
    if day < held.valid_from:
        return False
    if held.valid_until is not None and day > held.valid_until:
        return False
    return held.ended_on is None or day < held.ended_on


def specialties_held(sign_off: SignOffFact) -> frozenset[str]:
    """The specialties the signer held credentials in when signing."""
    holding = (c.specialties for c in sign_off.credentials if credential_holds(c, sign_off.at))
    return frozenset().union(*holding)


def why_void(record: Record, sign_off: SignOffFact) -> Void | None:
    """Why this sign-off does not count, or None if it does."""
    if any(w.sign_off_id == sign_off.id for w in record.withdrawals):
        return Void.WITHDRAWN
    if any(d.sign_off_id == sign_off.id for d in record.disputes):
        return Void.DISPUTED
    if not any(credential_holds(held, sign_off.at) for held in sign_off.credentials):
        return Void.NOT_QUALIFIED
    return None


def counting_sign_offs(record: Record, number: int) -> tuple[SignOffFact, ...]:
    """The valid sign-offs on versions up to this one, in order of version, then moment."""
    valid = (s for s in record.sign_offs if s.version_number <= number and not why_void(record, s))
    return tuple(sorted(valid, key=lambda s: (s.version_number, s.at, s.id)))


def own_positions(version: VersionFact, signer_id: int, policy: PolicyFact) -> frozenset[int]:
    """The passages of a version whose words this signer wrote.

    Words the signer only suggested count as own if the policy, that of the signing day, says so.
    """
    own = {at for at, people in version.authors.items() if signer_id in people}
    if policy.suggestion_bars:
        own |= {at for at, people in version.suggested_by.items() if signer_id in people}
    return frozenset(own)


def own_of_sign_off(record: Record, sign_off: SignOffFact) -> frozenset[int]:
    """The passages of the signed version that its signer may not vouch for."""
    version = record.version(sign_off.version_number)
    return own_positions(version, sign_off.signer_id, policy_on(record, sign_off.at.date()))


def covers(pair: SignedPair, own: frozenset[int]) -> bool:
    """Whether the sign-off speaks for this pair: never for the signer's own words."""
    return not pair.own and (pair.at is None or pair.at not in own)
