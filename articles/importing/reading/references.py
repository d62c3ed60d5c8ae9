"""The sources an article names: each with its DOI, PMID and address as far as they are written."""

import re

from articles.text.content import Reference

HEADING = re.compile(
    r"\W*(?:references?|sources?|article sources|citations?|bibliography|works cited|literature|"
    r"footnotes|"
    r"quellen(?:angaben)?|literatur(?:verzeichnis)?|fuentes|referencias(?: bibliográficas)?|"
    r"bibliografía|"
    r"références|sources et références|bibliographie|referências|fontes?|bibliografia|"
    r"fonti|riferimenti|"
    r"bronnen|referenties|källor|kilder)(?: (?:and|&) (?:further reading|sources|references))?\W*",
    re.IGNORECASE,
)
_DOI = re.compile(r"\b(10\.\d{4,9}/[^\s\"<>]+)", re.IGNORECASE)
_PMID = re.compile(
    r"(?:PMID:?\s*|pubmed\.ncbi\.nlm\.nih\.gov/|ncbi\.nlm\.nih\.gov/pubmed/)(\d{1,9})",
    re.IGNORECASE,
)
_URL = re.compile(r"https?://[^\s\"<>]+", re.IGNORECASE)
_NUMBER = re.compile(r"^\s*(?:\[\d{1,3}\]|\(?\d{1,3}[.)]|[-*•^])\s+")


def read_reference(text: str, *, links: tuple[str, ...] = ()) -> Reference:
    """One source as written; `links` are the addresses its words lead to."""
    words = _NUMBER.sub("", " ".join(text.split()))
    whole = " ".join((words, *links))
    doi, pmid, url = _DOI.search(whole), _PMID.search(whole), _URL.search(whole)
    return Reference(
        text=words,
        doi=_trimmed(doi[1]) if doi else "",
        pmid=pmid[1] if pmid else "",
        url=_trimmed(url[0]) if url else "",
    )


def _trimmed(found: str) -> str:
    """Without the punctuation around it; a closing bracket stays if it was opened."""
    kept = found.rstrip(".,;:'\"")
    while kept.endswith((")", "]")) and kept.count("(") + kept.count("[") < kept.count(
        ")"
    ) + kept.count("]"):
        kept = kept[:-1].rstrip(".,;:")
    return kept
