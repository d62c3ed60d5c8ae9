"""Keep a picture that was made clean."""

import datetime as dt
import hashlib

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction

from articles.editing.record_event import record_event
from articles.models import Picture, User
from articles.permissions import may_write
from articles.pictures import CleanPicture


@transaction.atomic
def store_picture(clean: CleanPicture, *, by: User, at: dt.datetime) -> Picture:
    """The picture's row. The same picture again is the same row; a file that was lost is back.

    Raises RefusedError for who may not write.
    """
    may_write(by).require()
    digest = hashlib.sha256(clean.data).hexdigest()
    name = _stored(f"pictures/{digest}.{clean.extension}", clean.data)
    picture, is_new = Picture.objects.get_or_create(
        digest=digest,
        defaults={
            "file": name,
            "content_type": clean.content_type,
            "width": clean.width,
            "height": clean.height,
            "at": at,
            "by": by,
        },
    )
    if is_new:
        record_event("upload_picture", by=by, at=at, subject=f"picture:{picture.pk}")
    return picture


def _stored(name: str, data: bytes) -> str:
    """The name under which the bytes are stored: always `name`, whoever stored them first."""
    if not default_storage.exists(name):
        given = default_storage.save(name, ContentFile(data))
        if given != name:
            default_storage.delete(given)
    return name
