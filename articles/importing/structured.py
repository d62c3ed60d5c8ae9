"""Facts a page states for machines: JSON-LD, microdata and `<meta>`; and where they differ."""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

from lxml.html import HtmlElement

from articles.importing.facts import Doubt
from articles.importing.wording.dates import find_dates
from articles.importing.wording.people import read_people

_LONGEST = 500_000
_DEEPEST = 12
_ON_A_PAGE = re.compile(r"(?:Page|Article|BlogPosting|Posting|Report|CreativeWork|Drug|Condition)$")
_FACT_OF = {
    "headline": "title",
    "author": "author",
    "creator": "author",
    "datePublished": "published",
    "dateModified": "updated",
    "lastReviewed": "reviewed",
    "reviewedBy": "reviewer",
}
_META = {
    "article:published_time": "published",
    "datepublished": "published",
    "citation_publication_date": "published",
    "dc.date": "published",
    "dc.date.issued": "published",
    "dcterms.issued": "published",
    "dcterms.created": "published",
    "pubdate": "published",
    "publish-date": "published",
    "parsely-pub-date": "published",
    "article:modified_time": "updated",
    "og:updated_time": "updated",
    "datemodified": "updated",
    "last-modified": "updated",
    "dcterms.modified": "updated",
    "lastreviewed": "reviewed",
    "last-reviewed": "reviewed",
    "review_date": "reviewed",
    "date-reviewed": "reviewed",
    "medically-reviewed-date": "reviewed",
    "author": "author",
    "article:author": "author",
    "dc.creator": "author",
    "dcterms.creator": "author",
    "citation_author": "author",
    "reviewer": "reviewer",
    "reviewed-by": "reviewer",
    "reviewedby": "reviewer",
    "medical-reviewer": "reviewer",
    "og:title": "title",
    "dc.title": "title",
    "citation_title": "title",
}
_DATES = frozenset({"published", "updated", "reviewed"})
_PEOPLE = frozenset({"author", "reviewer"})


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement: which fact, its value, and where on the page it stands."""

    what: str
    value: str
    source: str


@dataclass(frozen=True, slots=True)
class Structured:
    """Everything stated for machines, the most trusted place first, and what could not be read."""

    facts: tuple[Fact, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    def first(self, what: str) -> Fact | None:
        """The statement that counts for a fact."""
        return next((fact for fact in self.facts if fact.what == what), None)


def read_structured(page: HtmlElement) -> Structured:
    """The facts of a parsed page. Broken JSON is a doubt, never an error."""
    facts: list[Fact] = []
    doubts: list[Doubt] = []
    found: list[Any] = []
    for script in page.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        text = (script.text or "")[:_LONGEST]
        data, whole = _parsed(text)
        if not whole:
            doubts.append(Doubt("JSON-LD", text.strip()[:120], "This JSON-LD is broken."))
        found += data
    facts += _facts_of_json(found)
    facts += _facts_of_microdata(page)
    facts += _facts_of_meta(page)
    return Structured(tuple(dict.fromkeys(facts)), tuple(doubts))


def disagreements(visible: Mapping[str, str | None], structured: Structured) -> tuple[Doubt, ...]:
    """Where the visible page and its data for machines, or two places of the data, differ."""
    found: list[Doubt] = []
    for what in sorted(_DATES | _PEOPLE):
        facts = [fact for fact in structured.facts if fact.what == what]
        seen = visible.get(what)
        for fact in facts[:1] if seen else []:
            if not _same(what, str(seen), _all_of(what, facts, fact.source)):
                why = f"The visible page says {seen}, the {fact.source} says {fact.value}."
                found.append(Doubt(what, fact.value, why))
        first = facts[0] if facts else None
        for fact in facts[1:]:
            people = what in _PEOPLE
            if first is None or (people and fact.source == first.source):
                continue
            stated = _all_of(what, facts, first.source) if people else first.value
            if not _same(what, stated, fact.value):
                why = f"The {first.source} says {first.value}, the {fact.source} says {fact.value}."
                found.append(Doubt(what, fact.value, why))
    return tuple(dict.fromkeys(found))


def _all_of(what: str, facts: list[Fact], source: str) -> str:
    """Several people of one source, joined as a byline joins them."""
    values = [fact.value for fact in facts if fact.source == source]
    return "; ".join(values) if what in _PEOPLE else values[0]


def _same(what: str, one: str, other: str) -> bool:
    """Dates agree as far as the less exact goes; people agree if any name is the same."""
    if what in _DATES:
        length = min(len(one), len(other))
        return one[:length] == other[:length]
    return bool(_names(one) & _names(other))


def _names(text: str) -> set[str]:
    people = [person.name for part in text.split(";") for person in read_people(part).people]
    return {re.sub(r"[\W\d_]+", " ", name).strip().casefold() for name in people or [text]}


def _parsed(text: str) -> tuple[list[Any], bool]:
    """Every JSON value in a script, and whether all of it could be read."""
    text = text.lstrip("\ufeff")
    kept = re.sub(r"^\s*(?:<!--|/\*\s*<!\[CDATA\[\s*\*/|//<!\[CDATA\[|<!\[CDATA\[)", "", text)
    kept = re.sub(r"(?:-->|/\*\s*\]\]>\s*\*/|//\]\]>|\]\]>)\s*$", "", kept).strip().rstrip(";")
    decoder = json.JSONDecoder(strict=False)
    found: list[Any] = []
    for attempt in (kept, re.sub(r",\s*(?=[}\]])", "", kept), unescape(kept)):
        rest, found = attempt.strip(), []
        try:
            while rest:
                value, end = decoder.raw_decode(rest)
                found.append(value)
                rest = rest[end:].strip().lstrip(",").strip()
            return found, True
        except (ValueError, RecursionError):
            continue
    return found, False


def _facts_of_json(data: Any) -> list[Fact]:
    nodes = list(_nodes(data, 0))
    known = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str)}
    known |= {
        node["@id"]: node
        for node in nodes
        if isinstance(node.get("@id"), str) and isinstance(node.get("name"), str)
    }
    pages = [node for node in nodes if _is_page(node)]
    return [fact for node in pages for fact in _facts_of_node(node, known)]


def _nodes(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    """Every object that can describe this page or somebody it names; not what it links to."""
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for one in data[:1000]:
            yield from _nodes(one, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "author", "reviewedBy"):
            yield from _nodes(data.get(key), depth + 1)


def _is_page(node: dict[str, Any]) -> bool:
    types = node.get("@type", [])
    names = [types] if isinstance(types, str) else types if isinstance(types, list) else []
    if not names:
        return any(key in node for key in ("lastReviewed", "datePublished", "headline"))
    return any(isinstance(name, str) and _ON_A_PAGE.search(name) for name in names)


def _facts_of_node(node: dict[str, Any], known: dict[str, dict[str, Any]]) -> Iterator[Fact]:
    for key, what in _FACT_OF.items():
        for value in _values(node.get(key), known):
            text = _settled(what, value)
            if text:
                yield Fact(what, text, "JSON-LD")
        if what == "reviewer":
            for person in _people(node.get(key), known):
                held = [_readable(one) for one in _values(person.get("honorificSuffix"), known)]
                if any(held):
                    yield Fact("credentials", ", ".join(filter(None, held)), "JSON-LD")


def _values(value: Any, known: dict[str, dict[str, Any]], depth: int = 0) -> Iterator[str]:
    if isinstance(value, str):
        yield from _names_of(known[value]) if value in known else (value,)
    elif isinstance(value, list) and depth < _DEEPEST:
        for one in value[:50]:
            yield from _values(one, known, depth + 1)
    elif isinstance(value, dict):
        for person in _people(value, known):
            yield from _names_of(person)


def _names_of(node: dict[str, Any]) -> Iterator[str]:
    """What a thing or a person is called, whole or in parts."""
    whole = node.get("name", node.get("@value"))
    parts = [node.get("givenName"), node.get("familyName")]
    whole = whole.get("@value") if isinstance(whole, dict) else whole
    if isinstance(whole, str):
        yield whole
    elif all(isinstance(part, str) for part in parts):
        yield " ".join(map(str, parts))


def _people(value: Any, known: dict[str, dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for one in value[:50] if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            identity = one.get("@id")
            named = "name" in one or not isinstance(identity, str)
            yield one if named else known.get(str(identity), one)


def _settled(what: str, value: str) -> str:
    """A value in the form of the byline's: an ISO date, a name, a title on one line."""
    text = _readable(value)
    if what in _DATES:
        dates = find_dates(text)
        return (dates[0].iso or "") if dates and dates[0].start == 0 else ""
    if what in _PEOPLE and re.match(r"https?://|@", text):
        return ""
    return text


def _readable(value: str) -> str:
    """A value on one line, without what no text can hold: control characters, halves of letters."""
    seen = "".join(" " if unicodedata.category(one) in {"Cc", "Cs"} else one for one in value[:900])
    return " ".join(seen.split())[:300]


def _facts_of_microdata(page: HtmlElement) -> Iterator[Fact]:
    for element in page.iterfind(".//*[@itemprop]"):
        scope = next(
            (one for one in element.iterancestors() if one.get("itemscope") is not None), None
        )
        if scope is None or not _ON_A_PAGE.search((scope.get("itemtype") or "").rstrip("/")):
            continue
        for name in (element.get("itemprop") or "").split():
            what = _FACT_OF.get(name)
            text = _settled(what, _item_value(element)) if what else ""
            if what and text:
                yield Fact(what, text, "microdata")


def _item_value(element: HtmlElement) -> str:
    name = element.find(".//*[@itemprop='name']")
    holder = element if name is None else name
    return holder.get("content") or holder.get("datetime") or str(holder.text_content())


def _facts_of_meta(page: HtmlElement) -> Iterator[Fact]:
    for meta in page.iter("meta"):
        key = (meta.get("property") or meta.get("name") or "").strip().lower()
        what = _META.get(key)
        content = meta.get("content") or ""
        if key in {"citation_author", "dc.creator", "dcterms.creator"}:
            content = re.sub(r"^([^,;]+), ([^,;.]+)$", r"\2 \1", content.strip())
        text = _settled(what, content) if what else ""
        if what and text:
            yield Fact(what, text, f"<meta {key}>")
