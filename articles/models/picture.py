"""An uploaded picture, addressed by its bytes."""

from django.conf import settings
from django.db import models


class Picture(models.Model):
    """A picture as served, addressed by the digest of its bytes: the same picture is one row."""

    digest = models.CharField(max_length=64, unique=True, help_text="SHA-256 of the bytes, hex.")
    file = models.FileField(upload_to="pictures")
    content_type = models.CharField(max_length=40)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return self.address

    @property
    def address(self) -> str:
        """Where it is served, relative to the site."""
        name = str(self.file.name)
        return f"/pictures/{name.rsplit('/', 1)[-1]}"
