"""System checks: is what the environment says something that this site can run with?

Each has an id that does not change: `countersign.E…` stops a command, `countersign.W…` warns.
"""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error
from django.core.checks import Warning as Caution

HERE = {"127.0.0.1", "localhost", "::1"}


def installation(app_configs: Any, **options: Any) -> list[CheckMessage]:
    """Checked by every command."""
    return [*site_address(), *folders(), *keys()]


def deployment(app_configs: Any, **options: Any) -> list[CheckMessage]:
    """Checked by `manage.py check --deploy`."""
    return [*encryption(), *mail()]


def site_address() -> Iterator[CheckMessage]:
    """SITE_URL is scheme and host, nothing else: pages and mail put paths behind it."""
    address = urlsplit(settings.SITE_URL)
    extra = address.path or address.query or address.fragment or address.username
    if address.scheme not in {"http", "https"} or not address.hostname or extra:
        yield Error(
            f"SITE_URL is “{settings.SITE_URL}”, which is not the address of a site.",
            hint="Give scheme and host, without a path: https://health.example.org",
            id="countersign.E001",
        )


def folders() -> Iterator[CheckMessage]:
    """The data folder can be written."""
    if not os.access(settings.DATA_DIR, os.W_OK | os.X_OK):
        yield Error(
            f"DATA_DIR {settings.DATA_DIR} cannot be written.",
            hint="Make the user that runs the site its owner.",
            id="countersign.E002",
        )


def keys() -> Iterator[CheckMessage]:
    """Keys are read by their owner alone, and lie outside the code."""
    for path in (settings.KEYS_DIR, settings.KEYS_DIR / "secret-key", settings.SIGNING_KEY_FILE):
        if path.exists() and _open_to_others(path):
            yield Caution(
                f"{path} can be read by other people of this machine.",
                hint=f"chmod go= {path}",
                id="countersign.W003",
            )
    if settings.KEYS_DIR.resolve().is_relative_to(settings.BASE_DIR):
        yield Error(
            f"KEYS_DIR {settings.KEYS_DIR} is inside the program's folder.",
            hint="Keep keys where no repository or image of the program takes them along.",
            id="countersign.E004",
        )


def encryption() -> Iterator[CheckMessage]:
    """Anywhere but on one's own machine, the address is https."""
    address = urlsplit(settings.SITE_URL)
    if address.scheme != "https" and address.hostname not in HERE:
        yield Error(
            f"SITE_URL {settings.SITE_URL} is not https: passwords would travel in the clear.",
            hint="Put a proxy with a certificate in front, and set SITE_URL to its address.",
            id="countersign.E005",
        )


def mail() -> Iterator[CheckMessage]:
    """A real site sends its mail."""
    if settings.EMAIL_BACKEND.endswith("filebased.EmailBackend"):
        yield Caution(
            "Mail is written into files, so nobody learns that a review waits.",
            hint="Set EMAIL_URL, for example smtp+tls://user:password@mail.example.org:587",
            id="countersign.W006",
        )


def _open_to_others(path: Path) -> bool:
    return bool(path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO))
