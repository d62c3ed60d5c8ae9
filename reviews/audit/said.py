"""What was said and decided about a round, and about the round before it."""

from dataclasses import dataclass

from django.db.models import Q

from reviews.models import Comment, Decision, DecisionKind, Review


@dataclass(frozen=True)
class EarlierRound:
    """The last round about an earlier version, with what its reviewers asked for."""

    review: Review
    decisions: tuple[Decision, ...]
    comments: int


def comments_of(review: Review) -> list[Comment]:
    """All comments, oldest first. One query."""
    return list(review.comments.select_related("by"))


def decisions_of(review: Review) -> list[Decision]:
    """All decisions, oldest first, but for one that a change request says in full. One query."""
    told = Q(kind=DecisionKind.CHANGES_REQUESTED, review__change_request__isnull=False)
    return list(review.decisions.exclude(told).select_related("by"))


def earlier_round(review: Review) -> EarlierRound | None:
    """The round before this one, if it was about another version. Three queries at the most."""
    earlier = (
        Review.objects.filter(article=review.article_id, pk__lt=review.pk)
        .exclude(version=review.version_id)
        .select_related("version")
        .order_by("-pk")
        .first()
    )
    if earlier is None:
        return None
    asked_for = earlier.decisions.filter(kind=DecisionKind.CHANGES_REQUESTED)
    return EarlierRound(
        earlier, tuple(asked_for.select_related("by")), comments=earlier.comments.count()
    )
