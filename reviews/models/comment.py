"""What people say about a text, where, and what became of it."""

from enum import StrEnum

from django.conf import settings
from django.db import models

from reviews.models.choices import choices_of
from reviews.models.review import Review


class Comment(models.Model):
    """What somebody said about the whole, a passage, or some words of one. Append-only.

    A comment without `parent` begins a thread. Words are named as a W3C TextQuoteSelector does:
    `quote` with what stands before and after it in the passage; no quote is the whole passage.
    `suggestion` is the wording proposed instead. `passage_at` counts from 0 in the version under
    review; it is empty for the whole text, and for a passage that was removed.
    """

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="comments")
    parent = models.ForeignKey("self", on_delete=models.PROTECT, related_name="replies", null=True)
    passage_key = models.CharField(max_length=64, blank=True, help_text="Empty: about the whole.")
    passage_words = models.TextField(blank=True, help_text="The passage as it read then.")
    passage_at = models.PositiveIntegerField(null=True)
    quote = models.TextField(blank=True)
    prefix = models.TextField(blank=True)
    suffix = models.TextField(blank=True)
    suggestion = models.TextField(blank=True)
    is_blocking = models.BooleanField(default=False, help_text="No signature while it is open.")
    body = models.TextField()
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"Comment of {self.by}"


class ResolutionKind(StrEnum):
    """What became of a thread. An editor closes one whose words are gone."""

    RESOLVED = "resolved"
    REOPENED = "reopened"
    CLOSED = "closed"


class Resolution(models.Model):
    """Somebody resolved a thread, or opened it again. The newest counts. Append-only."""

    comment = models.ForeignKey(Comment, on_delete=models.PROTECT, related_name="resolutions")
    kind = models.CharField(max_length=10, choices=choices_of(ResolutionKind))
    reason = models.TextField(blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.comment} {self.kind}"


class AcceptedSuggestion(models.Model):
    """A suggested wording was put into the draft by `by`. Append-only.

    `passage_key` is that of the passage it made there.
    """

    comment = models.OneToOneField(Comment, on_delete=models.PROTECT, related_name="accepted")
    passage_key = models.CharField(max_length=64)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.comment} accepted"
