"""The texts of the demonstration, each in a file of its own.

A file begins with `name: value` lines and an empty line; the body follows, and after a line
`references:` one reference a line, with its address behind a bar.
"""

from dataclasses import replace
from pathlib import Path

from articles.editing.content import Content
from articles.models import Specialty
from articles.text.content import Reference

FOLDER = Path(__file__).parent / "articles"
PICTURES = Path(__file__).parent / "pictures"
PARTS = ("title", "summary", "body")


def text_named(name: str) -> Content:
    """The text of `articles/<name>.html`, as first written."""
    head, _, rest = (FOLDER / f"{name}.html").read_text().partition("\n\n")
    stated = dict(line.split(": ", 1) for line in head.splitlines())
    body, _, cited = rest.partition("\nreferences:\n")
    return Content(
        title=stated["title"],
        summary=stated["summary"],
        body=body,
        byline=stated["byline"],
        risk=stated["risk"],
        specialty_id=Specialty.objects.get(slug=stated["specialty"]).pk,
        references=tuple(_reference(line) for line in cited.splitlines() if line),
    )


def _reference(line: str) -> Reference:
    text, _, address = line.partition(" | ")
    return Reference(text=text, url=address)


def changed(content: Content, changes: dict[str, str]) -> Content:
    """The content with each wording replaced. Raises ValueError unless it stands there once."""
    for before, after in changes.items():
        places = [part for part in PARTS if before in getattr(content, part)]
        if len(places) != 1 or getattr(content, places[0]).count(before) != 1:
            raise ValueError(f"“{before}” does not stand once in “{content.title}”.")
        part = getattr(content, places[0]).replace(before, after)
        content = replace(content, **{places[0]: part})
    return content
