"""What a person says a page states, where reading it was not enough."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace

from articles.importing.page import PageFacts

CORRECTABLE = (
    "title",
    "author",
    "reviewer",
    "qualification",
    "published",
    "updated",
    "reviewed",
    "next_review",
)


@dataclass(frozen=True, slots=True)
class Correction:
    """One fact: what was read from the page, and what a person made of it (None: unstated)."""

    what: str
    read: str | None
    used: str | None

    def to_json(self) -> dict[str, str | None]:
        """As it is kept beside what the page states."""
        return asdict(self)


def corrected(page: PageFacts, corrections: Iterable[Correction]) -> PageFacts:
    """The page with the corrections in place of what was read."""
    used: dict[str, str | None] = {c.what: c.used for c in corrections if c.what in CORRECTABLE}
    if "title" in used:
        used["title"] = used["title"] or ""
    return replace(page, **used)  # type: ignore[arg-type]
