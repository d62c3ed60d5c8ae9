"""Words of a passage, named so that they are found again: W3C TextQuoteSelectors.

The selector (Web Annotation Data Model, W3C Recommendation of 23 February 2017, section 4.2.4)
names a quotation by itself and by what stands before and after it. As the usual annotators do, 32
characters are kept on either side; more where that would not tell it from its like.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from articles.comparing.aligning import Match, matches

CONTEXT = 32
MOST_CONTEXT = 256
WORD = re.compile(r"\w+|[^\w\s]")
MOST_TRIED = 500
"""Of so many places where a quotation stands the best is taken."""

TELLING = 16
"""A quotation of so many characters is found by itself, whatever stands around it now."""

COMMON = 50
"""A word that stands more often than this in a passage tells little about a place in it."""

DRIFT = 8
NARROW = 400
"""Passages of no more words than this are aligned as a whole."""

ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class About:
    """What a comment is about: a passage, or with a `quote` some words of it.

    `at` counts passages from 0; None for a passage that was removed.
    """

    passage_key: str
    at: int | None
    quote: str = ""
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a passage's words. `is_exact` tells whether it reads as quoted."""

    start: int
    end: int
    is_exact: bool = True


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation with what stands around it."""

    quote: str
    prefix: str = ""
    suffix: str = ""


def quoted(words: str, start: int, end: int) -> Quote:
    """The selector of `words[start:end]`, without the spaces at its ends.

    Raises ValueError where nothing is selected.
    """
    start, end = max(start, 0), min(end, len(words))
    chosen = words[start:end]
    start += len(chosen) - len(chosen.lstrip())
    end -= len(chosen) - len(chosen.rstrip())
    if start >= end:
        raise ValueError("Nothing is selected.")
    reach = CONTEXT
    while True:
        made = Quote(words[start:end], words[max(start - reach, 0) : start], words[end:][:reach])
        if reach >= MOST_CONTEXT or _is_only(words, made, start):
            return made
        reach *= 2


def _is_only(words: str, made: Quote, start: int) -> bool:
    whole = made.prefix + made.quote + made.suffix
    first = words.find(whole)
    return first + len(made.prefix) == start and words.find(whole, first + 1) < 0


def resolved(words: str, named: Quote) -> Span | None:
    """Where in `words` the quotation stands, or what became of it; None where it is gone.

    Of several places the one with the most of its surroundings. Where it does not stand as it
    was, what stands between the same surroundings, or most of its words.
    """
    exact = _best(words, named)
    if exact and (exact.surroundings >= ENOUGH or len(named.quote) >= TELLING):
        return exact.span
    nearly = _nearly(words, named)
    if exact and (nearly is None or _overlap(exact.span, nearly)):
        return exact.span
    return nearly


def exactly(words: str, named: Quote) -> Span | None:
    """Where the quotation stands, letter for letter; spaces are not counted."""
    exact = _best(words, named)
    return exact.span if exact else None


@dataclass(frozen=True, slots=True)
class _Exact:
    """A place where the quotation stands, and which share of its surroundings do too."""

    span: Span
    surroundings: float


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _best(words: str, named: Quote) -> _Exact | None:
    ink, places = _ink(words)
    sought, before, after = (_ink(part)[0] for part in (named.quote, named.prefix, named.suffix))
    if not sought:
        return None
    whole = ink.find(before + sought + after)
    best, found = (len(before + after), whole + len(before)) if whole >= 0 else (-1, -1)
    at, tried = ink.find(sought), 0
    while at >= 0 and tried < MOST_TRIED and best < len(before + after):
        end = at + len(sought)
        alike = _shared_end(ink[max(at - len(before), 0) : at], before)
        alike += _shared_start(ink[end : end + len(after)], after)
        if alike > best:
            best, found = alike, at
        at, tried = ink.find(sought, at + 1), tried + 1
    if found < 0:
        return None
    span = Span(places[found], places[found + len(sought) - 1] + 1)
    return _Exact(span, best / len(before + after) if before + after else 1.0)


def _ink(words: str) -> tuple[str, list[int]]:
    """The words without spaces, and where each character stood."""
    places = [at for at, sign in enumerate(words) if not sign.isspace()]
    return "".join(words[at] for at in places), places


def _shared_start(one: str, other: str) -> int:
    for at, (sign, same) in enumerate(zip(one, other, strict=False)):
        if sign != same:
            return at
    return min(len(one), len(other))


def _shared_end(one: str, other: str) -> int:
    return _shared_start(one[::-1], other[::-1])


def _nearly(words: str, named: Quote) -> Span | None:
    """The quotation and its surroundings, word for word along the words of the passage."""
    parts = [WORD.findall(part) for part in (named.prefix, named.quote, named.suffix)]
    sought = [word for part in parts for word in part]
    begin, end = len(parts[0]), len(parts[0]) + len(parts[1])
    found = list(WORD.finditer(words))
    if begin == end or not found:
        return None
    signs = [match.group() for match in found]
    first, last = _window(sought, signs)
    pairs = [(i, first + j) for i, j in matches(sought, signs[first:last])]
    stretch = _between(pairs, begin, end, len(sought), len(signs))
    if stretch is None:
        return None
    start, stop = stretch
    return Span(found[start].start(), found[stop - 1].end(), is_exact=False)


def _window(sought: Sequence[str], signs: Sequence[str]) -> tuple[int, int]:
    """The part of a long passage where most of the sought words stand in line.

    Each rare word votes for the place where the whole would begin.
    """
    if len(signs) <= NARROW:
        return 0, len(signs)
    wanted, places = set(sought), defaultdict[str, list[int]](list)
    for j, sign in enumerate(signs):
        if sign in wanted:
            places[sign].append(j)
    votes = Counter[int]()
    for i, sign in enumerate(sought):
        if len(places[sign]) <= COMMON:
            votes.update((j - i) // DRIFT for j in places[sign])
    if not votes:
        return 0, NARROW
    best = max(sorted(votes), key=lambda place: votes[place] + votes[place + 1])
    start = max((best - 2) * DRIFT, 0)
    return start, min(start + len(sought) + 6 * DRIFT, len(signs))


def _between(
    pairs: Sequence[Match], begin: int, end: int, length: int, signs: int
) -> tuple[int, int] | None:
    """The stretch that stands for sought words `begin` to `end`."""
    inside = [pair for pair in pairs if begin <= pair[0] < end]
    left = max((pair for pair in pairs if pair[0] < begin), default=(-1, -1))
    right = min((pair for pair in pairs if pair[0] >= end), default=(length, signs))
    meets_left, meets_right = left[0] == begin - 1, right[0] == end
    around = len(pairs) - len(inside)
    if len(inside) >= ENOUGH * (end - begin):
        start = inside[0][1] if inside[0][0] == begin or not meets_left else left[1] + 1
        stop = inside[-1][1] + 1 if inside[-1][0] == end - 1 or not meets_right else right[1]
        return start, stop
    if not (meets_left and meets_right) or around < max(ENOUGH * (length - end + begin), 1):
        return None
    start, stop = left[1] + 1, right[1]
    return (start, stop) if start < stop <= start + 3 * (end - begin) + 10 else None
