"""Marks of review on a list of an article's versions."""

from collections import defaultdict

from django import template

from articles.models import Article
from reviews.models import Review, SignOff
from reviews.policy.states import State

register = template.Library()


@register.simple_tag
def review_marks(article: Article) -> dict[int, list[str]]:
    """Version number → what review did with it: “in review”, “signed off by …”. Two queries."""
    marks: dict[int, list[str]] = defaultdict(list)
    open_reviews = Review.objects.filter(article=article, state=State.OPEN)
    for number in open_reviews.values_list("version__number", flat=True):
        marks[number].append("in review")
    signed = SignOff.objects.filter(article=article, withdrawal=None, dispute=None)
    for number, name in signed.order_by("pk").values_list("version__number", "signer_name"):
        marks[number].append(f"signed off by {name}")
    return dict(marks)


@register.filter
def marks_of(marks: dict[int, list[str]], number: int) -> list[str]:
    """The marks of one version."""
    return marks.get(number, [])
