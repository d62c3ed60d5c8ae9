"""What somebody typed into the search field, as terms that no database trips over."""

import re
import unicodedata
from dataclasses import dataclass

LONGEST_QUERY = 200
MOST_TERMS = 16
SHORTEST_BEGINNING = 3
"""A shorter last word is a word: half of everything begins with “a”."""

_TERM = re.compile(r'(-?)(?:"([^"]*)"?|(\S+))')
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Asked:
    """All of `words` and `phrases`, something that begins with `beginning`, and nothing `without`.

    Every term is words of letters and digits alone, folded, with one space between them.
    """

    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    beginning: str = ""
    without: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.words or self.phrases or self.beginning)


def fold(text: str) -> str:
    """The text without accents, of the same length: what is found in it stands there in the text.

    The text is expected in NFC. Case is left to the database, which ignores it.
    """
    return "".join(_bare(character) for character in text)


def _bare(character: str) -> str:
    if character.isascii():
        return character
    taken_apart = unicodedata.normalize("NFD", character)
    is_accented = all(unicodedata.combining(mark) for mark in taken_apart[1:])
    return taken_apart[0] if is_accented else character


def asked(typed: str) -> Asked:
    """What is asked for. Longer than `LONGEST_QUERY`, the rest is left out."""
    typed = unicodedata.normalize("NFC", typed.replace("\x00", " "))[:LONGEST_QUERY]
    words: list[str] = []
    phrases: list[str] = []
    without: list[str] = []
    ends_in_word = False
    for minus, quoted, bare in _TERM.findall(typed):
        parts = _WORD.findall(fold(quoted or bare).lower())
        if not parts:
            continue
        ends_in_word = not (minus or quoted) and not typed.endswith(tuple(" \t"))
        if minus:
            without.append(" ".join(parts))
        elif quoted:
            phrases.append(" ".join(parts))
        else:
            words.extend(parts)
    del words[MOST_TERMS:], phrases[MOST_TERMS:], without[MOST_TERMS:]
    is_begun = ends_in_word and words and len(words[-1]) >= SHORTEST_BEGINNING
    beginning = words.pop() if is_begun else ""
    return Asked(tuple(words), tuple(phrases), beginning, tuple(without))
