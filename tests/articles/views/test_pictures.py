import io
from typing import Any

import pytest
from django.conf import LazySettings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image


@pytest.fixture(autouse=True)
def folder(settings: LazySettings, tmp_path: object) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def file() -> SimpleUploadedFile:
    out = io.BytesIO()
    Image.new("RGB", (40, 20), "teal").save(out, "PNG")
    return SimpleUploadedFile("map.png", out.getvalue(), "image/png")


def test_an_uploaded_picture_is_served_to_everybody_for_ever(
    file: Any, writer_client: Client
) -> None:
    told = writer_client.post(reverse("upload_picture"), {"picture": file}).json()
    answer = Client().get(told["address"])
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "image/png")
    assert "immutable" in answer.headers["Cache-Control"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert b"".join(answer.streaming_content).startswith(b"\x89PNG")  # type: ignore[attr-defined]


def test_a_browser_that_has_it_is_told_so(file: Any, writer_client: Client) -> None:
    told = writer_client.post(reverse("upload_picture"), {"picture": file}).json()
    first = Client().get(told["address"])
    first.close()
    tag = first.headers["ETag"]
    assert Client().get(told["address"], headers={"If-None-Match": tag}).status_code == 304


def test_what_is_no_picture_is_refused_in_words(writer_client: Client) -> None:
    page = SimpleUploadedFile("map.png", b"<svg/>", "image/png")
    answer = writer_client.post(reverse("upload_picture"), {"picture": page})
    assert answer.status_code == 422
    assert "not a JPEG, PNG or WebP" in answer.json()["reason"]


def test_an_upload_without_a_file_is_refused_in_words(writer_client: Client) -> None:
    answer = writer_client.post(reverse("upload_picture"))
    assert answer.json() == {"reason": "No picture arrived. Choose one and try again."}


def test_a_picture_that_does_not_exist_is_not_found(client: Client, db: None) -> None:
    assert client.get(f"/pictures/{'a' * 64}.png").status_code == 404
