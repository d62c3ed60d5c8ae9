"""RFC 8785 JSON, several times faster for what is mostly stored: text, whole numbers, lists."""

import json
from typing import Any

import rfc8785

LARGEST = 2**53 - 1


def canonical_json(value: Any) -> bytes:
    """The one way to write a value as JSON. Raises ValueError for what cannot be said exactly."""
    if not _is_plain(value):
        return rfc8785.dumps(value)
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode()


def _is_plain(value: Any) -> bool:
    """Whether Python's own encoder writes it as RFC 8785 wants: no fractions, no far-off keys."""
    kind = type(value)
    if kind is str or kind is bool or value is None:
        return True
    if kind is int:
        return bool(-LARGEST <= value <= LARGEST)
    if kind is list or kind is tuple:
        return all(map(_is_plain, value))
    if kind is dict:
        return all(type(key) is str and key.isascii() for key in value) and all(
            map(_is_plain, value.values())
        )
    return False
