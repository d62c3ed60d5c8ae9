"""The front page: what is published."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.views.listed import newest, topics


@login_not_required
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The newest articles, the topics, and the search."""
    listing = newest(before=request.GET.get("before", ""))
    context = {"listing": listing, "topics": topics(), "is_first": "before" not in request.GET}
    return render(request, "reading/home.html", context)
