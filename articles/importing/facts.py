"""What reading a page gives: facts, each with its line, and what could not be settled."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

BYLINE_FIELDS = (
    "author",
    "published",
    "updated",
    "reviewer",
    "credentials",
    "reviewed",
    "next_review",
)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something a person has to settle: which fact, the line it was read from, and why."""

    what: str
    line: str
    why: str

    def to_json(self) -> dict[str, str]:
        """The three parts under their names."""
        return {"what": self.what, "line": self.line, "why": self.why}


@dataclass(frozen=True)
class Byline:
    """The facts a byline states; None where it does not.

    Dates are ISO, as exact as the page is ("2021-03" for a month). Several people are joined by
    "; ". `read_from` gives the line of every fact that is not None.
    """

    author: str | None = None
    published: str | None = None
    updated: str | None = None
    reviewer: str | None = None
    credentials: str | None = None
    reviewed: str | None = None
    next_review: str | None = None
    doubts: tuple[Doubt, ...] = ()
    read_from: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def to_json(self) -> dict[str, object]:
        """Exactly the facts and the doubts, without the lines of the facts."""
        facts: dict[str, object] = {name: getattr(self, name) for name in BYLINE_FIELDS}
        return facts | {"doubts": [doubt.to_json() for doubt in self.doubts]}
