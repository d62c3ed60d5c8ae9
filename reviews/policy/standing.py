"""Standing: what all findings add up to, a function of the record and a moment alone."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from reviews.policy.coverage import Coverage
from reviews.policy.dates import DAY, row_starts
from reviews.policy.facts import Record
from reviews.policy.findings.case import Case, case_on
from reviews.policy.findings.finding import Code, Finding, FindingKind
from reviews.policy.findings.found import findings_of
from reviews.policy.validity import counting_sign_offs

EMPTY = Coverage((), has_basis=False)


class Standing(StrEnum):
    """How the live version stands."""

    CURRENT = "current"
    DUE_SOON = "due_soon"
    STALE = "stale"
    UNREVIEWED = "unreviewed"
    NOT_LIVE = "not_live"


@dataclass(frozen=True)
class StandingFacts:
    """Everything a page, a list or a byline says about an article at a moment.

    Findings and coverage are of the live version; while nothing is live, of the newest one.
    `case` is None before the first version.
    """

    standing: Standing
    findings: tuple[Finding, ...] = ()
    version_number: int = 0
    review_date: dt.date | None = None
    changes_reviewed_on: dt.date | None = None
    text_date: dt.date | None = None
    due_on: dt.date | None = None
    next_change_on: dt.date | None = None
    coverage: Coverage = EMPTY
    case: Case | None = None

    def finding(self, code: Code) -> Finding | None:
        """The finding of this code, if there is one."""
        return next((finding for finding in self.findings if finding.code is code), None)


def standing_on(record: Record, moment: dt.datetime) -> StandingFacts:
    """What was true at that moment, by what was recorded by then."""
    case = case_on(record, moment)
    if case is None:
        return StandingFacts(Standing.NOT_LIVE)
    findings = findings_of(case)
    return StandingFacts(
        standing=standing(findings, is_live=case.live is not None, has_word=_has_word(case)),
        findings=findings,
        version_number=case.version.number,
        review_date=case.review_date,
        changes_reviewed_on=case.changes_reviewed_on,
        text_date=case.text_date,
        due_on=case.due_on,
        next_change_on=next_change_on(case),
        coverage=case.coverage,
        case=case,
    )


def standing(findings: Iterable[Finding], *, is_live: bool, has_word: bool) -> Standing:
    """What findings add up to. `has_word`: there is a valid sign-off, or at least a claim."""
    kinds = {finding.kind for finding in findings}
    if not is_live:
        return Standing.NOT_LIVE
    if not has_word:
        return Standing.UNREVIEWED
    if kinds & {FindingKind.BREAKS, FindingKind.ALARM}:
        return Standing.STALE
    return Standing.DUE_SOON if FindingKind.WARNS in kinds else Standing.CURRENT


def _has_word(case: Case) -> bool:
    return bool(case.record.claims or counting_sign_offs(case.record, case.version.number))


def next_change_on(case: Case) -> dt.date | None:
    """The next day on which something changes by time alone, or None if never."""
    return min((day for day in _turns(case) if day > case.today), default=None)


def _turns(case: Case) -> Iterator[dt.date]:
    if case.due_on is not None:
        yield case.due_on - DAY * case.policy.notice_days
        yield case.due_on + DAY
    yield from row_starts(case.record)
    for sign_off in (*case.vouched.wholes, *case.vouched.changes):
        for credential in (*sign_off.credentials, *sign_off.renewals):
            if not credential.verified_at:
                continue
            yield credential.valid_from
            yield from (day for day in (credential.ended_on,) if day)
            if credential.valid_until is not None:
                yield credential.valid_until + DAY
