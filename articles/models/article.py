"""An article and its numbered, frozen versions."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from simple_history.models import HistoricalRecords

from articles.models.content_fields import ContentFields


class VersionHistory(HistoricalRecords):  # type: ignore[misc]
    """History rows that are versions: numbered once an article, by people who are never deleted."""

    def get_meta_options(self, model: type[models.Model]) -> dict[str, Any]:
        """Adds what makes (article, number) unique, and orders by it: dates may be equal."""
        meta: dict[str, Any] = super().get_meta_options(model)
        return meta | {
            "ordering": ("-number",),
            "get_latest_by": ("number",),
            "verbose_name": "version",
            "verbose_name_plural": "versions",
            "constraints": [
                models.UniqueConstraint(fields=["id", "number"], name="one_version_a_number"),
                models.CheckConstraint(
                    condition=models.Q(number__gte=1), name="versions_count_from_1"
                ),
            ],
        }

    def get_extra_fields(self, model: type[models.Model], fields: Any) -> dict[str, Any]:
        """Adds how a version is written: “Title v3”, not a date."""
        extra: dict[str, Any] = super().get_extra_fields(model, fields)
        return extra | {"__str__": lambda version: f"{version.title} v{version.number}"}

    def _get_history_user_fields(self) -> dict[str, models.Field[Any, Any]]:
        return {
            "history_user": models.ForeignKey(
                settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
            )
        }


class VersionFields(models.Model):
    """What a version knows beyond the article's own fields. Its key is `history_id`."""

    class Meta:
        abstract = True

    @property
    def article_id(self) -> int:
        """The article. (`id` holds the same and reads like a mistake: never use it.)"""
        article: int = self.id  # type: ignore[attr-defined]
        return article

    @property
    def saved_at(self) -> Any:
        """When these words were saved."""
        return self.history_date  # type: ignore[attr-defined]


class Article(ContentFields):
    """The lasting identity of a page, holding what its newest version holds.

    `number` is the newest version's; 0 until the first is saved. Only `save_version` writes here.
    """

    created_at = models.DateTimeField(default=timezone.now)
    number = models.PositiveIntegerField(default=0)
    canon = models.PositiveSmallIntegerField(default=0, help_text="Number of the canonical form.")
    text_digest = models.CharField(max_length=64, blank=True)
    content_digest = models.CharField(max_length=64, blank=True)

    history = VersionHistory(
        bases=[VersionFields, ContentFields],
        custom_model_name="ArticleVersion",
        excluded_fields=["created_at"],
        history_id_field=models.BigAutoField(primary_key=True),
        history_change_reason_field=models.TextField(default="", blank=True),
    )

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.title or f"Untitled article {self.pk}"


ArticleVersion: Any = Article.history.model
