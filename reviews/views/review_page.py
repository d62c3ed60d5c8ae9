"""One round of review, as the person who opens it needs it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from reviews.models import Review


def review_page(request: HttpRequest, pk: int) -> HttpResponse:
    """The frozen version, what is left to read, and what may be decided."""
    review = get_object_or_404(Review, pk=pk)
    return render(request, "reviews/review.html", {"review": review})
