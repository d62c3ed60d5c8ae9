"""Findings about how far the sign-offs reach."""

import datetime as dt
from collections.abc import Iterator

from reviews.policy.coverage import Line
from reviews.policy.dates import newest_claim
from reviews.policy.facts import Scope
from reviews.policy.findings.case import Case
from reviews.policy.findings.finding import Code, Finding, FindingKind, counted, day
from reviews.policy.record import known_by, taken_back

BEFORE = dt.timedelta(microseconds=1)


def coverage_findings(case: Case) -> Iterator[Finding]:
    """Whether the text was ever vouched for, and what of it no longer is."""
    if case.vouched.basis is None:
        yield from _without_basis(case)
        return
    if case.coverage.gaps:
        yield from _predates(case)
        yield _text_changed(case)
    if case.coverage.too_few:
        yield _too_few(case)


def _without_basis(case: Case) -> Iterator[Finding]:
    claim = newest_claim(case.record)
    if claim is None:
        yield Finding(
            Code.NEVER_REVIEWED,
            FindingKind.BREAKS,
            "No valid sign-off covers the whole of this text.",
            "A qualified reviewer signs off the whole text.",
            _since_without_basis(case),
        )
        return
    yield Finding(
        Code.CLAIM_ONLY,
        FindingKind.BREAKS,
        "The page claims a review, but there is no record of what was read.",
        "A qualified reviewer signs off the whole text.",
        claim.recorded_at.date(),
        {
            "reviewer": claim.reviewer,
            "reviewed_on": claim.reviewed_on.isoformat() if claim.reviewed_on else None,
        },
    )
    if claim.reviewed_on is not None and claim.reviewed_on < case.text_date:
        yield _predating(claim.reviewed_on, case.text_date, case.text_date, "claimed review")


def _since_without_basis(case: Case) -> dt.date:
    """When the last whole sign-off stopped counting; if there was none, when the text began."""
    wholes = {s.id for s in case.record.sign_offs if s.scope is Scope.WHOLE}
    ended = [at.date() for sign_off_id, at in taken_back(case.record) if sign_off_id in wholes]
    return max(ended, default=min(v.saved_at.date() for v in case.record.versions))


def _predates(case: Case) -> Iterator[Finding]:
    basis = case.vouched.basis
    later = [
        saved
        for line in case.coverage.gaps
        if basis is not None and (saved := first_saved(case, line)) > basis.at
    ]
    if later and case.review_date is not None:
        yield _predating(case.review_date, max(later).date(), min(later).date(), "review")


def _predating(reviewed_on: dt.date, changed_on: dt.date, since: dt.date, what: str) -> Finding:
    days = (changed_on - reviewed_on).days
    return Finding(
        Code.REVIEW_PREDATES_TEXT,
        FindingKind.BREAKS,
        f"The {what} of {day(reviewed_on)} is {counted(days, 'day')} older than the text, "
        f"which is of {day(changed_on)}.",
        "A qualified reviewer signs off the changes, or the whole text.",
        since,
        {"reviewed_on": reviewed_on.isoformat(), "text_date": changed_on.isoformat(), "days": days},
    )


def first_saved(case: Case, line: Line) -> dt.datetime:
    """When this passage came in, or went, and has been so ever since up to the version asked."""
    saved = case.version.saved_at
    for version, keys in case.versions_back:
        if line.after is None:
            is_so = line.before is not None and line.before.key not in keys
        else:
            is_so = line.after.key in keys
        if not is_so:
            break
        saved = version.saved_at
    return saved


def _bearing_on_safety(safety: int, gaps: int) -> str:
    if not safety:
        return ""
    if gaps == 1:
        return ", and its change bears on safety"
    return f", {safety:,} of them with a change that bears on safety"


def _text_changed(case: Case) -> Finding:
    gaps = case.coverage.gaps
    safety = sum(line.is_safety for line in gaps)
    removed = sum(line.at is None for line in gaps)
    return Finding(
        Code.TEXT_CHANGED,
        FindingKind.BREAKS,
        f"{counted(len(gaps), 'passage is', 'passages are')} not covered by a valid sign-off"
        f"{_bearing_on_safety(safety, len(gaps))}.",
        "A qualified reviewer signs off the changes.",
        _unsettled_since(case),
        {"gaps": len(gaps), "safety": safety, "removed": removed},
    )


def _unsettled_since(case: Case) -> dt.date:
    """The day a sign-off was taken back that had settled everything; else the day it went live."""
    for at in sorted((at for _, at in taken_back(case.record)), reverse=True):
        if at.date() < case.since_here:
            break
        if not case.unsettled_in(known_by(case.record, at - BEFORE)):
            return at.date()
    return case.since_here


def _too_few(case: Case) -> Finding:
    wanted = counted(case.policy.sign_offs, "reviewer")
    if case.policy.of_specialty:
        wanted += f", {case.policy.of_specialty:,} of them in {case.policy.field}"
    short = len(case.coverage.too_few)
    return Finding(
        Code.TOO_FEW_SIGN_OFFS,
        FindingKind.BREAKS,
        f"The policy asks for {wanted}; {counted(short, 'passage has', 'passages have')} fewer.",
        "Another reviewer signs off what is short of signatures.",
        max(_unsettled_since(case), case.policy.in_force_from),
        {
            "passages": short,
            "sign_offs": case.policy.sign_offs,
            "of_specialty": case.policy.of_specialty,
            "specialty": case.policy.specialty,
        },
    )
