"""Finding the labels of a byline, also where they are glued to what stands before them."""
# ruff: noqa: E501 - word lists read as lists

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from articles.importing.wording.roles import BY, NOUNS, STARTING_BY, Role
from articles.importing.wording.vocabulary import AUTHOR_AND_REVIEW, LABELS, REVIEW_AND_UPDATE

_START = re.compile(
    r"(?:(?<![^\W\d_])|(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])|(?<=[A-Z])(?=[A-ZÀ-Þ][a-zà-ÿ])|(?<=[A-Z]{2})(?=[a-z]))"
    r"(?=[^\W\d_])"
)
_END = r"(?:(?![^\W\d_])|(?-i:(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])))"
_CONNECTOR = re.compile(
    rf"\s*(?P<colon>[:：／])?\s*[-–—]?\s*(?:(?P<by>{BY}){_END})?\s*(?P<colon2>[:：／])?\s*",
    re.IGNORECASE,
)
_PIECE_START = re.compile(r"(?:^|[|•·—–\t]|[.;] |\d{4} -)[\s&+]*$")
_NO_BYLINE = re.compile(
    r"\b(?:was|were|is|are|been|be|being|has|have|had|will|should|must|not|never|we|they|who|which|that|"
    r"wurde|werden|wird|a été|ont été|ha sido|fue|foi|è stat[oa]|werd|blev|ble)\s+$",
    re.IGNORECASE,
)
_PROSE = re.compile(
    r"\s*(?:the|an?|these|those|in (?:an?|the|(?:19|20)\d\d),?)\s+"
    r"(?!(?:article|page|content|information|post|guide|topic|leaflet|document|site|text|cura)\b)[a-z]",
    re.IGNORECASE,
)
_OF_THIS_PAGE = re.compile(
    r"\W*(?:(?:the |de )?(?:information|content|informatie) (?:on|in|op) (?:this|deze) \w+|this \w+|dit artikel|deze pagina|"
    r"diese[rs]? \w+|(?:cet|ce|cette) \w+|est[ea] \w+|quest[oa] \w+|\w+ ini)\s+"
    r"(?:is|was|has been|wurde|wird|a été|est|ha sido|fue|foi|è stat[oa]|werd|telah)\s+",
    re.IGNORECASE,
)
_KEY = re.compile(r'^[\s{,]*"?([a-z]+(?:[A-Z][a-z]+)+|[a-z]+(?:_[a-z]+)+|[a-z]+(?=" *:))"?\s*[:=]')


_NEXT_KEY = re.compile(r',\s*(?="[A-Za-z_@]+"\s*:)')
_OBJECT = re.compile(r'\{[^{}]*?"name"\s*:\s*"([^"{}]+)"[^{}]*\}')


@dataclass(frozen=True, slots=True)
class Label:
    """Words that announce facts, with the place they take in the line."""

    roles: frozenset[Role]
    language: str
    start: int
    end: int
    words: str
    names: bool
    noun: bool
    also: bool

    @property
    def is_role_after(self) -> bool:
        """Whether it can describe the person before it: a bare noun without colon or "by"."""
        return self.noun and not self.names


class _Entry(NamedTuple):
    pattern: re.Pattern[str]
    roles: frozenset[Role]
    language: str
    noun: bool


def _entry(words: str, roles: frozenset[Role], language: str, *, noun: bool = False) -> _Entry:
    spaced = words.replace("[ -]", "[\x00-]").replace(" ?", r"\s*").replace(" ", r"\s+")
    pattern = re.compile(f"(?:{spaced.replace(chr(0), ' ')}){_END}", re.IGNORECASE)
    return _Entry(pattern, roles, language, noun)


def _entries() -> list[_Entry]:
    both = [
        _entry(words, frozenset({Role.REVIEW, Role.UPDATED}), language)
        for language, words in REVIEW_AND_UPDATE
    ] + [
        _entry(words, frozenset({Role.REVIEW, Role.AUTHOR}), language)
        for language, words in AUTHOR_AND_REVIEW
    ]
    plain = [
        _entry(words, frozenset({role}), language)
        for role, rows in LABELS.items()
        for language, words in rows
    ]
    nouns = [
        _entry(words, frozenset({role}), language, noun=True)
        for role, rows in NOUNS.items()
        for language, words in rows
    ]
    starting = [
        _entry(rf"(?:{words})(?= |:|$)", frozenset({Role.AUTHOR}), language)
        for language, words in STARTING_BY.items()
    ]
    return both + plain + nouns + starting


_ENTRIES = _entries()
_STARTING = frozenset(STARTING_BY.values())
_WITHOUT_BY = frozenset({"ja", "ko"})


def find_labels(line: str) -> list[Label]:
    """Every label of a line in reading order, none inside another; the longest one wins."""
    starts = [start.end() for start in _START.finditer(line)]
    found = [
        (match.start(), match.end(), entry)
        for entry in _ENTRIES
        for match in _matches(line, starts, entry)
        if _may_stand(line, match, entry)
    ]
    found.sort(key=lambda row: (row[0], -row[1]))
    labels: list[Label] = []
    for start, end, entry in found:
        if not labels or start >= labels[-1].end:
            labels.append(_label(line, start, end, entry))
    return labels


def _matches(line: str, starts: list[int], entry: _Entry) -> Iterator[re.Match[str]]:
    """Where the words of an entry stand, none inside another; words begin only at `starts`."""
    reached = 0
    for start in starts:
        match = entry.pattern.match(line, start) if start >= reached else None
        if match:
            reached = match.end()
            yield match


def plain_keys(line: str) -> list[str]:
    """A line of data ("reviewedAt": …) as lines with the keys in words; another line as it is."""
    if not _KEY.match(line):
        return [line]
    flat = _OBJECT.sub(r'"\1"', line).strip("{} ")
    plain = []
    for part in _NEXT_KEY.split(flat):
        match = _KEY.match(part)
        key = re.sub(r"(?<=[a-z])(?=[A-Z])|_", " ", match[1]) if match else ""
        value = part[match.end() :] if match else part
        plain.append(f"{key}: {value}".replace('"', "").strip(" ,;[]{}"))
    return plain


def _may_stand(line: str, match: re.Match[str], entry: _Entry) -> bool:
    """A role noun or a bare "by" counts only where a statement begins; a sentence's verb never."""
    if not match[0]:
        return False
    before = line[: match.start()]
    sentence = _NO_BYLINE.search(before) and not _OF_THIS_PAGE.fullmatch(before)
    if sentence or _PROSE.match(before) or line[match.end() :].startswith(")"):
        return False
    if match[0].lower() in _STARTING:
        return bool(_PIECE_START.search(before))
    if match[0].lower() == "review":
        return bool(_PIECE_START.search(before))
    if entry.noun:
        follows = _CONNECTOR.match(line, match.end())
        ends = not line[match.end() :].strip(" .")
        named = bool(follows and (follows["colon"] or follows["by"]))
        listed = before.endswith(", ") and Role.REVIEW in entry.roles
        after = ends and before.rstrip()[-1:] in ",-–"
        return bool(_PIECE_START.search(before)) or named or listed or after
    return True


def _label(line: str, start: int, end: int, entry: _Entry) -> Label:
    words = line[start:end]
    starting = words.lower() in _STARTING
    follows = _CONNECTOR.match(line, end)
    stop = follows.end() if follows else end
    marks = follows.groupdict() if follows else {}
    named = any(marks.get(mark) for mark in ("by", "colon", "colon2"))
    already = bool(re.search(rf"\b(?:{BY})$", words, re.IGNORECASE))
    return Label(
        roles=entry.roles,
        language=entry.language,
        start=start,
        end=stop,
        words=line[start:stop].strip(" :-–—"),
        names=named or starting or already or entry.language in _WITHOUT_BY,
        noun=entry.noun,
        also=bool(re.match(r"also\b", words, re.IGNORECASE)),
    )
