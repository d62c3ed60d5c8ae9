"""Keep the pictures of a page that waits to be imported."""

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from articles.importing.pictures import Gathered
from articles.models import User
from articles.pictures import CleanPicture
from reviews.models import PageToImport, PictureToImport
from reviews.permissions.desk import may_run_desk


@transaction.atomic
def bring_pictures(
    waiting: PageToImport, pictures: Sequence[Gathered], *, by: User, at: dt.datetime
) -> None:
    """Keep what was brought instead of what was kept; the page waits for another week.

    Raises RefusedError for who is not an editor.
    """
    may_run_desk(by).require()
    if not PageToImport.objects.filter(pk=waiting.pk, by=by).update(at=at):
        return
    PictureToImport.objects.filter(page=waiting).delete()
    PictureToImport.objects.bulk_create(
        _row(waiting, place, picture) for place, picture in enumerate(pictures, start=1)
    )


def brought(waiting: PageToImport) -> tuple[Gathered, ...]:
    """The pictures that wait with a page."""
    return tuple(_gathered(row) for row in PictureToImport.objects.filter(page=waiting))


def _row(waiting: PageToImport, place: int, picture: Gathered) -> PictureToImport:
    row = PictureToImport(
        page=waiting,
        place=place,
        address=picture.address,
        alt=picture.alt,
        refusal=picture.refusal,
    )
    if clean := picture.clean:
        row.data, row.size = clean.data, len(clean.data)
        row.extension, row.content_type = clean.extension, clean.content_type
        row.width, row.height = clean.width, clean.height
    return row


def _gathered(row: PictureToImport) -> Gathered:
    clean = (
        CleanPicture(bytes(row.data), row.extension, row.content_type, row.width, row.height)
        if row.size
        else None
    )
    return Gathered(row.address, row.alt, clean, row.refusal)
