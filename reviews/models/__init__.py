"""What is kept about review."""

from reviews.models.absence import Absence
from reviews.models.audit_row import AuditLine, AuditReviewer, AuditRow, DatedRow
from reviews.models.batch import Batch, BatchLine
from reviews.models.change_request import ChangeRequest, ChangeRequestClosing
from reviews.models.claimed_review import ClaimedReview
from reviews.models.comment import AcceptedSuggestion, Comment, Resolution, ResolutionKind
from reviews.models.import_run import ImportRun, Outcome, PageOutcome
from reviews.models.ledger_entry import Alteration, LedgerEntry, SigningKey
from reviews.models.page_to_import import PageToImport
from reviews.models.picture_to_import import PictureToImport
from reviews.models.policy_row import IntervalOverride, PolicyRow
from reviews.models.reading import Opening, ReadMark
from reviews.models.review import (
    Assignment,
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
    SignOffNote,
    Withdrawal,
)
from reviews.models.standing_period import FindingRow, StandingPeriod

__all__ = [
    "Absence",
    "AcceptedSuggestion",
    "Alteration",
    "Assignment",
    "AuditLine",
    "AuditReviewer",
    "AuditRow",
    "Batch",
    "BatchLine",
    "ChangeRequest",
    "ChangeRequestClosing",
    "ClaimedReview",
    "Comment",
    "Credential",
    "CredentialEnding",
    "DatedRow",
    "Decision",
    "DecisionKind",
    "Disclosure",
    "DisclosureDecision",
    "Dispute",
    "FindingRow",
    "ImportRun",
    "IntervalOverride",
    "LedgerEntry",
    "Opening",
    "Outcome",
    "PageOutcome",
    "PageToImport",
    "PictureToImport",
    "PolicyRow",
    "Proof",
    "ProofFailure",
    "ReadMark",
    "Resolution",
    "ResolutionKind",
    "Review",
    "Reviewer",
    "SignOff",
    "SignOffNote",
    "SigningKey",
    "SigningUnlock",
    "StandingPeriod",
    "Verification",
    "Withdrawal",
]
