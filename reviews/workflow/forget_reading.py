"""Throw away how far somebody has read, once they have decided or are not asked any more."""

from collections.abc import Iterable

from articles.models import User
from reviews.models import Opening, ReadMark, Review


def forget_reading(review: Review, people: Iterable[User] | None = None) -> None:
    """The marks in the article, and since when the round was open, of these people or of all."""
    marks = ReadMark.objects.filter(article=review.article_id)
    openings = Opening.objects.filter(review=review)
    if people is not None:
        keys = [person.pk for person in people]
        marks, openings = marks.filter(by__in=keys), openings.filter(by__in=keys)
    marks.delete()
    openings.delete()
