"""The pictures of a page: where each stands, its address, what it says to who does not see it."""

import base64
import binascii
import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import html
from lxml.html import HtmlElement

from articles.importing.reading.main_content import drop
from articles.text.sanitise import sanitise

_PLACE = "/pictures/place/{}"
_LAZY = ("data-src", "data-lazy-src", "data-original", "data-srcset", "srcset")
_DATA = re.compile(r"data:image/([a-z+]{1,10});base64,(.*)\Z", re.DOTALL | re.IGNORECASE)
_SPACER = 200
"""A picture inside the page with fewer bytes than this holds a place for one that comes later."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture the article shows: its address and its description.

    `data` holds its bytes where the page or document brought them along.
    """

    address: str
    alt: str
    data: bytes = b""


def settle_addresses(page: HtmlElement) -> None:
    """Pictures that a script would load later get the address that it would take."""
    for image in page.iter("img"):
        source = (image.get("src") or "").strip()
        if not source or (source.startswith("data:") and len(source) < 2 * _SPACER):
            later = (image.get(name) or "" for name in _LAZY)
            # A set names a small picture first, and the largest last.
            found = [one.split(",")[-1].split() for one in later if one.strip()]
            image.set("src", next((one[0] for one in found if one), source))


def take_places(part: HtmlElement, inside: Mapping[str, bytes]) -> tuple[Picture, ...]:
    """Every picture once; where one stands, its number stands from now on.

    `inside` are the pictures that a document brought along, by the names they have in it.
    """
    found: dict[Picture, int] = {}
    for image in list(part.iter("img")):
        picture = _picture(image, inside, len(found) + 1)
        if picture is None:
            drop(image)
            continue
        image.set("src", _PLACE.format(found.setdefault(picture, len(found))))
    return tuple(found)


def without_pictures(part: HtmlElement) -> None:
    """Take every picture out."""
    for image in list(part.iter("img")):
        drop(image)


def with_pictures(text: str, pictures: tuple[Picture, ...], ours: Mapping[str, str]) -> str:
    """Clean HTML with each picture at the address it has with us; the others are left out."""
    root = html.fragment_fromstring(text, create_parent="div")
    places = {_PLACE.format(number): one.address for number, one in enumerate(pictures)}
    for image in list(root.iter("img")):
        address = ours.get(places.get(image.get("src") or "", ""))
        if address:
            image.set("src", address)
        else:
            drop(image)
    written: str = html.tostring(root, encoding="unicode")
    return sanitise(written[len("<div>") : -len("</div>")])


def _picture(image: HtmlElement, inside: Mapping[str, bytes], number: int) -> Picture | None:
    address, alt = (image.get("src") or "").strip(), " ".join((image.get("alt") or "").split())
    if address in inside:
        return Picture(address, alt, inside[address])
    if not address.startswith("data:"):
        return Picture(address, alt)
    found = _DATA.match(address)
    data = _decoded(found[2]) if found else b""
    if not found or len(data) < _SPACER:
        return None
    return Picture(f"in-the-page-{number}.{found[1].lower()}", alt, data)


def _decoded(written: str) -> bytes:
    try:
        return base64.b64decode("".join(written.split()), validate=True)
    except (binascii.Error, ValueError):
        return b""
