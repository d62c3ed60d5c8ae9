"""Findings read off the page itself, its publication and the state of the record."""

from collections.abc import Iterator

from reviews.policy.dates import newest_claim
from reviews.policy.facts import PublicationFact, PublicationKind
from reviews.policy.findings.case import Case
from reviews.policy.findings.finding import Code, Finding, FindingKind, with_article
from reviews.policy.findings.names import is_person, unsupported_claims


def page_findings(case: Case) -> Iterator[Finding]:
    """What a reader is told about author, reviewer and sources, and how the page went live."""
    yield from _emergency(case)
    yield from _author(case)
    yield from _editor(case)
    yield from _claim(case)
    if not case.version.has_references:
        yield Finding(
            Code.NO_REFERENCES,
            FindingKind.NOTICE,
            "The text cites no references.",
            "A new version cites its sources.",
            case.version.saved_at.date(),
        )
    yield from _altered(case)


def _emergency(case: Case) -> Iterator[Finding]:
    emergency = _open_emergency(case)
    if emergency is None or case.coverage.is_complete:
        return
    yield Finding(
        Code.PUBLISHED_WITHOUT_REVIEW,
        FindingKind.BREAKS,
        "The text went live as an emergency, before it was reviewed.",
        "A qualified reviewer signs off the live text.",
        emergency.at.date(),
        {"version": emergency.version_number, "reason": emergency.reason},
    )


def _open_emergency(case: Case) -> PublicationFact | None:
    """The first emergency since the last time a reviewed text went live."""
    if case.live is None:
        return None
    newest_first = sorted(case.record.publications, key=lambda p: p.at, reverse=True)
    found = None
    for publication in newest_first:
        if publication.kind is PublicationKind.REVIEWED:
            break
        if publication.kind is PublicationKind.EMERGENCY:
            found = publication
    return found


def _author(case: Case) -> Iterator[Finding]:
    name = case.version.author_name
    if is_person(name, case.record.site_name):
        return
    yield Finding(
        Code.AUTHOR_NOT_A_PERSON,
        FindingKind.NOTICE,
        f"The stated author, “{name}”, is not a person." if name else "No author is stated.",
        "A new version names the person who wrote it.",
        case.version.saved_at.date(),
        {"author": name},
    )


def _editor(case: Case) -> Iterator[Finding]:
    basis, claim = case.vouched.basis, newest_claim(case.record)
    counting = (*case.vouched.wholes, *case.vouched.changes)
    editors = [sign_off for sign_off in counting if sign_off.signer_is_editor]
    if editors:
        name, role, since = editors[-1].signer_name, "editor", editors[-1].at.date()
    elif basis is None and claim is not None and "editor" in claim.role.casefold():
        name, role, since = claim.reviewer, claim.role, claim.recorded_at.date()
    else:
        return
    yield Finding(
        Code.REVIEWER_IS_EDITOR,
        FindingKind.NOTICE,
        f"{name} is both reviewer and editor of this page.",
        "A reviewer who is no editor signs off the whole text.",
        since,
        {"reviewer": name, "role": role},
    )


def _claim(case: Case) -> Iterator[Finding]:
    claim = newest_claim(case.record)
    if claim is None or case.vouched.basis is not None:
        return
    unsupported = unsupported_claims(claim.wording, claim.qualification)
    if not unsupported:
        return
    stated = f"“{claim.qualification}”" if claim.qualification else "no qualification"
    yield Finding(
        Code.CLAIM_NOT_BORNE_OUT,
        FindingKind.NOTICE,
        f"The page speaks of a review by {with_article(unsupported[0])};"
        f" the reviewer states {stated}.",
        "The claim is corrected, or a reviewer with such a credential signs off the whole text.",
        claim.recorded_at.date(),
        {
            "claimed": list(unsupported),
            "wording": claim.wording,
            "qualification": claim.qualification,
        },
    )


def _altered(case: Case) -> Iterator[Finding]:
    if case.record.alterations:
        first = min(case.record.alterations, key=lambda a: a.found_at)
        yield Finding(
            Code.RECORD_ALTERED,
            FindingKind.ALARM,
            "What is stored does not match what was signed: the record has been altered.",
            "Nobody can clear this; the administrator looks into it and restores a backup.",
            first.found_at.date(),
            {"what": sorted({alteration.what for alteration in case.record.alterations})},
        )
