"""Re-reviews that an editor asked for together."""

from django.conf import settings
from django.db import models

from reviews.models.review import Review
from reviews.models.reviewer import Reviewer


class Batch(models.Model):
    """Many articles, each to be read again: asked for at once, done one by one.

    `key` is made with the form: the same form sent twice is one batch.
    """

    key = models.UUIDField(unique=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    due_on = models.DateField()
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"Re-reviews asked for by {self.by} on {self.at:%-d %B %Y}"


class BatchLine(models.Model):
    """One article of a batch: whom to ask about which version, and what became of it.

    It waits while it has neither a review nor a reason why there is none.
    """

    batch = models.ForeignKey(Batch, on_delete=models.PROTECT, related_name="lines")
    article = models.ForeignKey("articles.Article", on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField(help_text="The version that was the newest then.")
    reviewer = models.ForeignKey(
        Reviewer, null=True, on_delete=models.PROTECT, related_name="+", help_text="Empty: anyone."
    )
    review = models.ForeignKey(Review, null=True, on_delete=models.PROTECT, related_name="+")
    skipped = models.TextField(blank=True, help_text="Why nobody was asked.")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["batch", "article"], name="one_line_an_article_and_batch"
            ),
            models.CheckConstraint(
                condition=models.Q(review=None) | models.Q(skipped=""),
                name="asked_or_skipped_not_both",
            ),
        ]

    def __str__(self) -> str:
        return f"Article {self.article_id} in batch {self.batch_id}"
