"""The line of an article in the editors' table: what is sorted and filtered there, now and then."""

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


class AuditLine(models.Model):
    """How an article stands, as one line. A copy of what the rules compute from the record.

    Dates are never empty, so that they sort: `NEVER` and `NO_END` stand for none. What ends in
    `_key` is folded for sorting and comparing; people are shown the column without it.
    """

    article_id: int
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

    class Meta:
        abstract = True

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


class AuditRow(AuditLine):
    """How an article stands now: the table of today, with an index for each way to ask."""

    article = models.OneToOneField(
        "articles.Article", on_delete=models.PROTECT, related_name="audit_row", primary_key=True
    )
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


class DatedRow(AuditLine):
    """How an article stood at the end of each day, from one day to another.

    The one without an end says what the article's `AuditRow` says. What came and went within a day
    stood at the end of none, and is not here: `StandingPeriod` knows the moments.
    """

    article = models.ForeignKey(
        "articles.Article",
        on_delete=models.PROTECT,
        related_name="dated_rows",
        db_index=False,  # the first column of another index
    )
    first_day = models.DateField(help_text="Where the site is.")
    last_day = models.DateField(default=NO_END)

    class Meta:
        ordering = ["article", "first_day"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "first_day"], name="one_line_an_article_and_day"
            ),
            models.UniqueConstraint(
                fields=["article"],
                condition=models.Q(last_day=NO_END),
                name="one_open_line_an_article",
            ),
        ]
        # The days stand in every index: whether a line is of that day is known without reading it.
        indexes = [
            *(
                models.Index(
                    fields=[name, "article", "last_day", "first_day"], name=f"dated_{name}"
                )
                for name in SORTED
            ),
            models.Index(fields=["standing", "last_day", "first_day"], name="dated_standing"),
            models.Index(
                fields=[
                    "last_day", "first_day", "standing", "text_date", "review_date", "changes_date",
                ],
                name="dated_plot",
            ),
        ]  # fmt: skip


class AuditReviewer(models.Model):
    """A reviewer whose name stands in an article's line, from one day to another."""

    article = models.ForeignKey(
        "articles.Article",
        on_delete=models.PROTECT,
        related_name="reviewer_names",
        db_index=False,  # the first column of another index
    )
    name_key = models.CharField(max_length=200)
    first_day = models.DateField()
    last_day = models.DateField(default=NO_END)

    class Meta:
        ordering = ["article", "first_day", "name_key"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "name_key", "first_day"],
                name="one_line_a_reviewer_article_and_day",
            )
        ]
        indexes = [
            models.Index(
                fields=["name_key", "article", "last_day", "first_day"], name="lines_of_a_reviewer"
            )
        ]

    def __str__(self) -> str:
        return self.name_key
