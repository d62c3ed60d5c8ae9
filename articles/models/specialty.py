"""A field of medicine."""

from django.db import models


class Specialty(models.Model):
    """A field of medicine: what an article is about and what a credential is in."""

    name = models.CharField(max_length=100, unique=True)
    slug = models.SlugField(max_length=100, unique=True)

    class Meta:
        verbose_name_plural = "specialties"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
