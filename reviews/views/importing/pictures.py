"""The pictures of a page that waits: brought from where it was found, and shown to its editor."""

import datetime as dt

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from articles.importing.documents.errors import UnreadableError
from articles.importing.fetching import fetch
from articles.importing.page import PageFacts
from articles.importing.pictures import LIMITS, Load, gathered
from articles.models import User
from articles.views.request import SignedInRequest
from reviews.models import PageToImport, PictureToImport
from reviews.permissions.desk import may_run_desk
from reviews.workflow.bring_pictures import bring_pictures, brought

SECONDS = 20.0
"""How long a person waits for the pictures of one page."""


def bring(waiting: PageToImport, page: PageFacts, *, by: User, at: dt.datetime) -> None:
    """Ask for every picture that is not here yet, as long as a person waits."""
    here = {one.address: one for one in brought(waiting) if one.clean}
    missing = [one for one in page.pictures if one.address not in here]
    found = {one.address: one for one in gathered(missing, _loader(at), seconds=SECONDS)} | here
    ordered = dict.fromkeys(one.address for one in page.pictures)
    bring_pictures(waiting, [found[address] for address in ordered], by=by, at=at)


def _loader(at: dt.datetime) -> Load:
    def load(address: str) -> bytes:
        if not address.startswith(("http://", "https://")):
            raise UnreadableError("The page came without its address, so this leads nowhere.")
        return fetch(address, at=at, limits=LIMITS).raw

    return load


@require_safe
def picture_to_import(request: SignedInRequest, pk: int, place: int) -> HttpResponse:
    """One picture of a page that waits, for the editor who brought it."""
    may_run_desk(request.user).require()
    pictures = PictureToImport.objects.filter(page=pk, page__by=request.user, size__gt=0)
    picture = get_object_or_404(pictures, place=place)
    return HttpResponse(
        bytes(picture.data),
        content_type=picture.content_type,
        headers={"X-Content-Type-Options": "nosniff", "Cache-Control": "private, max-age=600"},
    )
