"""What a picture has to be, and how it is made clean before it is kept."""

import io
from dataclasses import dataclass

from PIL import Image, ImageOps, UnidentifiedImageError

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


@dataclass(frozen=True, slots=True)
class CleanPicture:
    """A picture as it is kept and served."""

    data: bytes
    extension: str
    content_type: str
    width: int
    height: int


def clean_picture(raw: bytes) -> CleanPicture:
    """The picture, turned upright, without what the camera wrote into it, 2,400 px at most a side.

    Raises RefusedError for what is not a JPEG, PNG or WebP of at most 10 MB and 50 million pixels.
    """
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
    return CleanPicture(out.getvalue(), *FORMATS[kind], *upright.size)
