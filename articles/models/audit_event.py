"""The audit trail."""

from django.conf import settings
from django.db import models

from articles.models.article import Article


class AuditEvent(models.Model):
    """Something happened: who did which verb to what, when, with which old and new values.

    The ideas of 21 CFR 11.10(e): time-stamped by the server, never obscuring what was there before.
    """

    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    verb = models.CharField(max_length=40)
    article = models.ForeignKey(
        Article, on_delete=models.PROTECT, related_name="audit_events", null=True, blank=True
    )
    number = models.PositiveIntegerField(null=True, blank=True, help_text="Version number.")
    subject = models.CharField(max_length=60, blank=True, help_text="The row made: “sign_off:12”.")
    detail = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["at", "pk"]
        indexes = [models.Index(fields=["article", "at"], name="audit_of_an_article")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.verb}"
