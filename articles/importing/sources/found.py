"""Pages that wait to be imported, wherever they were found."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Loaded:
    """A page as it came: its bytes, what they are called, where they were at last, and when."""

    raw: bytes
    content_type: str
    address: str
    at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class FoundPage:
    """One page of a source. Its address is its key: the same address is the same page.

    `load` brings the bytes, or raises UnreadableError, FetchRefusedError or FetchFailedError;
    `load_picture` does the same for the address of one of its pictures. None: they are not wanted.
    """

    address: str
    load: Callable[[dt.datetime], Loaded]
    load_picture: Callable[[str, dt.datetime], bytes] | None = None


class SourceError(Exception):
    """The source as a whole cannot be read; the text is a sentence for the person who named it."""


def local_name(tag: object) -> str:
    """The name of an XML element without its namespace; empty for a comment."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
