"""The page an article was imported from."""

from django.conf import settings
from django.db import models

from articles.models.article import Article


class ImportedPage(models.Model):
    """A page as it was found elsewhere: its bytes, where and when, and what was read from it."""

    article = models.OneToOneField(Article, on_delete=models.PROTECT, related_name="imported_page")
    address = models.CharField(max_length=2000, blank=True)
    content_type = models.CharField(max_length=200, blank=True)
    raw = models.BinaryField()
    digest = models.CharField(max_length=64, help_text="SHA-256 of the bytes, hex.")
    facts = models.JSONField(help_text="What was read, each with the line it was read from.")
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["address"],
                condition=~models.Q(address=""),
                name="one_import_an_address",
            )
        ]

    def __str__(self) -> str:
        return self.address or f"Imported page of article {self.article_id}"
