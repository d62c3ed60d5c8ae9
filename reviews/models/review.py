"""A round of review, and who is asked."""

from enum import StrEnum

from django.conf import settings
from django.db import models

from reviews.models.choices import choices_of
from reviews.models.reviewer import Reviewer
from reviews.policy.states import AssignmentState, State


class Review(models.Model):
    """One round about one frozen version. Only `reviews.workflow.moves` writes `state`."""

    article = models.ForeignKey(
        "articles.Article", on_delete=models.PROTECT, related_name="reviews"
    )
    version = models.ForeignKey(
        "articles.ArticleVersion", on_delete=models.PROTECT, related_name="reviews"
    )
    state = models.CharField(max_length=20, choices=choices_of(State), default=State.OPEN)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    asked_at = models.DateTimeField()
    note = models.TextField(blank=True, help_text="What the reviewer should know.")

    class Meta:
        ordering = ["-asked_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["article"],
                condition=models.Q(state="open"),
                name="one_open_review_an_article",
            )
        ]

    def __str__(self) -> str:
        return f"Review of {self.version}"


class Assignment(models.Model):
    """One reviewer asked, by a date. A review without a waiting one is open to any reviewer.

    `parts` are the keys of the pairs it is about (`reviews.policy.marks`); empty: everything.
    `instead_of` is the assignment that was handed on to this reviewer.
    """

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="assignments")
    reviewer = models.ForeignKey(Reviewer, on_delete=models.PROTECT, related_name="assignments")
    due_on = models.DateField()
    state = models.CharField(
        max_length=10, choices=choices_of(AssignmentState), default=AssignmentState.WAITING
    )
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    asked_at = models.DateTimeField()
    note = models.TextField(blank=True, help_text="What this reviewer should know.")
    parts = models.JSONField(default=list, help_text="Keys of the pairs asked about; empty: all.")
    instead_of = models.ForeignKey(
        "self", on_delete=models.PROTECT, related_name="handed_on", null=True
    )

    class Meta:
        ordering = ["due_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["review", "reviewer"],
                condition=models.Q(state="waiting"),
                name="one_waiting_assignment_a_reviewer",
            )
        ]
        indexes = [
            models.Index(fields=["state", "due_on"], name="assignments_by_due_day"),
            models.Index(fields=["reviewer", "state"], name="assignments_of_a_reviewer"),
        ]

    def __str__(self) -> str:
        return f"{self.reviewer} asked by {self.due_on}"


class DecisionKind(StrEnum):
    """Which decision about a round."""

    CHANGES_REQUESTED = "changes-requested"
    DECLINED = "declined"
    RECALLED = "recalled"


class Decision(models.Model):
    """What somebody decided about a round, with the reason."""

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="decisions")
    kind = models.CharField(max_length=20, choices=choices_of(DecisionKind))
    reason = models.TextField(blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} by {self.by}"
