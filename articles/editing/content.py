"""The content of one text on its way into a draft or a version."""

import re
from dataclasses import asdict, dataclass, replace
from typing import Any
from urllib.parse import urlsplit

from articles.models.content_fields import ContentFields
from articles.text.content import Reference, Text
from articles.text.sanitise import sanitise

LONGEST_BODY = 2_000_000
"""Characters of HTML; forty times the longest articles there are."""

_DOI = re.compile(r"10\.\d{4,9}/\S+")
_PMID = re.compile(r"[1-9]\d{0,8}")


@dataclass(frozen=True)
class Content:
    """What a writer typed. `specialty_id` may be empty until a version is saved."""

    title: str = ""
    summary: str = ""
    body: str = ""
    byline: str = ""
    risk: str = "medium"
    specialty_id: int | None = None
    references: tuple[Reference, ...] = ()

    @classmethod
    def of(cls, row: ContentFields) -> "Content":
        """The content that a draft, article or version holds."""
        return cls(
            title=row.title,
            summary=row.summary,
            body=row.body,
            byline=row.byline,
            risk=str(row.risk),
            specialty_id=row.specialty_id,  # type: ignore[attr-defined]
            references=row.text.references,
        )

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> "Content":
        """The content that `to_json` stored."""
        references = tuple(Reference(**reference) for reference in stored["references"])
        return cls(**(stored | {"references": references}))

    def to_json(self) -> dict[str, Any]:
        """The stored form."""
        return asdict(self) | {"references": [asdict(r) for r in self.references]}

    @property
    def text(self) -> Text:
        """The words, as the pure functions take them."""
        return Text(self.title, self.summary, self.body, self.references)

    def sanitised(self) -> "Content":
        """The same with clean HTML and no empty references."""
        return replace(
            self,
            title=" ".join(self.title.split())[:200],
            summary=self.summary.strip(),
            body=sanitise(self.body),
            byline=" ".join(self.byline.split())[:200],
            references=tuple(r for r in self.references if any(asdict(r).values())),
        )

    def faults(self) -> list[str]:
        """What keeps this from becoming a version, as sentences; empty when nothing does."""
        faults = []
        if not self.title:
            faults.append("Give the article a title.")
        if not self.body.strip():
            faults.append("Write the text first; the body is empty.")
        if not self.byline:
            faults.append("Say who wrote it, as readers will see it.")
        if self.specialty_id is None:
            faults.append("Choose the specialty, so that the right reviewer can be asked.")
        for place, reference in enumerate(self.references, start=1):
            faults.extend(f"Reference {place}: {fault}" for fault in reference_faults(reference))
        return faults

    def write_to(self, row: ContentFields) -> None:
        """Put everything into a model row, unsaved."""
        row.title = self.title
        row.summary = self.summary
        row.body = self.body
        row.byline = self.byline
        row.risk = self.risk
        row.specialty_id = self.specialty_id  # type: ignore[attr-defined]
        row.references = [asdict(reference) for reference in self.references]


def reference_faults(reference: Reference) -> list[str]:
    """What is wrong with a reference's form (never whether it exists), as sentences."""
    faults = []
    if not reference.text:
        faults.append("say what is cited: authors, title, year.")
    if reference.doi and not _DOI.fullmatch(reference.doi):
        faults.append(f"“{reference.doi}” is not a DOI; one looks like 10.1000/xyz123.")
    if reference.pmid and not _PMID.fullmatch(reference.pmid):
        faults.append(f"“{reference.pmid}” is not a PMID; one is a number of up to nine digits.")
    if reference.url and not _is_address(reference.url):
        faults.append(f"“{reference.url}” is not an address; one begins with https://.")
    return faults


def _is_address(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and "." in (parts.hostname or "")
