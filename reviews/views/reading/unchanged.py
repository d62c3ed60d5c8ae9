"""Public pages that need not be sent again."""

import datetime as dt
import hashlib
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date

KEPT = "public, max-age=0, s-maxage=30"
"""Browsers ask each time, which is cheap; a shared cache may answer for half a minute."""


def unless_unchanged(
    request: HttpRequest,
    *,
    identity: str,
    since: dt.datetime,
    render: Callable[[], HttpResponse],
) -> HttpResponse:
    """What `render` gives, or 304 without calling it, if the browser holds just that already."""
    etag = f'"{hashlib.sha256(f"{identity} {look()}".encode()).hexdigest()[:32]}"'
    modified = int(since.timestamp())
    response = get_conditional_response(request, etag=etag, last_modified=modified)
    if response is None:
        response = get_conditional_response(
            request, etag=etag, last_modified=modified, response=render()
        )
    if response is None:
        raise RuntimeError("A rendered page is a response.")
    response["ETag"] = etag
    response["Last-Modified"] = http_date(modified)
    response["Cache-Control"] = KEPT
    return response


def look() -> str:
    """A digest of what pages look like: their templates, their code, the static files."""
    return _read_look() if settings.DEBUG else _look()


@lru_cache(maxsize=1)
def _look() -> str:
    return _read_look()


def _read_look() -> str:
    named = f"{settings.SITE_NAME} {settings.SITE_URL} {settings.PROBLEMS_TO}"
    digest = hashlib.sha256(named.encode())
    digest.update(str(getattr(staticfiles_storage, "manifest_hash", "")).encode())
    templates = settings.BASE_DIR / "templates"
    files = [
        templates / "base.html",
        templates / "reading.html",
        *sorted((templates / "reading").glob("*.html")),
        *sorted((templates / "_parts").glob("*.html")),
        *sorted(Path(__file__).parent.glob("*.py")),
        settings.BASE_DIR / "articles" / "readable.py",
    ]
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()
