"""Digests of a text: of what a reader is told, and of everything stored."""

import hashlib
from typing import Any

from articles.canonical_json import canonical_json
from articles.text.canonical import CANON, passages
from articles.text.content import Text


class UnknownFormError(ValueError):
    """A digest names a canonical form that this program does not know."""


def text_digest(text: Text, *, byline: str = "", canon: int = CANON) -> str:
    """SHA-256 (hex) of everything a reader is told, in the canonical form with this number."""
    if canon != CANON:
        raise UnknownFormError(f"This program knows canonical form {CANON}, not {canon}.")
    told = [passage.to_json() for passage in passages(text)]
    return content_digest({"canon": canon, "byline": byline, "passages": told})


def content_digest(stored: dict[str, Any]) -> str:
    """SHA-256 (hex) of the canonical JSON (RFC 8785) of everything stored."""
    return hashlib.sha256(canonical_json(stored)).hexdigest()
