"""The app of review: who must read it, what they decided, who signed, does it still hold."""

from django.apps import AppConfig
from django.core import checks

from articles.append_only import keep


class ReviewsConfig(AppConfig):
    """Reviews build on articles, never the other way round."""

    name = "reviews"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Names what the database keeps, and has the signing key checked."""
        from reviews.ledger.checks import signing_key_is_usable  # noqa: PLC0415 it reads models

        checks.register(signing_key_is_usable, checks.Tags.database)
        keep(
            self,
            append_only=(
                "AcceptedSuggestion",
                "Alteration",
                "ChangeRequest",
                "ChangeRequestClosing",
                "ClaimedReview",
                "Comment",
                "Credential",
                "CredentialEnding",
                "Decision",
                "Disclosure",
                "DisclosureDecision",
                "Dispute",
                "IntervalOverride",
                "LedgerEntry",
                "PageOutcome",
                "PolicyRow",
                "ProofFailure",
                "Resolution",
                "SignOff",
                "SignOffNote",
                "SigningKey",
                "SigningUnlock",
                "Verification",
                "Withdrawal",
            ),
            never_deleted={
                "Batch": ("key", "by", "at"),
                "BatchLine": ("batch", "article", "number"),
                "Absence": ("reviewer", "first_day", "last_day", "stand_in", "at", "by"),
                "Assignment": (),
                "ImportRun": ("source", "started_at", "by"),
                "Review": (),
                "Reviewer": ("user",),
            },
        )
