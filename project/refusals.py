"""How a refusal reaches the person: the rule's own sentence."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.verdict import RefusedError


class RefusalMiddleware:
    """Turns a refusal that a view let through into a 403 page that states the reason."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Hand the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The 403 page for a refusal; anything else goes on."""
        if isinstance(exception, RefusedError):
            return render(request, "403.html", {"reason": str(exception)}, status=403)
        return None
