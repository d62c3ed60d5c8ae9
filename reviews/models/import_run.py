"""Many pages at once: the run, and what became of each page."""

from django.conf import settings
from django.db import models


class Outcome(models.TextChoices):
    """What became of one page."""

    IMPORTED = "imported", "Imported"
    READ = "read", "Read"
    THERE = "there", "Already there"
    REFUSED = "refused", "Refused"
    FAILED = "failed", "Failed"


class ImportRun(models.Model):
    """One walk through a folder, a sitemap or an export. It can be resumed until it is finished."""

    source = models.CharField(max_length=2000, help_text="Folder, address or file.")
    site = models.CharField(max_length=2000, blank=True, help_text="Put before a folder's paths.")
    audit_only = models.BooleanField()
    live = models.BooleanField()
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, help_text="Empty: it has not come to its end.")
    notes = models.JSONField(default=list, help_text="Parts of the source that were left out.")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-started_at", "-pk"]

    def __str__(self) -> str:
        return f"Run {self.pk}: {self.source}"


class PageOutcome(models.Model):
    """What became of one page in one run. A page that failed may be tried again: the last counts.

    `facts` is what its byline states, `signs` what an audit finds in that.
    """

    run = models.ForeignKey(ImportRun, on_delete=models.PROTECT, related_name="outcomes")
    address = models.CharField(max_length=2000)
    outcome = models.CharField(max_length=10, choices=Outcome.choices)
    reason = models.TextField(blank=True)
    article = models.ForeignKey(
        "articles.Article", null=True, on_delete=models.PROTECT, related_name="+"
    )
    title = models.CharField(max_length=200, blank=True)
    facts = models.JSONField(default=dict)
    signs = models.JSONField(default=list)
    at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["run", "address"],
                condition=~models.Q(outcome="failed"),
                name="one_outcome_a_page_in_a_run",
            )
        ]
        indexes = [models.Index(fields=["run", "address"], name="outcomes_of_a_run")]

    def __str__(self) -> str:
        return f"{self.address}: {self.get_outcome_display()}"
