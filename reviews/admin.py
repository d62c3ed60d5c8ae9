"""Administration: everything about review is looked at here and written by verbs alone."""

from django.contrib import admin

from articles.administration import ReadOnly
from reviews.models import (
    Alteration,
    Assignment,
    ClaimedReview,
    Comment,
    Credential,
    CredentialEnding,
    Decision,
    Disclosure,
    DisclosureDecision,
    Dispute,
    FindingRow,
    IntervalOverride,
    LedgerEntry,
    PolicyRow,
    ProofFailure,
    Review,
    Reviewer,
    SigningKey,
    SigningUnlock,
    SignOff,
    StandingPeriod,
    Verification,
    Withdrawal,
)

admin.site.register(
    [
        Alteration,
        Assignment,
        ClaimedReview,
        Comment,
        CredentialEnding,
        Decision,
        Disclosure,
        DisclosureDecision,
        Dispute,
        IntervalOverride,
        ProofFailure,
        SigningKey,
        SigningUnlock,
        Verification,
        Withdrawal,
    ],
    ReadOnly,
)


@admin.register(Review)
class ReviewAdmin(ReadOnly):
    """Rounds of review."""

    list_display = ("article", "version", "state", "asked_by", "asked_at")
    list_filter = ("state",)
    list_select_related = ("article", "version", "asked_by")


@admin.register(Reviewer)
class ReviewerAdmin(ReadOnly):
    """People who may review."""

    list_display = ("user", "is_active", "added_at")
    list_select_related = ("user",)


@admin.register(Credential)
class CredentialAdmin(ReadOnly):
    """What qualifies reviewers."""

    list_display = ("reviewer", "qualification", "issuer", "number", "valid_from", "valid_until")
    list_select_related = ("reviewer__user",)


@admin.register(SignOff)
class SignOffAdmin(ReadOnly):
    """Who signed what, and when."""

    list_display = ("__str__", "at")


@admin.register(LedgerEntry)
class LedgerEntryAdmin(ReadOnly):
    """The signed chain."""

    list_display = ("number", "kind", "subject_id", "at", "kid")
    list_filter = ("kind",)


@admin.register(PolicyRow)
class PolicyRowAdmin(ReadOnly):
    """What each risk level demands, from when on, and why."""

    list_display = ("risk", "in_force_from", "interval_months", "sign_offs", "reason")


@admin.register(StandingPeriod)
class StandingPeriodAdmin(ReadOnly):
    """Standings as they were, from one moment to another."""

    list_display = ("article", "standing", "since", "until", "due_on")
    list_select_related = ("article",)


@admin.register(FindingRow)
class FindingAdmin(ReadOnly):
    """Findings as they were, from one day to another."""

    list_display = ("article", "code", "kind", "since", "until")
    list_filter = ("code",)
    list_select_related = ("article",)
