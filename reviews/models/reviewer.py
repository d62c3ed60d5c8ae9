"""A person who may review, and what qualifies them."""

from django.conf import settings
from django.db import models

from articles.models import Specialty


class Reviewer(models.Model):
    """A person who may review. Deactivated, never deleted."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="reviewer"
    )
    biography = models.TextField(blank=True)
    is_active = models.BooleanField(default=True)
    added_at = models.DateTimeField()

    class Meta:
        ordering = ["user__name", "pk"]

    def __str__(self) -> str:
        return self.user.name


class Credential(models.Model):
    """A qualification or registration of a reviewer, as recorded on a day. Append-only."""

    reviewer = models.ForeignKey(Reviewer, on_delete=models.PROTECT, related_name="credentials")
    qualification = models.CharField(max_length=60, help_text="As printed: “MD”, “PharmD”.")
    title = models.CharField(max_length=200, help_text="In full: “Specialist in psychiatry”.")
    specialty = models.ForeignKey(
        Specialty, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    issuer = models.CharField(max_length=200)
    number = models.CharField(max_length=80, help_text="Registration number.")
    register_link = models.URLField(max_length=500, blank=True)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True, help_text="Last day; empty: no end.")
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["reviewer", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(valid_until__isnull=True)
                | models.Q(valid_until__gte=models.F("valid_from")),
                name="a_credential_ends_after_it_begins",
            )
        ]

    def __str__(self) -> str:
        return f"{self.qualification} ({self.issuer} {self.number})"


class Verification(models.Model):
    """Somebody looked a credential up at its source and found it right."""

    credential = models.ForeignKey(
        Credential, on_delete=models.PROTECT, related_name="verifications"
    )
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    how = models.CharField(max_length=300, help_text="Where it was looked up.")

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.credential} verified {self.at:%Y-%m-%d}"


class CredentialEnding(models.Model):
    """A credential ended before its time (struck off, lapsed), as recorded on a day."""

    credential = models.OneToOneField(Credential, on_delete=models.PROTECT, related_name="ending")
    ended_on = models.DateField(help_text="The first day it no longer held.")
    reason = models.TextField()
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.credential} ended {self.ended_on}"


class Disclosure(models.Model):
    """A reviewer's statement of conflicts of interest over the last 36 months (ICMJE).

    An empty `conflict` states that there is none.
    """

    reviewer = models.ForeignKey(Reviewer, on_delete=models.PROTECT, related_name="disclosures")
    article = models.ForeignKey(
        "articles.Article", on_delete=models.PROTECT, related_name="disclosures"
    )
    conflict = models.TextField(blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        indexes = [
            models.Index(
                fields=["at", "id"], condition=~models.Q(conflict=""), name="declared_conflicts"
            )
        ]

    def __str__(self) -> str:
        return f"{self.reviewer}: {self.conflict or 'no conflict of interest'}"


class DisclosureDecision(models.Model):
    """An editor's written decision about a declared conflict of interest."""

    disclosure = models.OneToOneField(Disclosure, on_delete=models.PROTECT, related_name="decision")
    may_sign = models.BooleanField()
    reason = models.TextField()
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.disclosure_id}: {'may sign' if self.may_sign else 'may not sign'}"
