"""What is kept about review."""

from reviews.models.audit_row import AuditReviewer, AuditRow
from reviews.models.claimed_review import ClaimedReview
from reviews.models.import_run import ImportRun, Outcome, PageOutcome
from reviews.models.ledger_entry import Alteration, LedgerEntry, SigningKey
from reviews.models.page_to_import import PageToImport
from reviews.models.policy_row import IntervalOverride, PolicyRow
from reviews.models.review import (
    Assignment,
    Comment,
    Decision,
    DecisionKind,
    Review,
)
from reviews.models.reviewer import (
    Credential,
    CredentialEnding,
    Disclosure,
    DisclosureDecision,
    Reviewer,
    Verification,
)
from reviews.models.sign_off import (
    Dispute,
    Proof,
    ProofFailure,
    SigningUnlock,
    SignOff,
    Withdrawal,
)
from reviews.models.standing_period import FindingRow, StandingPeriod

__all__ = [
    "Alteration",
    "Assignment",
    "AuditReviewer",
    "AuditRow",
    "ClaimedReview",
    "Comment",
    "Credential",
    "CredentialEnding",
    "Decision",
    "DecisionKind",
    "Disclosure",
    "DisclosureDecision",
    "Dispute",
    "FindingRow",
    "ImportRun",
    "IntervalOverride",
    "LedgerEntry",
    "Outcome",
    "PageOutcome",
    "PageToImport",
    "PolicyRow",
    "Proof",
    "ProofFailure",
    "Review",
    "Reviewer",
    "SignOff",
    "SigningKey",
    "SigningUnlock",
    "StandingPeriod",
    "Verification",
    "Withdrawal",
]
