"""The checks name what an installation cannot run with, and how to repair it."""

from pathlib import Path

import pytest
from pytest_django import Settings

from project.checks import encryption, folders, keys, mail, site_address


@pytest.mark.parametrize(
    "address",
    ["health.example.org", "ftp://a.example.org", "https://a.example.org/site", "https://"],
)
def test_what_is_not_the_address_of_a_site_is_refused(settings: Settings, address: str) -> None:
    settings.SITE_URL = address
    assert [found.id for found in site_address()] == ["countersign.E001"]


def test_a_data_folder_that_is_not_there_is_refused(settings: Settings, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path / "gone"
    assert [found.id for found in folders()] == ["countersign.E002"]


def test_keys_that_others_can_read_are_named(settings: Settings, tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    settings.KEYS_DIR = tmp_path
    assert [found.id for found in keys()] == ["countersign.W003"]


def test_keys_inside_the_program_are_refused(settings: Settings) -> None:
    settings.KEYS_DIR = settings.BASE_DIR / "no-such-folder"
    assert [found.id for found in keys()] == ["countersign.E004"]


def test_a_public_site_without_encryption_is_refused(settings: Settings) -> None:
    settings.SITE_URL = "http://health.example.org"
    assert [found.id for found in encryption()] == ["countersign.E005"]
    settings.SITE_URL = "http://localhost:8000"
    assert [found.id for found in encryption()] == []


def test_a_site_that_sends_no_mail_is_told(settings: Settings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    assert [found.id for found in mail()] == ["countersign.W006"]
