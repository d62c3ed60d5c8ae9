"""Which words of a passage carry which signal, read with their neighbours."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache

from articles.comparing import lexicon, people
from articles.comparing.change import Signal
from articles.comparing.cues import is_certain, negates, population
from articles.comparing.typography import typed
from articles.text.passage import Token
from articles.text.tokens import SIGNS
from articles.text.wordlists import words

Feature = tuple[Signal, tuple[str, ...]]

ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})[a-d]?\Z")
NEAR = 3
POINTS = frozenset(",.;:")
BETWEEN = POINTS | {"to", "or", "and", "by", "x"}
ELISIONS = {"ca": "can", "wo": "will", "sha": "shall"}


@lru_cache(maxsize=8192)
def plain(word: str) -> str:
    """The word for looking up: small letters, straight apostrophe, no last full stop."""
    return typed(word).lower().rstrip(".") if len(word) > 1 else word.lower()


def _listed() -> frozenset[str]:
    """Every word of the lists, so that none of them can be forgotten here."""
    found: set[str] = set()
    for value in (*vars(lexicon).values(), *vars(people).values()):
        if isinstance(value, frozenset | dict):
            found.update(value)
    return frozenset(found)


LISTED = _listed() | BETWEEN | words("t second breast feeding feed fed free against sure cannot")


@lru_cache(maxsize=8192)
def may_tell(text: str) -> bool:
    """Whether a word can carry a signal, whatever stands beside it; most of a text cannot."""
    word = plain(text)
    if not word.isalpha() or ROMAN.match(text):
        return True
    return not LISTED.isdisjoint((word, text, f"{word}s", word.removesuffix("s")))


def is_numeric(text: str) -> bool:
    """Whether there is any digit, fraction or numeral sign in the word."""
    return any(map(str.isnumeric, text))


class Reading:
    """The features of the tokens of a passage, found where they are asked for."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        """Nothing is read yet."""
        self.tokens = tokens
        self._numbers: dict[int, bool] = {}
        self._units: dict[int, bool] = {}
        self._found: dict[int, list[Feature]] = {}

    def all(self) -> set[Signal]:
        """Every signal that any word carries."""
        return set(self.between(0, len(self.tokens)))

    def between(self, start: int, end: int) -> dict[Signal, list[tuple[str, ...]]]:
        """What carries a signal in a stretch of the passage, in order, by signal."""
        found: dict[Signal, list[tuple[str, ...]]] = {}
        for at in range(start, end):
            for signal, told in self._features(at):
                found.setdefault(signal, []).append(told)
        return found

    def _word(self, at: int) -> str:
        return plain(self.tokens[at].text) if 0 <= at < len(self.tokens) else ""

    def _number_at(self, at: int) -> bool:
        if not 0 <= at < len(self.tokens):
            return False
        if at not in self._numbers:
            self._numbers[at] = self._is_number(at)
        return self._numbers[at]

    def _unit_at(self, at: int) -> bool:
        if not 0 <= at < len(self.tokens):
            return False
        if at not in self._units:
            self._units[at] = self._is_unit(at)
        return self._units[at]

    def _is_number(self, at: int) -> bool:
        text, word = self.tokens[at].text, self._word(at)
        if word == "one" and self._word(at - 1) == "no":
            return False
        if is_numeric(text) or word in lexicon.NUMBER_WORDS or word in lexicon.FREQUENCIES:
            return True
        if ROMAN.match(text):
            before = self._word(at - 1)
            return (len(text) > 1 and text not in {"IV", "IX"}) or before in lexicon.ROMAN_AFTER
        if word == "second":
            return not is_numeric(before := self._word(at - 1)) and before not in {"per", "one"}
        if word in lexicon.CLOCK:
            return is_numeric(self._word(at - 1))
        return text in lexicon.MONTHS and (text not in {"May", "March"} or self._dated(at))

    def _dated(self, at: int) -> bool:
        near = [self._word(at - 1), self._word(at + 1)]
        return any(map(is_numeric, near)) or near[0] in {"in", "since", "until", "by", "of", "last"}

    def _is_unit(self, at: int) -> bool:
        text, word = self.tokens[at].text, self._word(at)
        if text in lexicon.UNITS or word in lexicon.UNIT_WORDS:
            return True
        if text not in lexicon.UNITS_AFTER_A_NUMBER:
            return False
        return self._number_at(at - 1) or self._word(at - 1) in {"/", "per", "-", "°"}

    def _features(self, at: int) -> list[Feature]:
        if at not in self._found:
            self._found[at] = self._read(at)
        return self._found[at]

    def _read(self, at: int) -> list[Feature]:
        token = self.tokens[at]
        if self._is_mute(at):
            return []
        if "cell" in token.sense or any(mark.startswith("picture") for mark in token.sense):
            return []
        marks = tuple(mark for mark in token.sense if not mark.startswith("link:"))
        marks = tuple(mark for mark in marks if mark != "row header")
        found: list[Feature] = []
        if self._number_at(at) or self._bounds_a_number(at):
            found.append((Signal.NUMBER, (_exact(token.text), *marks)))
        if self._unit_at(at) or self._joins_units(at):
            found.append((Signal.UNIT, (_singular(token.text), *marks)))
        found += [(signal, (told, *marks)) for signal, told in self._words_of(at)]
        return found

    def _is_mute(self, at: int) -> bool:
        """Whether a glance tells that this word carries no signal."""
        text = self.tokens[at].text
        if text in POINTS:
            return at + 1 == len(self.tokens) or not may_tell(self.tokens[at + 1].text)
        return not may_tell(text) and self._word(at - 1) not in lexicon.NEGATIVE_PHRASES

    def _bounds_a_number(self, at: int) -> bool:
        text, word = self.tokens[at].text, self._word(at)
        before, after = self._number_at(at - 1), self._number_at(at + 1)
        if text in SIGNS:
            return before or after or (self._sign_at(at + 1) and self._number_at(at + 2))
        if word in BETWEEN:
            return (before or self._unit_at(at - 1)) and after
        if word in lexicon.EVERY:
            if self._word(at + 1) in lexicon.PARTS_OF_A_DAY:
                return True
            return any(self._number_at(at + 1 + k) or self._unit_at(at + 1 + k) for k in (0, 1))
        if word in lexicon.TIMES:
            return after
        if word not in lexicon.COMPARATORS:
            return False
        ahead = any(self._number_at(at + step) for step in range(1, NEAR + 1))
        behind = any(self._number_at(at - step) for step in range(1, NEAR + 1))
        return ahead or (behind and word in lexicon.COUNTED_BEFORE)

    def _sign_at(self, at: int) -> bool:
        return at < len(self.tokens) and self.tokens[at].text in SIGNS

    def _joins_units(self, at: int) -> bool:
        return self.tokens[at].text in {"/", "⁄", "∕", "·"} and (
            self._unit_at(at - 1) or self._unit_at(at + 1)
        )

    def _words_of(self, at: int) -> list[tuple[Signal, str]]:
        word = self._word(at)
        found = []
        if word.endswith("n't"):
            stem = ELISIONS.get(word[:-3], word[:-3])
            found.append((Signal.NEGATION, "not"))
            if stem in lexicon.CERTAINTIES:
                found.append((Signal.CERTAINTY, stem))
            return found
        if word == "cannot":
            return [(Signal.CERTAINTY, "can"), (Signal.NEGATION, "not")]
        if negates(self._near(at)):
            found.append((Signal.NEGATION, word))
        if not self._number_at(at) and not self._bounds_a_number(at) and is_certain(self._near(at)):
            found.append((Signal.CERTAINTY, word))
        named = population(self._near(at))
        if named:
            found.append((Signal.POPULATION, named))
        return found

    def _near(self, at: int) -> Callable[[int], str]:
        """The word so many places from here, or nothing."""
        return lambda step: self._word(at + step)


def _exact(text: str) -> str:
    """A number as written; its letters in small ones, so that "Half" is "half"."""
    return unicodedata.normalize("NFC", text if is_numeric(text) else text.lower())


def _singular(unit: str) -> str:
    """A unit whatever its number: "tablets" is "tablet"; the number itself is another signal."""
    singular = unit.removesuffix("s")
    is_plural = singular in lexicon.UNITS_AFTER_A_NUMBER or singular in lexicon.UNIT_WORDS
    return singular if is_plural and len(singular) > 2 else unit


def flips(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a word of one side negates one of the other: safe, unsafe; painful, painless."""
    one, other = set(before), set(after)
    return _negated(one - other, other) or _negated(other - one, one)


def _negated(words: set[str], others: set[str]) -> bool:
    return any(not others.isdisjoint(_stems(word)) for word in words)


def _stems(word: str) -> set[str]:
    """What this word denies, if it denies anything."""
    stems: set[str] = set()
    if word in lexicon.NO_DENIALS:
        return stems
    for prefix in lexicon.NEGATIVE_PREFIXES:
        stem = word.removeprefix(prefix)
        enough = len(stem) >= lexicon.SHORTEST_STEM.get(prefix, 3)
        is_denial = stem not in lexicon.NO_FLIPS or prefix in lexicon.TRULY_NEGATIVE
        if enough and stem != word and is_denial:
            stems.add(stem)
    if word.endswith("less") and len(word) > 6:
        stem = word[:-4]
        stems |= {f"{stem}ful", stem, f"{stem}s"}
    if word.endswith("lessly"):
        stems.add(f"{word[:-6]}fully")
    return stems
