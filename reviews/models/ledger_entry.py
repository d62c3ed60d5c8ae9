"""The ledger: signed, chained statements that anybody can check."""

from django.db import models


class SigningKey(models.Model):
    """A public key this installation has signed with. Old ones are kept, so old entries verify."""

    kid = models.CharField(max_length=64, unique=True, help_text="RFC 7638 thumbprint.")
    jwk = models.JSONField(help_text="The public key alone.")
    first_used_at = models.DateTimeField()

    class Meta:
        ordering = ["first_used_at", "pk"]

    def __str__(self) -> str:
        return self.kid


class LedgerEntry(models.Model):
    """One signed statement. `digest` is SHA-256 over the JWS; `previous` the entry before's."""

    class Kind(models.TextChoices):
        """What is stated."""

        SIGN_OFF = "sign_off", "Sign-off"
        WITHDRAWAL = "withdrawal", "Withdrawal"
        DISPUTE = "dispute", "Dispute"
        PUBLICATION = "publication", "Publication"
        RETIREMENT = "retirement", "Retirement"
        CLAIMED_REVIEW = "claimed_review", "Claimed review"

    number = models.PositiveBigIntegerField(unique=True)
    previous = models.CharField(max_length=64, unique=True, help_text="Zeros for the first.")
    digest = models.CharField(max_length=64, unique=True)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    subject_id = models.BigIntegerField(help_text="Key of the row that is stated.")
    kid = models.CharField(max_length=64)
    jws = models.TextField(help_text="Compact JWS; its payload is RFC 8785 JSON.")
    at = models.DateTimeField()

    class Meta:
        ordering = ["number"]
        verbose_name_plural = "ledger entries"
        constraints = [
            models.UniqueConstraint(fields=["kind", "subject_id"], name="one_entry_a_statement")
        ]

    def __str__(self) -> str:
        return f"Entry {self.number}: {self.get_kind_display()}"


class Alteration(models.Model):
    """A check of the ledger found something that does not match what is stored. Append-only."""

    article = models.ForeignKey(
        "articles.Article", on_delete=models.PROTECT, related_name="alterations", null=True
    )
    what = models.TextField()
    found_at = models.DateTimeField()

    class Meta:
        ordering = ["found_at", "pk"]

    def __str__(self) -> str:
        return self.what
