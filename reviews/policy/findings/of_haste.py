"""The finding about words that rest on a sign-off given faster than they can be read."""

from collections.abc import Iterator

from reviews.policy.elements import Element, Signature
from reviews.policy.facts import ALWAYS, PolicyFact, SignOffFact
from reviews.policy.findings.case import Case
from reviews.policy.findings.finding import Code, Finding, FindingKind, counted, lasting
from reviews.policy.haste import Pace, is_looked_into, pace_in

Hasty = tuple[SignOffFact, Pace]


def haste_findings(case: Case) -> Iterator[Finding]:
    """The hasty sign-offs that nobody looked into, and whose words nobody else read in earnest.

    As many people as the policy wants must have taken their time over the words: the hasty second
    of two is found, and a second hasty sign-off clears nothing. A removal is signed for again by
    whoever reads the whole text after it.
    """
    hasty = _needed(case, _hasty(case))
    if not hasty:
        return
    yield Finding(
        Code.HASTY_SIGN_OFF,
        FindingKind.NOTICE,
        _sentence(hasty),
        "The words are signed off again by somebody who takes the time to read them, or an editor"
        " notes on the record of the sign-off what came of asking its signer.",
        min(sign_off.at for sign_off, _ in hasty).date(),
        {"sign_offs": [_evidence(sign_off, measured) for sign_off, measured in hasty]},
    )


def _hasty(case: Case) -> list[Hasty]:
    counting = (*case.vouched.wholes, *case.vouched.changes)
    measured = [(s, pace_in(case.record, s)) for s in counting if not is_looked_into(s)]
    return [(sign_off, found) for sign_off, found in measured if found.is_hasty]


def _needed(case: Case, hasty: list[Hasty]) -> list[Hasty]:
    """Those without which some passage, or removal, has fewer readers than it counts."""
    ids = frozenset(sign_off.id for sign_off, _ in hasty)
    wholes = [whole.at for whole in case.vouched.wholes if whole.id not in ids]
    read_at = max(wholes, default=ALWAYS)
    needed = {
        signature.sign_off_id
        for element in case.vouched.elements
        if _leans_on(element, ids, case.policy)
        for signature in element.signatures
        if not element.removed or signature.at > read_at
    }
    found = [(sign_off, measured) for sign_off, measured in hasty if sign_off.id in needed]
    return sorted(found, key=lambda one: (one[0].at, one[0].id))


def _leans_on(element: Element, ids: frozenset[int], policy: PolicyFact) -> bool:
    besides = tuple(s for s in element.signatures if s.sign_off_id not in ids)
    return _readers(besides, policy) != _readers(element.signatures, policy)


def _readers(signatures: tuple[Signature, ...], policy: PolicyFact) -> tuple[int, int]:
    """How many of the people, and of the specialists, that the policy wants have signed."""
    people = {s.signer_id for s in signatures}
    specialists = {s.signer_id for s in signatures if policy.specialty in s.specialties}
    return min(len(people), policy.sign_offs), min(len(specialists), policy.of_specialty)


def _sentence(hasty: list[Hasty]) -> str:
    first, measured = hasty[0]
    more = len(hasty) - 1
    return (
        f"{first.signer_name} signed {counted(measured.words, 'word')}"
        f" {lasting(measured.seconds)} after opening them;"
        f" reading them takes {lasting(measured.least_seconds)} at the least."
        + (f" So did {counted(more, 'more sign-off')}." if more else "")
    )


def _evidence(sign_off: SignOffFact, measured: Pace) -> dict[str, object]:
    return {
        "id": sign_off.id,
        "signer": sign_off.signer_name,
        "signed_on": sign_off.at.date().isoformat(),
        "words": measured.words,
        "seconds": measured.seconds,
        "least_seconds": measured.least_seconds,
        "words_a_minute": measured.words_a_minute,
    }
