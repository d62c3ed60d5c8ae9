"""The unfrozen working copy, and what happened to it."""

from django.conf import settings
from django.db import models

from articles.models.article import Article
from articles.models.content_fields import ContentFields


class Draft(ContentFields):
    """The working copy of an article, autosaved. `revision` goes up by one with every save.

    `base_number` is the version it continues (0: none yet).
    """

    article = models.OneToOneField(Article, on_delete=models.PROTECT, related_name="draft")
    revision = models.PositiveIntegerField(default=0)
    base_number = models.PositiveIntegerField(default=0)
    gone = models.JSONField(
        default=list,
        blank=True,
        editable=False,
        help_text="Wordings that once stood here, each with the ids of whose words they are.",
    )
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    is_ahead = models.BooleanField(
        default=False, help_text="Holds what its newest version does not."
    )

    class Meta:
        indexes = [
            models.Index(
                fields=["saved_by", "-saved_at"],
                condition=models.Q(is_ahead=True),
                name="drafts_not_in_a_version",
            )
        ]

    def __str__(self) -> str:
        return f"Draft of {self.article}"


class DraftSave(models.Model):
    """One save of a draft: who saved, when, and which passages they wrote or changed."""

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="draft_saves")
    revision = models.PositiveIntegerField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    passages = models.JSONField(default=list, help_text="Keys of the passages written or changed.")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["article", "revision"], name="one_draft_save_a_revision"
            )
        ]
        indexes = [models.Index(fields=["by", "article"], name="draft_saves_of_a_person")]

    def __str__(self) -> str:
        return f"Save {self.revision} of article {self.article_id}"


class SetAsideText(models.Model):
    """A text that arrived after somebody else had saved: kept whole, so that no word is lost."""

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="set_aside_texts")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    base_revision = models.PositiveIntegerField(help_text="The draft's revision it was written on.")
    content = models.JSONField()

    class Meta:
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"Text set aside for article {self.article_id}"
