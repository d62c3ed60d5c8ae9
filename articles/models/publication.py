"""When which version was live, and where."""

from django.conf import settings
from django.db import models

from articles.models.article import Article


class PublicationKind(models.TextChoices):
    """Under which promise a version went live."""

    REVIEWED = "reviewed", "Reviewed"
    EMERGENCY = "emergency", "Emergency"
    IMPORTED = "imported", "Imported"


class Publication(models.Model):
    """One version became the live one. It ends with the next publication or retirement."""

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="publications")
    version = models.ForeignKey(
        "articles.ArticleVersion", on_delete=models.PROTECT, related_name="publications"
    )
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=PublicationKind.choices)
    reason = models.TextField(blank=True)

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(kind="emergency") | ~models.Q(reason=""),
                name="an_emergency_has_a_reason",
            )
        ]

    def __str__(self) -> str:
        return f"{self.version} live from {self.at:%Y-%m-%d}"


class Retirement(models.Model):
    """An article was taken off the site, with a reason."""

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="retirements")
    publication = models.OneToOneField(
        Publication, on_delete=models.PROTECT, related_name="retirement"
    )
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(reason=""), name="a_retirement_has_a_reason")
        ]

    def __str__(self) -> str:
        return f"Article {self.article_id} retired {self.at:%Y-%m-%d}"


class Page(models.Model):
    """Where an article stands on the site: its address, and what is live there (None: retired)."""

    article = models.OneToOneField(Article, on_delete=models.PROTECT, related_name="page")
    slug = models.SlugField(max_length=120, unique=True)
    live = models.OneToOneField(
        Publication, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )

    class Meta:
        ordering = ["slug"]

    def __str__(self) -> str:
        return f"/articles/{self.slug}/"
