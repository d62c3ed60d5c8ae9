"""What all findings add up to, kept as dated rows that can be recomputed."""

from django.db import models

from reviews.models.choices import choices_of
from reviews.policy.standing import Standing


class StandingPeriod(models.Model):
    """An article's standing from one moment to another; the open one (`until` empty) is now's.

    A copy of what the rules compute from the record: `check_standings` proves it.
    """

    article = models.ForeignKey(
        "articles.Article", on_delete=models.PROTECT, related_name="standing_periods"
    )
    standing = models.CharField(max_length=10, choices=choices_of(Standing))
    since = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)
    stands_since = models.DateTimeField(
        help_text="Since when it has stood so, through periods that differ in something else."
    )
    number = models.PositiveIntegerField(help_text="Version this is about; 0: none yet.")
    text_date = models.DateField(null=True, blank=True)
    review_date = models.DateField(null=True, blank=True)
    changes_reviewed_on = models.DateField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    next_change_on = models.DateField(null=True, blank=True, db_index=True)
    covered_percent = models.PositiveSmallIntegerField(default=0)
    gaps = models.PositiveIntegerField(default=0)
    safety_gaps = models.PositiveIntegerField(default=0)
    line = models.JSONField(
        default=dict, help_text="What the public page says of it: `reviews.public_line`."
    )

    class Meta:
        ordering = ["article", "since", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["article"],
                condition=models.Q(until__isnull=True),
                name="one_open_standing_an_article",
            )
        ]
        indexes = [
            models.Index(
                fields=["standing", "-safety_gaps", "stands_since", "id", "until"],
                condition=models.Q(until__isnull=True),
                name="articles_by_urgency",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_standing_display()} since {self.since:%Y-%m-%d}"


class FindingRow(models.Model):
    """One finding of an article, from the day it was found to another; open while `until` is empty.

    `since` is what the rule says, often a day long before it was found. A finding that comes to say
    something else on a later day ends and begins anew, so that each day keeps what was said then.
    """

    article = models.ForeignKey(
        "articles.Article", on_delete=models.PROTECT, related_name="findings"
    )
    code = models.CharField(max_length=30)
    kind = models.CharField(max_length=10)
    since = models.DateField(help_text="The day that the rule names.")
    found_on = models.DateField(help_text="The first day at whose end it stood so.")
    until = models.DateField(
        null=True, blank=True, help_text="The first day at whose end it no longer did."
    )
    sentence = models.TextField()
    clears = models.TextField(help_text="What clears it, as a sentence.")
    evidence = models.JSONField(default=dict)

    class Meta:
        ordering = ["article", "since", "code"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "code"],
                condition=models.Q(until__isnull=True),
                name="one_open_finding_a_code",
            )
        ]
        indexes = [
            models.Index(fields=["code", "until"], name="articles_by_finding"),
            models.Index(fields=["code", "article", "found_on", "until"], name="findings_by_day"),
        ]

    def __str__(self) -> str:
        return f"{self.code} since {self.since}"
