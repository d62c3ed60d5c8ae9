"""Suggested wordings that were accepted, read from the database as the rules take them."""

from collections.abc import Collection, Iterable

from django.utils import timezone

from reviews.models import AcceptedSuggestion
from reviews.policy.anchors import Quote
from reviews.policy.suggestions import AcceptedFact, reading


def accepted_suggestions(
    articles: Collection[int],
) -> Iterable[tuple[AcceptedSuggestion, AcceptedFact]]:
    """What was accepted from somebody else, oldest first. One query.

    Who accepts a wording of their own has written it.
    """
    rows = AcceptedSuggestion.objects.filter(comment__review__article__in=articles)
    for row in rows.select_related("comment__by", "comment__review").order_by("at", "pk"):
        said = row.comment
        if row.by_id != said.by_id:
            named = Quote(said.quote, said.prefix, said.suffix)
            yield (
                row,
                AcceptedFact(
                    by=said.by_id,
                    at=timezone.localtime(row.at),
                    words=said.suggestion,
                    reads=reading(said.passage_words, named, said.suggestion),
                ),
            )
