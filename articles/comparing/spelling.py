"""Whether two words are one word, spelt wrongly or in another country: only where that is certain.

A wrong "yes" hides a change of meaning; a wrong "no" costs a click. So one of the two must be a
plain word that is known, the other no word at all, the slip one that fingers make, and no other
known word may be as near.
"""

import re
from functools import lru_cache

from articles.comparing import lexicon, people
from articles.comparing.known_words import COMMON, MISSPELT
from articles.comparing.namesakes import NAMESAKES, NEAR
from articles.comparing.plain_words import PLAIN
from articles.comparing.slips import is_slip, neighbours, same_elsewhere
from articles.text.wordlists import pairs

LETTERS = re.compile(r"[a-z]+\Z")
ENDINGS = (
    ("", ""),
    *pairs(
        """
    s> es> ed> ing> ly> er> ies>y ied>y ily>y ness> iness>y al> ally> ful>
    less> ion>e ions>e able> ment> est> or> ic> ism> ist>
    """
    ).items(),
    *pairs("ed>e ing>e er>e able>e").items(),
)
"""Endings, and what they replace: a word with one of these is a form of a known word."""

FORMS = (*ENDINGS[:9], ("ed", "e"), ("er", "e"))
"""The endings that keep a word the plain word it is."""

RISKY = re.compile(
    r"(?:hyper|hypo|inter|intra|mono|poly|micro|macro|pre|pro|per|ab|ad|ante|anti|post|endo|ecto"
    r"|exo|supra|super|infra|sub|eu|dys|brady|tachy|oligo|iso|peri|para|meta)"
)
"""Beginnings one or two letters apart from another one that means something else."""

LONGEST = 30
"""No plain word has more letters; a row of 200,000 would take hours to weigh."""

LISTED = (
    lexicon.NUMBER_WORDS
    | lexicon.UNIT_WORDS
    | lexicon.NEGATIONS
    | lexicon.CERTAINTIES
    | people.POPULATIONS
)
KNOWN = COMMON | PLAIN | NAMESAKES
VOCABULARY = KNOWN | NEAR


def is_misspelling(before: str, after: str) -> bool:
    """Whether these are one word, beyond reasonable doubt: a slip, or "colour" and "color"."""
    if max(len(before), len(after)) > LONGEST or before[:1].isupper() != after[:1].isupper():
        return False
    one, other = (word[:1].lower() + word[1:] for word in (before, after))
    if not (LETTERS.match(one) and LETTERS.match(other)) or one == other:
        return False
    return _misspells(one, other) or _misspells(other, one) or _is_elsewhere(one, other)


def _misspells(wrong: str, right: str) -> bool:
    if MISSPELT.get(wrong) == right:
        return True
    if right in LISTED or is_word(wrong) or not _is_plain(right):
        return False
    if not is_slip(wrong, right) or _beginning(wrong) not in {_beginning(right), right[0]}:
        return False
    return not any(
        (_is_plain(near) or near in LISTED) and not same_elsewhere(near, right)
        for near in neighbours(wrong)
        if near != right and is_slip(wrong, near)
    )


def _is_elsewhere(one: str, other: str) -> bool:
    """Whether these are the British and the American form of a plain word."""
    return (
        same_elsewhere(one, other)
        and (_is_plain(one) or _is_plain(other))
        and not {one, other} & LISTED
    )


@lru_cache(maxsize=4096)
def is_word(word: str) -> bool:
    """Whether this is a known word or a form of one."""
    return any(stem in VOCABULARY or stem in LISTED for stem in _stems(word, ENDINGS))


def _is_plain(word: str) -> bool:
    """Whether this is a known word, or one with the endings that every word takes."""
    return any(stem in VOCABULARY for stem in _stems(word, FORMS))


def _stems(word: str, endings: tuple[tuple[str, str], ...]) -> list[str]:
    return [
        word.removesuffix(ending) + instead for ending, instead in endings if word.endswith(ending)
    ]


def _beginning(word: str) -> str:
    found = RISKY.match(word)
    return found.group() if found else word[0]
