"""What the public page may truthfully say about who reviewed these words, and when."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from articles.comparing.change import Signal
from reviews.policy.coverage import Held
from reviews.policy.dates import newest_claim
from reviews.policy.facts import SignOffFact
from reviews.policy.findings.case import Case
from reviews.policy.findings.finding import Code, FindingKind, counted, day
from reviews.policy.standing import Standing, StandingFacts
from reviews.policy.validity import credential_holds


class Says(StrEnum):
    """Which of the true things the byline says first."""

    REVIEWED = "reviewed"
    REVIEWED_WITH_CHANGES = "reviewed-with-changes"
    REVIEWED_KEPT = "reviewed-kept"
    OVERDUE = "overdue"
    EMERGENCY = "emergency"
    WITHDRAWN = "withdrawn"
    DISPUTED = "disputed"
    STALE = "stale"
    TOO_FEW = "too-few"
    CLAIMED = "claimed"
    NEVER = "never"
    ALTERED = "altered"
    NOT_LIVE = "not-live"


@dataclass(frozen=True, slots=True)
class Signer:
    """A reviewer as printed. `credentials` are those that held when they signed."""

    id: int
    name: str
    credentials: tuple[str, ...] = ()

    def __str__(self) -> str:
        return ", ".join((self.name, *self.credentials))


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
                    _reviewed("Medically reviewed", case),
                    _changes(case),
                    _kept(facts),
                    f"Next review by {day(facts.due_on)}." if facts.due_on else "",
                ),
            )
        ),
        reviewers=_signers(case.vouched.wholes, case.policy.sign_offs),
        reviewed_on=facts.review_date,
        changes_reviewed_on=changes,
        next_review_on=facts.due_on,
    )


def _without_claim(facts: StandingFacts, case: Case) -> Byline:
    says = _worst(facts)
    sentences = (_TRUE_INSTEAD[says](facts, case), *_history(says, case))
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
    (Code.TEXT_CHANGED, Says.STALE),
    (Code.TOO_FEW_SIGN_OFFS, Says.TOO_FEW),
    (Code.REVIEW_EXPIRED, Says.OVERDUE),
)


def _altered(facts: StandingFacts, case: Case) -> str:
    return (
        "The record of this page's reviews does not match what was signed, "
        "so nothing can be said about them until this is looked into."
    )


def _emergency(facts: StandingFacts, case: Case) -> str:
    finding = facts.finding(Code.PUBLISHED_WITHOUT_REVIEW)
    since = day(finding.since) if finding else ""
    is_read = any(line.held is not Held.GAP for line in facts.coverage.passages)
    how_much = "not all of it has" if is_read else "it has not"
    return f"Published on {since} as an urgent update; {how_much} been medically reviewed."


def _withdrawn(facts: StandingFacts, case: Case) -> str:
    return _taken_back(facts, Code.SIGN_OFF_WITHDRAWN, "The reviewer took back a sign-off")


def _disputed(facts: StandingFacts, case: Case) -> str:
    return _taken_back(facts, Code.SIGN_OFF_DISPUTED, "Our editors dispute a review")


def _taken_back(facts: StandingFacts, code: Code, what: str) -> str:
    finding = facts.finding(code)
    since = f"; since {day(finding.since)} " if finding else "; "
    if not facts.coverage.has_basis:
        return f"{what} of this text{since}it counts as not medically reviewed."
    unsettled = len(facts.coverage.unsettled)
    again = counted(unsettled, "passage is", "passages are")
    return f"{what} of this text{since}{again} waiting to be reviewed again."


def _stale(facts: StandingFacts, case: Case) -> str:
    gaps = facts.coverage.gaps
    removed = sum(gap.at is None for gap in gaps)
    finding = facts.finding(Code.TEXT_CHANGED)
    since = day(finding.since) if finding else day(case.since_here)
    parts = (counted(len(gaps) - removed, "passage"), counted(removed, "removal"))
    what = " and ".join(part for part in parts if not part.startswith("0 "))
    have = "has" if len(gaps) == 1 else "have"
    return f"Since {since}, {what} {have} not been medically reviewed."


def _too_few(facts: StandingFacts, case: Case) -> str:
    wanted = counted(case.policy.sign_offs, "reviewer")
    return f"This text needs {wanted}, and not all of it has been signed by as many yet."


def _overdue(facts: StandingFacts, case: Case) -> str:
    due = day(facts.due_on) if facts.due_on else ""
    return f"The next review was due on {due} and has not been done yet."


def _claimed(facts: StandingFacts, case: Case) -> str:
    claim = newest_claim(case.record)
    who = f" by {claim.reviewer}" if claim and claim.reviewer else ""
    when = f", dated {day(claim.reviewed_on)}" if claim and claim.reviewed_on else ""
    return f"This page came to us with the statement of a medical review{who}{when}."


def _never(facts: StandingFacts, case: Case) -> str:
    return "This text has not been medically reviewed yet."


_TRUE_INSTEAD = {
    Says.ALTERED: _altered,
    Says.EMERGENCY: _emergency,
    Says.WITHDRAWN: _withdrawn,
    Says.DISPUTED: _disputed,
    Says.STALE: _stale,
    Says.TOO_FEW: _too_few,
    Says.OVERDUE: _overdue,
    Says.CLAIMED: _claimed,
    Says.NEVER: _never,
}


_BEFORE = {
    Says.OVERDUE: "Last medically reviewed",
    Says.TOO_FEW: "Medically reviewed so far",
    Says.STALE: "An earlier text of this page was last medically reviewed",
    Says.EMERGENCY: "An earlier text of this page was last medically reviewed",
    Says.WITHDRAWN: "The last review of the whole text that still counts was",
    Says.DISPUTED: "The last review of the whole text that still counts was",
}


def _history(says: Says, case: Case) -> tuple[str, ...]:
    """What was reviewed before, as past and never of the present text, if it can be told."""
    if says is Says.CLAIMED:
        return ("We have no record of what was read and have not reviewed it ourselves yet.",)
    if says not in _BEFORE:
        return ()
    return (_reviewed(_BEFORE[says], case), _changes(case) if says is Says.OVERDUE else "")


def _reviewed(how: str, case: Case) -> str:
    if case.review_date is None:
        return ""
    names = _listed(_signers(case.vouched.wholes, case.policy.sign_offs))
    return f"{how} by {names} on {day(case.review_date)}."


def _changes(case: Case) -> str:
    if case.changes_reviewed_on is None:
        return ""
    names = _listed(_signers(case.vouched.changes, len(case.vouched.changes)))
    return f"Later changes reviewed by {names} on {day(case.changes_reviewed_on)}."


_KEPT = {Signal.MARKUP: "layout", Signal.ORDER: "order", Signal.SPELLING: "spelling"}


def _kept(facts: StandingFacts) -> str:
    kept = facts.coverage.kept
    if not kept:
        return ""
    what = [word for signal, word in _KEPT.items() if any(signal in line.signals for line in kept)]
    return f"Since then only {' and '.join(what)} changed, in {counted(len(kept), 'place')}."


def _signers(sign_offs: tuple[SignOffFact, ...], how_many: int) -> tuple[Signer, ...]:
    """The newest so many distinct signers, newest last."""
    signers: dict[int, Signer] = {}
    for sign_off in reversed(sign_offs):
        if len(signers) < how_many and sign_off.signer_id not in signers:
            held = (c.name for c in sign_off.credentials if credential_holds(c, sign_off.at))
            names = tuple(dict.fromkeys(name for name in held if name))
            signers[sign_off.signer_id] = Signer(sign_off.signer_id, sign_off.signer_name, names)
    return tuple(reversed(signers.values()))


def _listed(signers: tuple[Signer, ...]) -> str:
    return "; ".join(str(signer) for signer in signers)
