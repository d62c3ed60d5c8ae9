"""The pictures of a page that is imported: each brought, looked at, and made clean, or why not."""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from articles.importing.documents.errors import UnreadableError
from articles.importing.fetching import Limits
from articles.importing.reading.pictures import Picture
from articles.importing.web.errors import FetchFailedError, FetchRefusedError
from articles.pictures import LARGEST_FILE, CleanPicture, clean_picture
from articles.verdict import RefusedError

Load = Callable[[str], bytes]
"""Brings the bytes of a picture. Raises UnreadableError, FetchRefusedError, FetchFailedError."""

LIMITS = Limits(size=LARGEST_FILE)
MOST_PICTURES = 50
NOT_YET = "There was no time left to fetch it."
_COUNTER = 3
_REFUSALS = (UnreadableError, FetchRefusedError, FetchFailedError, RefusedError)


@dataclass(frozen=True, slots=True)
class Gathered:
    """A picture that was asked for: as it will be kept, or why it is left out."""

    address: str
    alt: str
    clean: CleanPicture | None = None
    refusal: str = ""


def gathered(
    pictures: Iterable[Picture], load: Load | None, *, seconds: float = 120.0
) -> tuple[Gathered, ...]:
    """Each picture once by its address, in order. What is not brought says why; nothing raises.

    `load` brings what the page did not bring along; without it, such pictures are left out.
    """
    return tuple(_gather(pictures, load, time.monotonic() + seconds))


def _gather(pictures: Iterable[Picture], load: Load | None, end: float) -> Iterator[Gathered]:
    known: set[str] = set()
    for picture in pictures:
        if picture.address in known:
            continue
        known.add(picture.address)
        if len(known) > MOST_PICTURES:
            why = f"Only the first {MOST_PICTURES} pictures of a page are taken."
            yield Gathered(picture.address, picture.alt, None, why)
        elif time.monotonic() > end:
            yield Gathered(picture.address, picture.alt, None, NOT_YET)
        else:
            yield _one(picture, load)


def _one(picture: Picture, load: Load | None) -> Gathered:
    address, alt = picture.address, picture.alt
    if not picture.data and load is None:
        return Gathered(address, alt, None, "Pictures were not asked for.")
    try:
        raw = picture.data or (load(address) if load else b"")
        clean = clean_picture(raw)
    except _REFUSALS as refusal:
        return Gathered(address, alt, None, str(refusal))
    if max(clean.width, clean.height) <= _COUNTER:
        return Gathered(address, alt, None, "It is a dot that counts readers, not a picture.")
    return Gathered(address, alt, clean)


def left_out(pictures: Iterable[Gathered]) -> str:
    """In one sentence, what was left out and why; empty when everything was taken."""
    every = list(pictures)
    missing = [one for one in every if one.clean is None]
    if not missing:
        return ""
    reasons = " ".join(dict.fromkeys(one.refusal for one in missing))
    were = "was" if len(missing) == 1 else "were"
    return f"{len(missing)} of {len(every)} pictures {were} left out: {reasons}"
