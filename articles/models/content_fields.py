"""What an article consists of, shared by its frozen versions and its draft."""

from typing import Any

from django.db import models

from articles.models.specialty import Specialty
from articles.text.content import Reference, Text


class Risk(models.TextChoices):
    """How much harm wrong words could do; decides which policy applies."""

    LOW = "low", "Low"
    MEDIUM = "medium", "Medium"
    HIGH = "high", "High"


class ContentFields(models.Model):
    """The content of one text. `references` holds `{"text", "doi", "pmid", "url"}` objects."""

    title = models.CharField(max_length=200, blank=True)
    summary = models.TextField(blank=True)
    body = models.TextField(blank=True, help_text="Sanitised HTML.")
    references = models.JSONField(default=list, blank=True)
    byline = models.CharField("written by", max_length=200, blank=True)
    specialty = models.ForeignKey(
        Specialty, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    risk = models.CharField(max_length=10, choices=Risk.choices, default=Risk.MEDIUM)
    authorship = models.JSONField(
        default=dict,
        blank=True,
        editable=False,
        help_text="Passage key → ids of the people whose words stand in it.",
    )

    class Meta:
        abstract = True

    @property
    def text(self) -> Text:
        """The words, as the pure functions take them."""
        return Text(
            title=self.title,
            summary=self.summary,
            body=self.body,
            references=tuple(Reference(**reference) for reference in self.references),
        )

    def content(self) -> dict[str, Any]:
        """Everything stored that a version freezes; the input of the content digest."""
        return {
            "title": self.title,
            "summary": self.summary,
            "body": self.body,
            "references": self.references,
            "byline": self.byline,
            "specialty": self.specialty.slug if self.specialty else "",
            "risk": str(self.risk),
        }
