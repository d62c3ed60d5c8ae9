"""Where the links and pictures of a text may lead: in an article, and in a text only read."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Addresses:
    """Which addresses are kept; `schemes` None keeps those of any scheme."""

    links: re.Pattern[str]
    pictures: re.Pattern[str]
    schemes: frozenset[str] | None = None

    def schemes_in(self, html: str) -> set[str]:
        """The schemes that are kept of a page."""
        if self.schemes is not None:
            return set(self.schemes)
        return {found.lower() for found in SCHEME.findall(html)}


SCHEME = re.compile(r"\b([A-Za-z][A-Za-z0-9+.-]{0,30}):")

OURS = Addresses(
    links=re.compile(r"(?:https?://[^\s/]|mailto:[^\s]|tel:\+?[0-9]|#|/(?![/\\]))", re.IGNORECASE),
    pictures=re.compile(r"/pictures/(?!\.)[A-Za-z0-9_\-]+(?:[./](?!\.)[A-Za-z0-9_\-]+)*\Z"),
    schemes=frozenset({"http", "https", "mailto", "tel"}),
)
"""What a stored text may hold: links that are safe to follow, pictures that are kept here."""

ANY = Addresses(links=re.compile(r"\S"), pictures=re.compile(r""))
"""Every address, so that none can change unseen. Only for reading: never show such a text."""
