"""What stands at an address where nothing is live: a way on."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def no_such_page(request: HttpRequest, *, asked_for: str) -> HttpResponse:
    """404, with a search for the words of the address."""
    words = asked_for.replace("-", " ").strip()
    return render(request, "reading/no_such_page.html", {"words": words}, status=404)
