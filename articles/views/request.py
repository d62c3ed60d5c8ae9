"""A request whose sender is known."""

from django.http import HttpRequest

from articles.models import User


class SignedInRequest(HttpRequest):
    """What every view that is not public gets: the middleware let nobody else through."""

    user: User
