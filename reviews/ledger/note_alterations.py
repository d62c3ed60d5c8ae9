"""Keep what a check found, so that the desk can raise the alarm."""

from collections.abc import Iterable
from datetime import datetime

from reviews.ledger.problem import Problem
from reviews.models import Alteration


def note_alterations(problems: Iterable[Problem], *, at: datetime) -> list[Alteration]:
    """A row for each problem not noted before; those of an article stand with it."""
    known = set(Alteration.objects.values_list("article_id", "what"))
    new = {(problem.article_id, str(problem)) for problem in problems} - known
    ordered = sorted(new, key=lambda found: (found[0] or 0, found[1]))
    return Alteration.objects.bulk_create(
        Alteration(article_id=article, what=what, found_at=at) for article, what in ordered
    )
