import io
from collections.abc import Callable

import pytest
from django.conf import LazySettings
from django.db import transaction
from PIL import Image

from articles.editing.upload_picture import upload_picture
from articles.models import AuditEvent, Picture, User
from articles.verdict import RefusedError
from tests.articles.editing.writing import LATER, NOW


@pytest.fixture(autouse=True)
def folder(settings: LazySettings, tmp_path: object) -> None:
    settings.MEDIA_ROOT = tmp_path


def picture_bytes(kind: str = "PNG", size: tuple[int, int] = (40, 20), **options: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "teal").save(out, kind, **options)
    return out.getvalue()


def test_a_picture_is_addressed_by_its_bytes(writer: User) -> None:
    picture = upload_picture(picture_bytes(), by=writer, at=NOW)
    assert picture.address == f"/pictures/{picture.digest}.png"
    assert (picture.width, picture.height, picture.content_type) == (40, 20, "image/png")


def test_it_is_on_the_audit_trail(writer: User) -> None:
    picture = upload_picture(picture_bytes(), by=writer, at=NOW)
    event = AuditEvent.objects.get()
    assert (event.verb, event.by, event.subject) == (
        "upload_picture",
        writer,
        f"picture:{picture.pk}",
    )


def test_the_same_picture_again_is_the_same_row(writer: User, other_writer: User) -> None:
    first = upload_picture(picture_bytes(), by=writer, at=NOW)
    assert upload_picture(picture_bytes(), by=other_writer, at=LATER) == first
    assert (Picture.objects.count(), AuditEvent.objects.count()) == (1, 1)


def test_a_file_left_behind_by_a_failed_upload_does_no_harm(writer: User) -> None:
    with transaction.atomic():
        failed = upload_picture(picture_bytes(), by=writer, at=NOW)
        transaction.set_rollback(True)
    again = upload_picture(picture_bytes(), by=writer, at=NOW)
    assert again.address == failed.address


def test_nothing_of_what_the_camera_wrote_is_kept(writer: User) -> None:
    exif = Image.Exif()
    exif[0x010E] = "Taken in the kitchen of the Smiths"
    raw = picture_bytes("JPEG", exif=exif, comment=b"kitchen")
    picture = upload_picture(raw, by=writer, at=NOW)
    with picture.file.open("rb") as file:
        assert b"kitchen" not in file.read()


def test_a_picture_lying_on_its_side_is_turned_upright(writer: User) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    picture = upload_picture(picture_bytes("JPEG", exif=exif), by=writer, at=NOW)
    assert (picture.width, picture.height) == (20, 40)


def test_a_large_picture_is_made_smaller(writer: User) -> None:
    picture = upload_picture(picture_bytes(size=(4800, 1200)), by=writer, at=NOW)
    assert (picture.width, picture.height) == (2400, 600)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (lambda: b"<svg onload='x()'/>", "not a JPEG, PNG or WebP"),
        (lambda: picture_bytes("GIF"), "not a JPEG, PNG or WebP"),
        (lambda: picture_bytes()[:60], "not a JPEG, PNG or WebP"),
        (lambda: b"\x89PNG" + b"0" * (10 * 1024 * 1024), "larger than 10 MB"),
        (lambda: picture_bytes(size=(8000, 7000)), "more than 50 million pixels"),
    ],
)
def test_what_is_no_usable_picture_is_refused(
    writer: User, raw: Callable[[], bytes], words: str
) -> None:
    with pytest.raises(RefusedError, match=words):
        upload_picture(raw(), by=writer, at=NOW)
    assert not Picture.objects.exists()


def test_who_does_not_write_is_told_so(doctor: User) -> None:
    with pytest.raises(RefusedError, match="Only writers and editors change articles"):
        upload_picture(picture_bytes(), by=doctor, at=NOW)
