"""Who can be named in a comment."""

from django.db.models import Q

from articles.models import User
from reviews.models import Review


def concerned(review: Review, *, besides: User) -> list[User]:
    """The people of an article's rounds, and the editors, by name; `besides` is left out."""
    named = (
        Q(is_editor=True)
        | Q(reviewer__assignments__review__article=review.article_id)
        | Q(pk__in=Review.objects.filter(article=review.article_id).values("asked_by"))
    )
    people = User.objects.filter(named, is_active=True).exclude(pk=besides.pk)
    return list(people.distinct().order_by("name", "pk"))
