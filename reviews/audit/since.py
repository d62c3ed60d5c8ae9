"""What changed between the version of the last round and a newer one."""

from dataclasses import dataclass
from typing import Any

from articles.comparing.size import Size, size_of_change
from reviews.models import Decision, DecisionKind, Review, Reviewer
from reviews.record import passages_of


@dataclass(frozen=True)
class Since:
    """The last round, what its reviewers asked for, and how much changed in the text since."""

    review: Review
    asked_for: tuple[Decision, ...]
    size: Size


def since_last_round(version: Any) -> Since | None:
    """About the newest round of an earlier version; None if there was none."""
    last = _last_round(version)
    if last is None:
        return None
    asked_for = last.decisions.filter(kind=DecisionKind.CHANGES_REQUESTED).select_related("by")
    before, after = (passages_of(row.text, row.canon) for row in (last.version, version))
    return Since(
        last,
        tuple(asked_for),
        size_of_change(before, after),
    )


def who_asked_for_changes(version: Any) -> list[int]:
    """The keys of the reviewers who asked for changes in that round."""
    asking = Reviewer.objects.filter(
        user__in=Decision.objects.filter(
            review=_last_round(version), kind=DecisionKind.CHANGES_REQUESTED
        ).values("by")
    )
    return list(asking.values_list("pk", flat=True))


def _last_round(version: Any) -> Review | None:
    rounds = Review.objects.filter(article=version.article_id, version__number__lt=version.number)
    return rounds.select_related("version").order_by("-pk").first()
