"""What changed between the version of the last round and a newer one."""

from dataclasses import dataclass
from typing import Any

from articles.comparing.size import Size, size_of_change
from reviews.models import Decision, DecisionKind, Review
from reviews.record import passages_of


@dataclass(frozen=True)
class Since:
    """The last round, what its reviewers asked for, and how much changed in the text since."""

    review: Review
    asked_for: tuple[Decision, ...]
    size: Size


def since_last_round(version: Any) -> Since | None:
    """About the newest round of an earlier version; None if there was none."""
    rounds = Review.objects.filter(article=version.article_id, version__number__lt=version.number)
    last = rounds.select_related("version").order_by("-pk").first()
    if last is None:
        return None
    asked_for = last.decisions.filter(kind=DecisionKind.CHANGES_REQUESTED).select_related("by")
    before, after = (passages_of(row.text, row.canon) for row in (last.version, version))
    return Since(
        last,
        tuple(asked_for),
        size_of_change(before, after),
    )
