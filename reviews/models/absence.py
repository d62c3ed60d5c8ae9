"""When a reviewer is out of office, and who stands in."""

from django.conf import settings
from django.db import models

from reviews.models.reviewer import Reviewer


class Absence(models.Model):
    """A reviewer is away from one day to another, both included. `ended_at`: it was called off."""

    reviewer = models.ForeignKey(Reviewer, on_delete=models.PROTECT, related_name="absences")
    first_day = models.DateField()
    last_day = models.DateField()
    stand_in = models.ForeignKey(
        Reviewer, on_delete=models.PROTECT, related_name="stands_in", null=True
    )
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["first_day", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(last_day__gte=models.F("first_day")),
                name="an_absence_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=models.Q(stand_in__isnull=True)
                | ~models.Q(stand_in=models.F("reviewer")),
                name="nobody_stands_in_for_themselves",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reviewer} away from {self.first_day} to {self.last_day}"
