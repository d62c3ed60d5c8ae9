"""What the public page may truthfully say about who reviewed these words, and when."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from reviews.policy import saying
from reviews.policy.findings.case import Case
from reviews.policy.findings.finding import Code, FindingKind, day
from reviews.policy.saying import Signer
from reviews.policy.standing import Standing, StandingFacts


class Says(StrEnum):
    """Which of the true things the byline says first."""

    REVIEWED = "reviewed"
    REVIEWED_WITH_CHANGES = "reviewed-with-changes"
    REVIEWED_KEPT = "reviewed-kept"
    OVERDUE = "overdue"
    EMERGENCY = "emergency"
    WITHDRAWN = "withdrawn"
    DISPUTED = "disputed"
    REVISION = "revision"
    STALE = "stale"
    TOO_FEW = "too-few"
    CLAIMED = "claimed"
    NEVER = "never"
    ALTERED = "altered"
    NOT_LIVE = "not-live"


@dataclass(frozen=True)
class Byline:
    """The public line. Only while `is_claim` may reviewer and date stand as a present claim.

    `sentences` say what is true, in every case, in reading order. The dates and names beside them
    are for the structured data, and empty where nothing may be claimed.
    """

    says: Says
    is_claim: bool
    sentences: tuple[str, ...]
    reviewers: tuple[Signer, ...] = ()
    reviewed_on: dt.date | None = None
    changes_reviewed_on: dt.date | None = None
    next_review_on: dt.date | None = None


def byline(facts: StandingFacts) -> Byline:
    """What may be said of the version that these facts are about."""
    case = facts.case
    if case is None or facts.standing is Standing.NOT_LIVE:
        return Byline(Says.NOT_LIVE, is_claim=False, sentences=("This page is not live.",))
    if any(f.kind in (FindingKind.BREAKS, FindingKind.ALARM) for f in facts.findings):
        return _without_claim(facts, case)
    return _claim(facts, case)


def _claim(facts: StandingFacts, case: Case) -> Byline:
    kept = facts.coverage.kept
    changes = facts.changes_reviewed_on
    says = Says.REVIEWED_KEPT if kept else Says.REVIEWED
    return Byline(
        says=Says.REVIEWED_WITH_CHANGES if changes else says,
        is_claim=True,
        sentences=tuple(
            filter(
                None,
                (
                    saying.reviewed("Medically reviewed", case),
                    saying.changes(case),
                    saying.kept(facts),
                    f"Next review by {day(facts.due_on)}." if facts.due_on else "",
                ),
            )
        ),
        reviewers=saying.signers(saying.reviews_rested_on(case)),
        reviewed_on=facts.review_date,
        changes_reviewed_on=changes,
        next_review_on=facts.due_on,
    )


def _without_claim(facts: StandingFacts, case: Case) -> Byline:
    says = _worst(facts)
    sentences = (_TRUE_INSTEAD[says](facts, case), *_history(says, facts, case))
    return Byline(says, is_claim=False, sentences=tuple(filter(None, sentences)))


def _worst(facts: StandingFacts) -> Says:
    """The first of these that is so: what a reader needs to know most."""
    for code, says in _IN_ORDER:
        if facts.finding(code):
            return says
    return Says.STALE


_IN_ORDER = (
    (Code.RECORD_ALTERED, Says.ALTERED),
    (Code.PUBLISHED_WITHOUT_REVIEW, Says.EMERGENCY),
    (Code.SIGN_OFF_WITHDRAWN, Says.WITHDRAWN),
    (Code.SIGN_OFF_DISPUTED, Says.DISPUTED),
    (Code.CLAIM_ONLY, Says.CLAIMED),
    (Code.NEVER_REVIEWED, Says.NEVER),
    (Code.CHANGE_REQUESTED, Says.REVISION),
    (Code.TEXT_CHANGED, Says.STALE),
    (Code.TOO_FEW_SIGN_OFFS, Says.TOO_FEW),
    (Code.REVIEW_EXPIRED, Says.OVERDUE),
)


_TRUE_INSTEAD = {
    Says.ALTERED: saying.altered,
    Says.EMERGENCY: saying.emergency,
    Says.WITHDRAWN: saying.withdrawn,
    Says.DISPUTED: saying.disputed,
    Says.REVISION: saying.revision,
    Says.STALE: saying.stale,
    Says.TOO_FEW: saying.too_few,
    Says.OVERDUE: saying.overdue,
    Says.CLAIMED: saying.claimed,
    Says.NEVER: saying.never,
}


_BEFORE = {
    Says.OVERDUE: "Last medically reviewed",
    Says.TOO_FEW: "Medically reviewed so far",
    Says.STALE: "An earlier text of this page was last medically reviewed",
    Says.EMERGENCY: "An earlier text of this page was last medically reviewed",
    Says.WITHDRAWN: "The last review of the whole text that still counts was",
    Says.DISPUTED: "The last review of the whole text that still counts was",
}


def _history(says: Says, facts: StandingFacts, case: Case) -> tuple[str, ...]:
    """What was reviewed before, as past and never of the present text, if it can be told."""
    if says is Says.CLAIMED:
        return ("We have no record of what was read and have not reviewed it ourselves yet.",)
    if says is Says.REVISION:
        return _before_revision(facts, case)
    if says not in _BEFORE:
        return ()
    return (
        saying.reviewed(_BEFORE[says], case),
        saying.changes(case) if says is Says.OVERDUE else "",
    )


def _before_revision(facts: StandingFacts, case: Case) -> tuple[str, ...]:
    """Of a text that is to be revised: whether these words were reviewed, or only earlier ones."""
    if facts.coverage.is_complete:
        return (saying.reviewed(_BEFORE[Says.OVERDUE], case), saying.changes(case))
    if facts.coverage.gaps:
        return (saying.stale(facts, case), saying.reviewed(_BEFORE[Says.STALE], case))
    return (saying.too_few(facts, case), saying.reviewed(_BEFORE[Says.TOO_FEW], case))
