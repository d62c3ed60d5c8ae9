"""What a risk level demands, as dated rows."""

from django.conf import settings
from django.db import models

from articles.models import Risk


class PolicyRow(models.Model):
    """What a risk level demands from a day on, as recorded on a day. The newest in force counts."""

    risk = models.CharField(max_length=10, choices=Risk.choices)
    interval_months = models.PositiveSmallIntegerField()
    notice_days = models.PositiveSmallIntegerField(help_text="Due soon this long before it is due.")
    sign_offs = models.PositiveSmallIntegerField(default=1, help_text="How many reviewers.")
    of_specialty = models.PositiveSmallIntegerField(
        default=0, help_text="How many of them of the article's specialty."
    )
    keeps_markup = models.BooleanField(default=True)
    keeps_order = models.BooleanField(default=True, help_text="Inside a bulleted list only.")
    keeps_spelling = models.BooleanField(default=False)
    suggester_may_sign = models.BooleanField(default=True)
    words_a_minute = models.PositiveSmallIntegerField(
        default=500, help_text="Faster than this nobody reads to understand."
    )
    in_force_from = models.DateField()
    reason = models.TextField()
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True
    )

    class Meta:
        ordering = ["risk", "in_force_from", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(interval_months__gte=1), name="an_interval_is_a_month_or_more"
            ),
            models.CheckConstraint(
                condition=models.Q(sign_offs__gte=1)
                & models.Q(of_specialty__lte=models.F("sign_offs")),
                name="a_policy_asks_for_possible_sign_offs",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_risk_display()} risk from {self.in_force_from}"


class IntervalOverride(models.Model):
    """A shorter interval for one article, with a reason. The newest counts."""

    article = models.ForeignKey(
        "articles.Article", on_delete=models.PROTECT, related_name="interval_overrides"
    )
    months = models.PositiveSmallIntegerField(null=True, help_text="Empty: the policy's again.")
    reason = models.TextField()
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.months} months for article {self.article_id}"
