"""Searching what is published."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.searching.asked import LONGEST_QUERY
from articles.searching.search import search as find
from articles.views.listed import topics


@login_not_required
@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What was found, what to do when nothing was, and an invitation when nothing was asked."""
    query = request.GET.get("q", "").replace("\x00", "").strip()
    after = request.GET.get("after", "")
    results = find(query, after=after)
    context = {
        "query": query[:LONGEST_QUERY],
        "is_cut": len(query) > LONGEST_QUERY,
        "results": results,
        "is_first": not after,
        "topics": topics() if not results else (),
    }
    return render(request, "reading/search.html", context)
