"""The file of the signing key: read it, or make it so that only one process ever does."""

import contextlib
import os
import secrets
from functools import lru_cache
from pathlib import Path

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from joserfc.jwk import OKPKey

from articles.verdict import RefusedError


class SigningKeyError(RefusedError):
    """Nothing can be signed, by anybody, until the signing key is put right. The text says how."""


def read_key(path: Path, password: str) -> OKPKey:
    """The key in the file. Raises FileNotFoundError if missing, SigningKeyError if unusable."""
    try:
        stat = path.stat()
        return _read(path, password, stat.st_ino, stat.st_mtime_ns)
    except FileNotFoundError:
        raise
    except OSError as trouble:
        raise SigningKeyError(
            f"The signing key {path} cannot be read ({trouble.strerror}), so nothing can be signed."
        ) from trouble


@lru_cache(maxsize=4)
def _read(path: Path, password: str, _inode: int, _changed: int) -> OKPKey:
    """Reads once per state of the file: opening an encrypted key is slow on purpose."""
    try:
        key = load_pem_private_key(path.read_bytes(), password.encode() if password else None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as trouble:
        raise SigningKeyError(
            f"The signing key {path} cannot be opened, so nothing can be signed: it is not a "
            "private key in PEM, or SIGNING_KEY_PASSWORD is not its password."
        ) from trouble
    if not isinstance(key, Ed25519PrivateKey):
        raise SigningKeyError(
            f"The signing key {path} is not an Ed25519 key, so nothing can be signed with it."
        )
    return OKPKey.import_key(key)


def make_key(path: Path, password: str) -> OKPKey:
    """The key in the file, made if there is none; among several processes, one makes it."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        try:
            _write(draft, _pem(password))
            with contextlib.suppress(FileExistsError):
                os.link(draft, path)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as trouble:
        raise SigningKeyError(
            f"No signing key can be made at {path} ({trouble.strerror}), so nothing can be signed."
        ) from trouble
    return read_key(path, password)


def _pem(password: str) -> bytes:
    protection: KeySerializationEncryption = (
        BestAvailableEncryption(password.encode()) if password else NoEncryption()
    )
    key = Ed25519PrivateKey.generate()
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, protection)


def _write(path: Path, content: bytes) -> None:
    """Writes a file only its owner may read, down to the disk."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
