"""Take in a picture."""

import datetime as dt
import hashlib
import io

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from PIL import Image, ImageOps, UnidentifiedImageError

from articles.editing.record_event import record_event
from articles.models import Picture, User
from articles.permissions import may_write
from articles.verdict import RefusedError

LARGEST_FILE = 10 * 1024 * 1024
LARGEST_SIDE = 2400
MOST_PIXELS = 50_000_000
FORMATS = {
    "JPEG": ("jpg", "image/jpeg"),
    "PNG": ("png", "image/png"),
    "WEBP": ("webp", "image/webp"),
}
ALSO = {"MPO": "JPEG"}
"""What telephones write: a JPEG with further pictures behind it, which are left out."""

KEPT = ("icc_profile", "transparency")
"""What a picture needs to look right. Comments, places and names are not among it."""

TOO_MANY_PIXELS = "This picture has more than 50 million pixels. Save it smaller and try again."


@transaction.atomic
def upload_picture(raw: bytes, *, by: User, at: dt.datetime) -> Picture:
    """The picture, turned upright, without what the camera wrote into it, 2,400 px at most a side.

    The same picture again is the same row. Raises RefusedError for what is not a JPEG, PNG or WebP
    of at most 10 MB and 50 million pixels.
    """
    may_write(by).require()
    data, extension, content_type, (width, height) = clean_picture(raw)
    digest = hashlib.sha256(data).hexdigest()
    picture, is_new = Picture.objects.get_or_create(
        digest=digest,
        defaults={
            "file": _stored(f"pictures/{digest}.{extension}", data),
            "content_type": content_type,
            "width": width,
            "height": height,
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


def clean_picture(raw: bytes) -> tuple[bytes, str, str, tuple[int, int]]:
    """Re-encoded bytes, extension, content type, (width, height) in pixels."""
    if len(raw) > LARGEST_FILE:
        raise RefusedError("This picture is larger than 10 MB. Save it smaller and try again.")
    try:
        with Image.open(io.BytesIO(raw), formats=list(FORMATS)) as image:
            if image.width * image.height > MOST_PIXELS:
                raise RefusedError(TOO_MANY_PIXELS)
            kind = ALSO.get(image.format or "", image.format or "")
            upright = ImageOps.exif_transpose(image)
            upright.info = {key: upright.info[key] for key in KEPT if key in upright.info}
            upright.thumbnail((LARGEST_SIDE, LARGEST_SIDE))
            out = io.BytesIO()
            upright.save(out, kind, **({"quality": 88} if kind != "PNG" else {"optimize": True}))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as fault:
        raise RefusedError(TOO_MANY_PIXELS) from fault
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as fault:
        raise RefusedError(
            "This file is not a JPEG, PNG or WebP picture that can be read."
        ) from fault
    extension, content_type = FORMATS[kind]
    return out.getvalue(), extension, content_type, upright.size
