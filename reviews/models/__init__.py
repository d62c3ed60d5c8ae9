"""What is kept about review."""

from reviews.models.claimed_review import ClaimedReview
from reviews.models.ledger_entry import LedgerEntry, SigningKey
from reviews.models.policy_row import IntervalOverride, PolicyRow
from reviews.models.review import (
    Assignment,
    AssignmentState,
    Comment,
    Decision,
    Opening,
    Review,
    ReviewState,
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
    Scope,
    SigningUnlock,
    SignOff,
    Withdrawal,
)
from reviews.models.standing_period import FindingRow, StandingChoice, StandingPeriod

__all__ = [
    "Assignment",
    "AssignmentState",
    "ClaimedReview",
    "Comment",
    "Credential",
    "CredentialEnding",
    "Decision",
    "Disclosure",
    "DisclosureDecision",
    "Dispute",
    "FindingRow",
    "IntervalOverride",
    "LedgerEntry",
    "Opening",
    "PolicyRow",
    "Proof",
    "ProofFailure",
    "Review",
    "ReviewState",
    "Reviewer",
    "Scope",
    "SignOff",
    "SigningKey",
    "SigningUnlock",
    "StandingChoice",
    "StandingPeriod",
    "Verification",
    "Withdrawal",
]
