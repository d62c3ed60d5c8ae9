"""A reviewer's statement about one version, and taking it back."""

from django.conf import settings
from django.db import models

from reviews.models.choices import choices_of
from reviews.models.review import Review
from reviews.models.reviewer import Disclosure, Reviewer
from reviews.policy.facts import Scope, WithdrawalKind


class Proof(models.TextChoices):
    """How a signer proved who they are, at the moment of signing."""

    PASSWORD = "password", "Password"
    PASSKEY = "passkey", "Passkey"
    DEMONSTRATION = "demonstration", "None: demonstration data"


class SignOff(models.Model):
    """A named reviewer's dated, signed, permanent statement about one version. Append-only.

    `shown` is what was on the screen and accepted (`reviews.policy` reads coverage from it and
    never derives it again); `marked` which of it was marked as read.
    """

    article = models.ForeignKey(
        "articles.Article", on_delete=models.PROTECT, related_name="sign_offs"
    )
    version = models.ForeignKey(
        "articles.ArticleVersion", on_delete=models.PROTECT, related_name="sign_offs"
    )
    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="sign_offs")
    reviewer = models.ForeignKey(Reviewer, on_delete=models.PROTECT, related_name="sign_offs")
    scope = models.CharField(max_length=10, choices=choices_of(Scope))
    shown = models.JSONField()
    marked = models.JSONField(default=list)
    canon = models.PositiveSmallIntegerField()
    text_digest = models.CharField(max_length=64)
    content_digest = models.CharField(max_length=64)
    vouched_digest = models.CharField(max_length=64, help_text="Of the vouched text shown.")
    binding = models.CharField(max_length=64, help_text="Digest of all that was displayed.")
    meaning = models.TextField()
    signer_name = models.CharField(max_length=150)
    signer_is_editor = models.BooleanField(help_text="Whether the signer was an editor then.")
    credentials = models.JSONField(help_text="As they stood at the moment of signing.")
    proof = models.CharField(max_length=20, choices=Proof.choices)
    assertion = models.JSONField(
        default=dict, help_text="A passkey's signature over what was signed, as it came."
    )
    opened_at = models.DateTimeField(help_text="Since when the text had been on the screen.")
    disclosure = models.ForeignKey(Disclosure, on_delete=models.PROTECT, related_name="sign_offs")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["review", "reviewer", "binding"], name="one_sign_off_a_reading"
            )
        ]
        indexes = [models.Index(fields=["reviewer", "at"], name="sign_offs_of_a_reviewer")]

    def __str__(self) -> str:
        return f"{self.signer_name} on {self.version}, {self.at:%Y-%m-%d}"


class Withdrawal(models.Model):
    """A reviewer took their own sign-off back. Permanent."""

    sign_off = models.OneToOneField(SignOff, on_delete=models.PROTECT, related_name="withdrawal")
    kind = models.CharField(max_length=15, choices=choices_of(WithdrawalKind))
    passages = models.JSONField(default=list, help_text="Keys of the passages that are wrong.")
    reason = models.TextField()
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.sign_off} withdrawn"


class Dispute(models.Model):
    """An editor took a reviewer's sign-off back, with a reason. Permanent."""

    sign_off = models.OneToOneField(SignOff, on_delete=models.PROTECT, related_name="dispute")
    reason = models.TextField()
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.sign_off} disputed"


class SignOffNote(models.Model):
    """An editor looked into a sign-off that was given in haste, and says what came of it."""

    sign_off = models.ForeignKey(SignOff, on_delete=models.PROTECT, related_name="notes")
    text = models.TextField()
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"Note on {self.sign_off}"


class ProofFailure(models.Model):
    """Somebody failed to prove who they are when signing. Five in a row lock signing."""

    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="proof_failures"
    )
    at = models.DateTimeField()
    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.by} failed to sign, {self.at:%Y-%m-%d %H:%M}"


class SigningUnlock(models.Model):
    """An editor let a locked-out person sign again."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="signing_unlocks"
    )
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.user} may sign again, {self.at:%Y-%m-%d %H:%M}"
