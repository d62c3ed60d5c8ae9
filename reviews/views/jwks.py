"""The public keys, where everybody looks for them."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition, require_safe

from reviews.models import SigningKey

MINUTES = 5


def _newest(request: HttpRequest) -> str:
    """Keys are only ever added, so how many there are says whether the list has changed."""
    return f'"{SigningKey.objects.count()}"'


@login_not_required
@require_safe
@cache_control(public=True, max_age=MINUTES * 60)
@condition(etag_func=_newest)
def jwks(request: HttpRequest) -> HttpResponse:
    """Every key this site has signed with, as a JWK set (RFC 7517)."""
    keys = list(SigningKey.objects.values_list("jwk", flat=True))
    return JsonResponse({"keys": keys}, content_type="application/jwk-set+json")
