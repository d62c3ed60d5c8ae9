"""Suggested wordings that were accepted, read from the database as the rules take them."""

from collections.abc import Collection, Iterable
from typing import Any

from django.db.models import F
from django.utils import timezone

from reviews.models import AcceptedSuggestion
from reviews.policy.anchors import Quote
from reviews.policy.suggestions import AcceptedFact, reading


def accepted_suggestions(
    articles: Collection[int],
) -> Iterable[tuple[Any, AcceptedFact]]:
    """What was accepted from somebody else, oldest first: rows with the `article_id`, and the name
    of who suggested it. One query.

    Who accepts a wording of their own has written it.
    """
    rows = AcceptedSuggestion.objects.filter(comment__review__article__in=articles)
    rows = rows.select_related("comment").annotate(
        article_id=F("comment__review__article"), suggested_by=F("comment__by__name")
    )
    for row in sorted(rows.order_by(), key=lambda row: (row.at, row.pk)):
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
