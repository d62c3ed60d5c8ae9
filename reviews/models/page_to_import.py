"""A page between being read and being imported."""

from django.conf import settings
from django.db import models


class PageToImport(models.Model):
    """A document an editor brought, waiting until its doubts are settled; then it is deleted.

    `answers` holds what the editor has settled so far: by fact, what is used instead of what was
    read. Rows that nobody looked after are deleted after a week.
    """

    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(db_index=True, help_text="Last looked after; a week later it goes.")
    fetched_at = models.DateTimeField(help_text="When the bytes came.")
    address = models.CharField(max_length=2000, blank=True)
    name = models.CharField(max_length=200, blank=True, help_text="Of the file, if it was one.")
    content_type = models.CharField(max_length=200, blank=True)
    raw = models.BinaryField()
    title = models.CharField(max_length=200, blank=True)
    answers = models.JSONField(default=dict)

    class Meta:
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return self.title or self.name or self.address or "Pasted text"
