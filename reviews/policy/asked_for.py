"""Whether what a re-review asked for has been answered."""

from collections.abc import Iterator
from dataclasses import replace

from reviews.policy.coverage import coverage_of
from reviews.policy.facts import ChangeRequestFact, PolicyFact, Record, SignOffFact
from reviews.policy.record import policy_on
from reviews.policy.validity import counting_sign_offs


def open_requests(record: Record, number: int, policy: PolicyFact) -> tuple[ChangeRequestFact, ...]:
    """The requests that still stand against version `number`, oldest first.

    That is every one that its maker has not closed and no newer version has answered. A request
    about a version that is newer than `number` stands against `number`, too: nobody has found
    the earlier words any better.
    """
    return tuple(
        request
        for request in sorted(record.change_requests, key=lambda r: (r.at, r.id))
        if request.closed_at is None and not is_answered(record, request, number, policy)
    )


def is_answered(
    record: Record, request: ChangeRequestFact, number: int, policy: PolicyFact
) -> bool:
    """Whether a version newer than the request's, up to `number`, was signed off since.

    It must hold a signature of its own that was given after the request, and nothing of it must
    have been left to read, by signatures that count still: under the policy of the day of one of
    them, or of today. A trivial edit that no one has to read therefore answers nothing, nor does
    signing the same version again.
    """
    return any(
        coverage_of(then, record.version(answer), demanded).is_complete
        for answer, then, demanded in _answers(record, request, number, policy)
    )


def _answers(
    record: Record, request: ChangeRequestFact, number: int, policy: PolicyFact
) -> Iterator[tuple[int, Record, PolicyFact]]:
    """Each newer version, with what was signed by the moments at which it may have been whole."""
    since = sorted(
        (s for s in counting_sign_offs(record, number) if s.at > request.at),
        key=lambda s: (s.at, s.id),
    )
    newer: set[int] = set()
    for sign_off in since:
        if sign_off.version_number > request.version_number and sign_off.pairs:
            newer.add(sign_off.version_number)
        then = _signed_by(record, sign_off)
        demanded = policy_on(record, sign_off.at.date())
        yield from ((answer, then, demanded) for answer in sorted(newer))
    yield from ((answer, record, policy) for answer in sorted(newer))


def _signed_by(record: Record, last: SignOffFact) -> Record:
    """The record without the sign-offs that came later."""
    upto = tuple(s for s in record.sign_offs if (s.at, s.id) <= (last.at, last.id))
    return replace(record, sign_offs=upto)
