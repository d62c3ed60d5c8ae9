"""The line of an article in the editors' table: what is sorted and filtered there, in one row."""

import datetime as dt

from django.db import models

from articles.models import Risk
from reviews.models.choices import choices_of
from reviews.policy.standing import Standing
from reviews.policy.states import NextStep

NEVER = dt.date.min
NO_END = dt.date.max

# Gravest first: what an editor wants on top.
GRAVITY = {
    Standing.STALE: 0,
    Standing.UNREVIEWED: 1,
    Standing.DUE_SOON: 2,
    Standing.CURRENT: 3,
    Standing.NOT_LIVE: 4,
}
RISK_RANK = {Risk.LOW: 1, Risk.MEDIUM: 2, Risk.HIGH: 3}

# The columns the table sorts by. Each has an index of its own, and one behind the standing.
SORTED = (
    "title_key",
    "gravity",
    "author_key",
    "specialty_key",
    "risk_rank",
    "text_date",
    "review_date",
    "changes_date",
    "due_date",
    "covered_percent",
    "findings",
    "reviewers_key",
    "scope",
)


class AuditRow(models.Model):
    """How an article stands now, as one line. A copy of what the rules compute from the record.

    Dates are never empty, so that they sort: `NEVER` and `NO_END` stand for none. What ends in
    `_key` is folded for sorting and comparing; people are shown the column without it.
    """

    article = models.OneToOneField(
        "articles.Article", on_delete=models.PROTECT, related_name="audit_row", primary_key=True
    )
    standing = models.CharField(max_length=10, choices=choices_of(Standing))
    gravity = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField(help_text="Version this is about.")
    title = models.CharField(max_length=200)
    title_key = models.CharField(max_length=200)
    author = models.CharField(max_length=200)
    author_key = models.CharField(max_length=200)
    specialty = models.CharField(max_length=100, blank=True)
    specialty_key = models.CharField(max_length=100, blank=True, help_text="Its slug.")
    risk = models.CharField(max_length=10, choices=Risk.choices)
    risk_rank = models.PositiveSmallIntegerField()
    text_date = models.DateField(default=NEVER)
    review_date = models.DateField(default=NEVER, help_text="Of the basis; else what is claimed.")
    changes_date = models.DateField(default=NEVER)
    due_date = models.DateField(default=NO_END)
    scope = models.CharField(max_length=10, blank=True, help_text="What the text leans on.")
    reviewers = models.JSONField(default=list, help_text="Names, as printed.")
    reviewers_key = models.CharField(max_length=200, blank=True)
    covered_percent = models.PositiveSmallIntegerField(default=0)
    gaps = models.PositiveIntegerField(default=0)
    safety_gaps = models.PositiveIntegerField(default=0)
    findings = models.PositiveSmallIntegerField(default=0, help_text="How many.")
    next_step = models.CharField(
        max_length=10, choices=choices_of(NextStep), blank=True, help_text="Of the newest version."
    )
    waits_since = models.DateTimeField(null=True, help_text="For that step.")

    class Meta:
        ordering = ["article"]
        indexes = [
            models.Index(
                fields=["next_step", "-waits_since", "article"],
                condition=models.Q(waits_since__isnull=False),
                name="audit_next_step",
            ),
            *(models.Index(fields=[name, "article"], name=f"audit_{name}") for name in SORTED),
            *(
                models.Index(fields=["standing", name, "article"], name=f"audit_std_{name}")
                for name in SORTED
                if name != "gravity"
            ),
            models.Index(fields=["text_date", "review_date", "standing"], name="audit_plot"),
        ]

    def __str__(self) -> str:
        return f"{self.title}: {self.get_standing_display()}"

    @property
    def reviewed_on(self) -> dt.date | None:
        """The day of the review, or of the claimed one."""
        return None if self.review_date == NEVER else self.review_date

    @property
    def changes_reviewed_on(self) -> dt.date | None:
        """The day of the newest sign-off of changes that counts."""
        return None if self.changes_date == NEVER else self.changes_date

    @property
    def due_on(self) -> dt.date | None:
        """The last day of the review."""
        return None if self.due_date == NO_END else self.due_date

    @property
    def is_older_than_text(self) -> bool:
        """Whether there is a review, from before these words, and no changes were signed since."""
        return NEVER < self.review_date < self.text_date and self.changes_date < self.text_date


class AuditReviewer(models.Model):
    """A reviewer whose name stands in an article's line, for finding their articles."""

    row = models.ForeignKey(
        AuditRow,
        on_delete=models.CASCADE,  # a part of the line, written anew with it
        related_name="reviewer_names",
    )
    name_key = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["name_key", "row"], name="one_line_a_reviewer_and_article"
            )
        ]

    def __str__(self) -> str:
        return self.name_key
