"""Whether two words are one word, once spelt wrongly: only where that is certain.

A wrong "yes" hides a change of meaning; a wrong "no" costs a click. So one of the two must be a
plain word that is known, the other no word at all, and the slip one that fingers make.
"""

import re
from functools import lru_cache

from articles.comparing import lexicon
from articles.comparing.known_words import COMMON, MISSPELT, NAMESAKES
from articles.text.wordlists import pairs

SHORTEST = 6
LETTERS = re.compile(r"[a-z]+\Z")
VOWELS = frozenset("aeiouy")
ENDINGS = (
    ("", ""),
    *pairs(
        """
    s> es> ed> d> ing> ly> er> r> ies>y ied>y ily>y ness> iness>y al> ally> ful>
    less> y> ion>e ions>e able> ment> est> or> ic> ism> ist>
    """
    ).items(),
    *pairs("ed>e ing>e er>e able>e").items(),
)
"""Endings, and what they replace: a word with one of these is a form of a known word."""

RISKY = re.compile(
    r"(?:hyper|hypo|inter|intra|mono|poly|micro|macro|pre|pro|per|ab|ad|ante|anti|post|endo|ecto"
    r"|exo|supra|super|infra|sub|eu|dys|brady|tachy|oligo|iso|peri|para|meta)"
)
"""Beginnings one or two letters apart from another one that means something else."""

LISTED = (
    lexicon.NUMBER_WORDS
    | lexicon.UNIT_WORDS
    | lexicon.NEGATIONS
    | lexicon.CERTAINTIES
    | lexicon.POPULATIONS
)


def is_misspelling(before: str, after: str) -> bool:
    """Whether one of these words is the other, misspelt, beyond reasonable doubt."""
    if before[:1].isupper() != after[:1].isupper():
        return False
    one, other = (word[:1].lower() + word[1:] for word in (before, after))
    if not (LETTERS.match(one) and LETTERS.match(other)) or one == other:
        return False
    return _misspells(one, other) or _misspells(other, one)


def _misspells(wrong: str, right: str) -> bool:
    if MISSPELT.get(wrong) == right:
        return True
    if min(len(wrong), len(right)) < SHORTEST or right not in COMMON:
        return False
    if right in LISTED or is_word(wrong):
        return False
    return _slip(wrong, right) and _beginning(wrong) == _beginning(right)


@lru_cache(maxsize=4096)
def is_word(word: str) -> bool:
    """Whether this is a known word or a form of one."""
    for ending, instead in ENDINGS:
        if word.endswith(ending):
            stem = word.removesuffix(ending) + instead
            if stem in COMMON or stem in NAMESAKES or stem in LISTED:
                return True
    return word in MISSPELT.values()


def _beginning(word: str) -> str:
    found = RISKY.match(word)
    return found.group() if found else word[0]


def _slip(wrong: str, right: str) -> bool:
    """Whether one slip of the finger, not at either end, makes one of the other."""
    start = 0
    while start < min(len(wrong), len(right)) and wrong[start] == right[start]:
        start += 1
    end = 0
    while end < min(len(wrong), len(right)) - start and wrong[-1 - end] == right[-1 - end]:
        end += 1
    lost, gained = right[start : len(right) - end], wrong[start : len(wrong) - end]
    if start < 1:
        return False
    if len(lost) + len(gained) == 1:
        return end >= 1 or lost + gained == right[start - 1 : start]
    if len(lost) == len(gained) == 2:
        return lost == gained[::-1]
    return (
        len(lost) == len(gained) == 1 and {lost, gained} <= VOWELS and end >= 1 and len(right) > 6
    )
