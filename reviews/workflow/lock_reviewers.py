"""Wait for one's turn at reviewers and what they rest a signature on."""

from collections.abc import Iterable

from reviews.models import Reviewer


def lock_reviewers(reviewers: Iterable[Reviewer]) -> list[Reviewer]:
    """The reviewers as they now stand, in the order given; nobody else asks, stops, qualifies or
    disqualifies them before this transaction ends. Taken before the article's turn."""
    keys = [reviewer.pk for reviewer in reviewers]
    locked = Reviewer.objects.select_for_update(no_key=True).filter(pk__in=keys).order_by("pk")
    found = {reviewer.pk: reviewer for reviewer in locked}
    return [found[key] for key in keys]
