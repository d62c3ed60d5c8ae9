"""A picture of a page that waits to be imported."""

from django.db import models

from reviews.models.page_to_import import PageToImport


class PictureToImport(models.Model):
    """A picture the page shows: its clean bytes, or why it is left out. Goes with the page."""

    page = models.ForeignKey(PageToImport, on_delete=models.CASCADE, related_name="pictures")
    place = models.PositiveSmallIntegerField(help_text="In the order of the page, from 1.")
    address = models.TextField()
    alt = models.TextField(blank=True)
    data = models.BinaryField(default=bytes)
    extension = models.CharField(max_length=5, blank=True)
    content_type = models.CharField(max_length=40, blank=True)
    width = models.PositiveIntegerField(default=0)
    height = models.PositiveIntegerField(default=0)
    size = models.PositiveIntegerField(default=0, help_text="Bytes.")
    refusal = models.TextField(blank=True)

    class Meta:
        ordering = ["place"]
        constraints = [
            models.UniqueConstraint(fields=["page", "place"], name="one_picture_a_place"),
            models.CheckConstraint(
                condition=models.Q(size=0) ^ models.Q(refusal=""),
                name="a_picture_is_taken_or_says_why_not",
            ),
        ]

    def __str__(self) -> str:
        return self.alt or self.address
