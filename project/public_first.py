"""Who has to be signed in: everybody, but on pages that say otherwise nobody is asked."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponseBase


class PublicFirstLoginMiddleware(LoginRequiredMiddleware):
    """Django's, without its look at the session for a page that needs no sign-in.

    A public page then costs no query for the person, and its answer does not vary by cookie.
    """

    def process_view(
        self,
        request: HttpRequest,
        view_func: Callable[..., HttpResponseBase],
        view_args: tuple[Any, ...],
        view_kwargs: dict[str, Any],
    ) -> HttpResponseBase | None:
        """The way to the sign-in page, for who is not signed in where that is needed."""
        if not getattr(view_func, "login_required", True):
            return None
        return super().process_view(request, view_func, view_args, view_kwargs)
