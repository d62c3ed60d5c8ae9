"""A re-review that says the text cannot stay as it is."""

from django.conf import settings
from django.db import models

from reviews.models.choices import choices_of
from reviews.models.review import Review
from reviews.policy.facts import ReviewOutcome


class ChangeRequest(models.Model):
    """A reviewer asks that a text be revised or retired. Refreshes no date. Append-only."""

    review = models.OneToOneField(Review, on_delete=models.PROTECT, related_name="change_request")
    article = models.ForeignKey(
        "articles.Article", on_delete=models.PROTECT, related_name="change_requests"
    )
    version = models.ForeignKey(
        "articles.ArticleVersion", on_delete=models.PROTECT, related_name="change_requests"
    )
    outcome = models.CharField(max_length=10, choices=choices_of(ReviewOutcome))
    reason = models.TextField()
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.version}: {self.outcome}"


class ChangeRequestClosing(models.Model):
    """Its maker closed a change request without a new version. Permanent."""

    request = models.OneToOneField(ChangeRequest, on_delete=models.PROTECT, related_name="closing")
    reason = models.TextField()
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.request}, closed"
