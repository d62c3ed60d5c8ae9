"""How a refusal reaches the person: the rule's own sentence, never an empty page."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render
from django.template import loader

from articles.verdict import RefusedError


class RefusalMiddleware:
    """Turns a refusal that a view let through into a 403 page that states the reason, and one of
    the method into a page that says what to do."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Hand the request on. An address that only takes forms is met after signing in again."""
        response = self.get_response(request)
        if isinstance(response, HttpResponseNotAllowed) and not response.content:
            response.content = loader.render_to_string("405.html", {}, request)
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The 403 page for a refusal; anything else goes on."""
        if isinstance(exception, RefusedError):
            return render(request, "403.html", {"reason": str(exception)}, status=403)
        return None
