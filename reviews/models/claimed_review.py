"""What an imported page printed about its review."""

from django.conf import settings
from django.db import models


class ClaimedReview(models.Model):
    """A reviewer name and date that an imported page printed, with no record of what was read.

    Never a sign-off. Dates are ISO, possibly partial (“2021-03”), empty where the page states none.
    """

    article = models.ForeignKey(
        "articles.Article", on_delete=models.PROTECT, related_name="claimed_reviews"
    )
    version = models.ForeignKey(
        "articles.ArticleVersion", on_delete=models.PROTECT, related_name="claimed_reviews"
    )
    reviewer_name = models.CharField(max_length=200, blank=True)
    qualification = models.CharField(max_length=200, blank=True)
    roles = models.JSONField(default=list, help_text="As printed: “Chief Editor”.")
    wording = models.TextField(blank=True, help_text="The claim in the page's own words.")
    reviewed_on = models.CharField(max_length=10, blank=True)
    published_on = models.CharField(max_length=10, blank=True)
    updated_on = models.CharField(max_length=10, blank=True)
    author_name = models.CharField(max_length=200, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["recorded_at", "pk"]

    def __str__(self) -> str:
        return f"Claimed review of article {self.article_id}"
