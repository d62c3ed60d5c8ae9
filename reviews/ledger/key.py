"""Which key signs: the one in the file, if it is one this database knows."""

from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from joserfc.jwk import OKPKey

from reviews.ledger.key_file import SigningKeyError, make_key, read_key
from reviews.models import LedgerEntry, SigningKey


def signing_key(*, at: datetime) -> OKPKey:
    """The key to sign with, inside the transaction that signs.

    Before the first signature it is made (if the file is missing) and its public key kept. After
    that only a known key will do: a lost or exchanged one raises SigningKeyError, since a silently
    made new one would hide the loss.
    """
    key = known_key()
    if key is None:
        key = make_key(_path(), settings.SIGNING_KEY_PASSWORD)
        register(key, at=at)
    return key


def known_key() -> OKPKey | None:
    """The key in the file, if it may sign; None if nothing has been signed yet. Changes nothing.

    Raises SigningKeyError when the key is missing, unreadable, or not one this database knows.
    """
    known = set(SigningKey.objects.values_list("kid", flat=True))
    in_use = bool(known) or LedgerEntry.objects.exists()
    try:
        key = read_key(_path(), settings.SIGNING_KEY_PASSWORD)
    except FileNotFoundError:
        if in_use:
            raise SigningKeyError(
                f"The signing key {_path()} is missing, so nothing can be signed. Put it back from "
                "a backup; if it is lost for good, `manage.py register_signing_key` starts another."
            ) from None
        return None
    if not in_use:
        return None
    if key.thumbprint() not in known:
        raise SigningKeyError(
            f"The signing key {_path()} is not one this site signs with, so nothing can be signed. "
            "Put the right one back; to change keys, run `manage.py register_signing_key`."
        )
    return key


def signing_problem() -> str:
    """Why nothing can be signed just now, as a sentence; empty when all is well."""
    try:
        known_key()
    except SigningKeyError as trouble:
        return str(trouble)
    return ""


def register(key: OKPKey, *, at: datetime) -> SigningKey:
    """Keeps the public half, so that what it signs can be checked for ever."""
    row, _ = SigningKey.objects.get_or_create(
        kid=key.thumbprint(), defaults={"jwk": public_jwk(key), "first_used_at": at}
    )
    return row


def register_key_file(*, at: datetime) -> SigningKey:
    """From now on, the key in the file may sign. A person decides this, never the program."""
    return register(make_key(_path(), settings.SIGNING_KEY_PASSWORD), at=at)


def public_jwk(key: OKPKey) -> dict[str, Any]:
    """The public key as it is kept and published."""
    public = dict(key.as_dict(private=False))
    return public | {"kid": key.thumbprint(), "alg": "EdDSA", "use": "sig"}


def _path() -> Path:
    return Path(settings.SIGNING_KEY_FILE)
