"""Reading the record: what was known by a moment, what was live, what was demanded."""

import dataclasses
import datetime as dt
from collections.abc import Iterator

from reviews.policy.facts import (
    ChangeRequestFact,
    CredentialFact,
    OverrideFact,
    PolicyFact,
    PublicationFact,
    Record,
    SignOffFact,
    VersionFact,
)

FALLBACK_POLICY = PolicyFact()


def known_by(record: Record, moment: dt.datetime) -> Record:
    """The record as it stood at that moment: nothing recorded later is in it."""
    return dataclasses.replace(
        record,
        versions=tuple(v for v in record.versions if v.saved_at <= moment),
        sign_offs=tuple(_known_sign_off(s, moment) for s in record.sign_offs if s.at <= moment),
        withdrawals=tuple(w for w in record.withdrawals if w.at <= moment),
        disputes=tuple(d for d in record.disputes if d.at <= moment),
        claims=tuple(c for c in record.claims if c.recorded_at <= moment),
        publications=tuple(p for p in record.publications if p.at <= moment),
        retirements=tuple(r for r in record.retirements if r.at <= moment),
        policies=tuple(p for p in record.policies if p.recorded_at <= moment),
        overrides=tuple(o for o in record.overrides if o.recorded_at <= moment),
        change_requests=tuple(
            _known_request(r, moment) for r in record.change_requests if r.at <= moment
        ),
        alterations=tuple(a for a in record.alterations if a.found_at <= moment),
    )


def _known_request(request: ChangeRequestFact, moment: dt.datetime) -> ChangeRequestFact:
    if request.closed_at is not None and request.closed_at > moment:
        return dataclasses.replace(request, closed_at=None)
    return request


def _known_sign_off(sign_off: SignOffFact, moment: dt.datetime) -> SignOffFact:
    noted_at = sign_off.noted_at
    return dataclasses.replace(
        sign_off,
        noted_at=noted_at if noted_at and noted_at <= moment else None,
        credentials=tuple(_known_credential(held, moment) for held in sign_off.credentials),
        renewals=tuple(_known_credential(held, moment) for held in sign_off.renewals),
    )


def _known_credential(held: CredentialFact, moment: dt.datetime) -> CredentialFact:
    known = dataclasses.replace(
        held, verified_at=tuple(at for at in held.verified_at if at <= moment)
    )
    if held.ended_recorded_at is not None and held.ended_recorded_at > moment:
        known = dataclasses.replace(known, ended_on=None, ended_recorded_at=None)
    return known


def moments_of(record: Record) -> Iterator[dt.datetime]:
    """Every moment at which something of it was recorded: between two of them, only time passes."""
    yield from (version.saved_at for version in record.versions)
    for sign_off in record.sign_offs:
        yield sign_off.at
        yield from (at for at in (sign_off.noted_at,) if at)
        for held in (*sign_off.credentials, *sign_off.renewals):
            yield from held.verified_at
            yield from (at for at in (held.ended_recorded_at,) if at)
    yield from (withdrawal.at for withdrawal in record.withdrawals)
    yield from (dispute.at for dispute in record.disputes)
    yield from (retirement.at for retirement in record.retirements)
    yield from (claim.recorded_at for claim in record.claims)
    yield from (publication.at for publication in record.publications)
    yield from (policy.recorded_at for policy in record.policies)
    yield from (override.recorded_at for override in record.overrides)
    for request in record.change_requests:
        yield request.at
        yield from (at for at in (request.closed_at,) if at)
    yield from (alteration.found_at for alteration in record.alterations)


def live_publication(record: Record) -> PublicationFact | None:
    """The publication that readers see, or None before the first and after a retirement."""
    latest = max(record.publications, key=lambda p: (p.at, p.version_number), default=None)
    retired = max((r.at for r in record.retirements), default=None)
    if latest is None or (retired is not None and retired >= latest.at):
        return None
    return latest


def version_in_question(record: Record) -> VersionFact | None:
    """The live version; the newest one while nothing is live."""
    live = live_publication(record)
    if live is not None:
        return record.version(live.version_number)
    return max(record.versions, key=lambda v: v.number, default=None)


def taken_back(record: Record) -> list[tuple[int, dt.datetime]]:
    """(sign-off, moment) of every withdrawal and dispute."""
    withdrawn = [(fact.sign_off_id, fact.at) for fact in record.withdrawals]
    return withdrawn + [(fact.sign_off_id, fact.at) for fact in record.disputes]


def policy_on(record: Record, day: dt.date) -> PolicyFact:
    """The policy in force that day."""
    in_force = [p for p in record.policies if p.in_force_from <= day]
    return max(in_force, key=lambda p: (p.in_force_from, p.recorded_at), default=FALLBACK_POLICY)


def policy_at(record: Record, moment: dt.datetime) -> PolicyFact:
    """The policy in force at a moment, by what was recorded then: it judges nothing done before."""
    recorded = tuple(row for row in record.policies if row.recorded_at <= moment)
    return policy_on(dataclasses.replace(record, policies=recorded), moment.date())


def override_on(record: Record, day: dt.date) -> OverrideFact | None:
    """The article's own interval in force that day, if it has one."""
    in_force = [o for o in record.overrides if o.in_force_from <= day]
    latest = max(in_force, key=lambda o: (o.in_force_from, o.recorded_at), default=None)
    return latest if latest is not None and latest.interval_months is not None else None
