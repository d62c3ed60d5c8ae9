"""A byline taken apart into statements: a label with what follows it, or words without a label."""
# ruff: noqa: E501 - word lists read as lists

import re
import unicodedata
from dataclasses import dataclass
from itertools import takewhile

from articles.importing.wording.labels import Label, find_labels, plain_keys

LONGEST = 4_000
_SPACED_DATE = re.compile(r"(?<!\d)(\d{1,2})\s*[/\n]\s*(\d{1,2})\s*[/\n]\s*(\d{4})(?!\d)")
_BREAK = re.compile(r"\n|\s/\s")
_SOFT = re.compile(r"\s*(?:[•·]|(?<!\d)\||\|(?!\d))\s*|\s+—\s+|\t+")
_DASHED_DATE = re.compile(r"(?<!\d)(\d{1,4})([‐‑‒–−])(\d{1,2})\2(\d{1,4})(?!\d)")
_CARRIED_ON = re.compile(
    r"([,;]|\b(?:Dra?|Prof|Dott)\.|\s(?:and|&))[^\S\n]*\n\s*|[^\S\n]*\n\s*(, *|(?:and|&)[ \n]+)"
)
_WIDE = str.maketrans("（）", "()")
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")


_CITATION = re.compile(
    r"\bet al\b.*\d{4}|\((?:19|20)\d\d(?:, \w+(?: \d+)?)?\)\. |\bdoi\s?:|\bPMID\b|\bISBN\b|\b(?:19|20)\d\d[^.;]{0,12};\s*\d+|\bvolume \d+|"
    r"^\s*\[?\d{1,3}[.\])]\s+\S+ [A-Z]{1,3}[,.]"
)
_COMMENTS = re.compile(
    r"\W*\d*\s*(?:(?:user |reader |patient )?comments?|customer reviews?|leave a (?:reply|comment)|"
    r"kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties)\W*\d*\W*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement: the label (if any), what follows it, and the line they stand in."""

    label: Label | None
    value: str
    line: str


def _normal(lines: str) -> str:
    text = unicodedata.normalize("NFC", lines[:LONGEST])
    text = _INVISIBLE.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    text = text.translate(_WIDE)
    text = _CARRIED_ON.sub(_joined, text)
    text = _DASHED_DATE.sub(r"\1-\3-\4", text)
    return _SPACED_DATE.sub(r"\1/\2/\3", text)


def _is_no_comment(line: str) -> bool:
    return not _COMMENTS.fullmatch(line) or not line.strip(" \n")


def _joined(match: re.Match[str]) -> str:
    """A line that ends or begins with a comma, ";" or "and" goes on where the next one stops."""
    sign = (match[1] or match[2]).strip()
    return f"{sign} " if sign[-1] in ",;." else f" {sign} "


def statements_of(lines: str) -> list[Statement]:
    """Every statement of a byline in reading order; what is too long to be one is cut off."""
    return [
        statement
        for line in takewhile(_is_no_comment, _BREAK.split(_normal(lines)))
        if line.strip() and not _CITATION.search(line)
        for text in plain_keys(line.strip())
        for statement in _statements_of_line(text)
    ]


def _statements_of_line(line: str) -> list[Statement]:
    labels = find_labels(line)
    ends = [label.start for label in labels[1:]] + [len(line)]
    statements = _apart(None, line[: labels[0].start] if labels else line, line)
    for label, end in zip(labels, ends, strict=False):
        statements += _apart(label, line[label.end : end], line)
    return statements


def _apart(label: Label | None, text: str, line: str) -> list[Statement]:
    first, *rest = _SOFT.split(text) if text.strip() else [""]
    head = [Statement(label, first.strip(), line)] if label or first.strip(" &,;.-–—") else []
    return head + [Statement(None, part.strip(), line) for part in rest if part.strip(" &,;.-–—")]
