"""Take in a picture."""

import datetime as dt

from articles.editing.store_picture import store_picture
from articles.models import Picture, User
from articles.permissions import may_write
from articles.pictures import clean_picture


def upload_picture(raw: bytes, *, by: User, at: dt.datetime) -> Picture:
    """The picture, made clean. Raises RefusedError for who may not write, and for what is none."""
    may_write(by).require()
    return store_picture(clean_picture(raw), by=by, at=at)
