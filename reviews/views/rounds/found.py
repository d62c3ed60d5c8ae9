"""The round that an address names."""

from django.shortcuts import get_object_or_404

from articles.permissions import may_read
from articles.views.request import SignedInRequest
from reviews.models import Review


def review_for(request: SignedInRequest, pk: int) -> Review:
    """The round, for whoever may read texts before readers do. Raises RefusedError, Http404."""
    may_read(request.user).require()
    rounds = Review.objects.select_related("article__draft", "version__specialty", "asked_by")
    return get_object_or_404(rounds, pk=pk)
