"""The content of one text on its way into a draft or a version."""

from dataclasses import asdict, dataclass, replace
from html.parser import HTMLParser
from typing import Any

from articles.editing.references import reference_faults, tidy_reference
from articles.models.content_fields import ContentFields
from articles.text.content import Reference, Text
from articles.text.sanitise import sanitise


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
            specialty_id=row.specialty_id,
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
        """The same with clean HTML, bare identifiers and no empty references.

        Raises TextTooLargeError for a body that is more than an article may hold.
        """
        return replace(
            self,
            title=" ".join(self.title.split())[:200],
            summary="\n".join(self.summary.splitlines()).strip(),
            body=sanitise(self.body),
            byline=" ".join(self.byline.split())[:200],
            references=tuple(
                tidy for r in self.references if any(asdict(tidy := tidy_reference(r)).values())
            ),
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
        faults.extend(
            f"Say what picture {place} shows, for readers who cannot see it, or mark it as "
            "decoration."
            for place in undescribed_pictures(self.body)
        )
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
        row.specialty_id = self.specialty_id
        row.references = [asdict(reference) for reference in self.references]


def undescribed_pictures(body: str) -> list[int]:
    """Which pictures, counted from 1, neither have a description nor are said to need none."""
    pictures = _Pictures()
    pictures.feed(body)
    pictures.close()
    return [place for place, known in enumerate(pictures.described, start=1) if not known]


class _Pictures(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.described: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            self.described.append("alt" in dict(attrs))
