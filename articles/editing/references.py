"""The form of a reference: bare identifiers, and what is wrong with one."""

import re
from urllib.parse import urlsplit

from articles.text.content import Reference

_DOI = re.compile(r"10\.\d{4,9}/\S+")
_PMID = re.compile(r"[1-9]\d{0,8}")
_BEFORE_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)
_BEFORE_PMID = re.compile(
    r"(?:https?://(?:www\.)?pubmed\.ncbi\.nlm\.nih\.gov/|pmid:?\s*)", re.IGNORECASE
)


def tidy_reference(reference: Reference) -> Reference:
    """The same with single spaces, and identifiers without the address they were copied with."""
    return Reference(
        text=" ".join(reference.text.split()),
        doi=_BEFORE_DOI.sub("", reference.doi.strip(), count=1),
        pmid=_BEFORE_PMID.sub("", reference.pmid.strip(), count=1).rstrip("/"),
        url=reference.url.strip(),
    )


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
