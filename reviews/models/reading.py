"""How far somebody has read: kept while they read, thrown away once they have decided."""

from django.conf import settings
from django.db import models

from reviews.models.review import Review


class ReadMark(models.Model):
    """A person marked a pair as read. `key` is of its words (`reviews.policy.marks`): where they
    change, the mark is of another pair and counts for nothing."""

    article = models.ForeignKey(
        "articles.Article", on_delete=models.PROTECT, related_name="read_marks"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="read_marks"
    )
    key = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["article", "by", "key"], name="one_mark_a_pair")
        ]

    def __str__(self) -> str:
        return f"{self.by} read {self.key}"


class Opening(models.Model):
    """Since when a person has had a text before them, on whichever device.

    `shown` is the digest of all that was displayed: other words are opened anew.
    """

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="openings")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="openings"
    )
    shown = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["review", "by", "shown"], name="one_opening_a_text")
        ]

    def __str__(self) -> str:
        return f"{self.review} opened by {self.by}"
