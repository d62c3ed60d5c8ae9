"""The sources of an article, with where each is found."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Link:
    """Where a source is found, and what to call that."""

    label: str
    url: str


@dataclass(frozen=True)
class Cited:
    """One source."""

    text: str
    links: tuple[Link, ...]


def cited(references: Iterable[dict[str, str]]) -> list[Cited]:
    """Each stored reference with links to its DOI, to PubMed and to its own address."""
    return [Cited(one["text"], tuple(_links(one))) for one in references]


def _links(reference: dict[str, str]) -> Iterable[Link]:
    if doi := reference["doi"]:
        yield Link(f"doi:{doi}", f"https://doi.org/{doi}")
    if pmid := reference["pmid"]:
        yield Link(f"PMID {pmid}", f"https://pubmed.ncbi.nlm.nih.gov/{pmid}/")
    if url := reference["url"]:
        yield Link(url.split("://", 1)[-1].rstrip("/"), url)
