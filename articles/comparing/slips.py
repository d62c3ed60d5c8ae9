"""How fingers slip, and how two countries spell: rules about letters, without any list of words."""

import re
from collections.abc import Iterator
from string import ascii_lowercase

VOWELS = frozenset("aeiouy")
ALIKE = (VOWELS, frozenset("csz"), frozenset("ck"), frozenset("gj"))
"""Letters that are taken for one another in writing down what was heard."""

SHORTEST = 5
SHORTEST_WITH_A_LETTER_LOST = 6
SHORTEST_WITH_ANOTHER_LETTER = 7

KEPT_AT_THE_END = 2
KEPT_AFTER_ANOTHER_LETTER = 3
"""So many last letters a slip leaves alone: by its ending retinol is not retinal, nor secretin
secretion, and what ends otherwise may be another substance."""

DOUBLED = re.compile(r"(.)\1+")
HEARD_ALIKE = re.compile(r"a(?=nt\Z|nts\Z|ntly\Z|nce\Z|nces\Z|ncy\Z)")
"""An ending that is written in two ways and heard in one: persistent, dependence."""
SHORTEST_WITH_ITS_LAST_LETTER_LOST = 8

ENDING = r"(?=(?:s|ed|ing|er|ers|al|able|ful|less|ite|ation|ations|ist|hood|hoods)?\Z)"
ELSEWHERE = (
    (re.compile(rf"(?<=..)our{ENDING}"), "or"),
    (re.compile(r"(?<=...)is(?=(?:e|es|ed|ing|er|ers|ation|ations)\Z)"), "iz"),
    (re.compile(r"(?<=...)ys(?=(?:e|es|ed|ing|er|ers)\Z)"), "yz"),
    (re.compile(r"(?<=..)([tb])re(?=(?:s|d)?\Z)"), r"\1er"),
    (re.compile(r"(?<=.)ogue(?=s?\Z)"), "og"),
    (re.compile(r"ae|oe"), "e"),
    (re.compile(r"([aeiou][a-z]+[aeiou])ll(?=(?:ed|ing|er|ers|or|ors)\Z)"), r"\1l"),
)
"""What the two countries write differently, and one form for both."""


def is_slip(wrong: str, right: str) -> bool:
    """Whether one slip makes one of the other: never the first letter, seldom the last."""
    if len(right) < SHORTEST or len(wrong) < SHORTEST - 1:
        return False
    start = 0
    while start < min(len(wrong), len(right)) and wrong[start] == right[start]:
        start += 1
    end = 0
    while end < min(len(wrong), len(right)) - start and wrong[-1 - end] == right[-1 - end]:
        end += 1
    lost, gained = right[start : len(right) - end], wrong[start : len(wrong) - end]
    if start < 1:
        return False
    if DOUBLED.sub(r"\1", wrong) == DOUBLED.sub(r"\1", right):
        return True
    if HEARD_ALIKE.sub("e", wrong) == HEARD_ALIKE.sub("e", right):
        return True
    if len(lost) == len(gained) == 2:
        return lost == gained[::-1]
    if lost == "e" and not end and not gained:
        return len(right) >= SHORTEST_WITH_ITS_LAST_LETTER_LOST
    if len(lost) + len(gained) == 1:
        return end >= KEPT_AT_THE_END and len(right) >= SHORTEST_WITH_A_LETTER_LOST
    return end >= KEPT_AFTER_ANOTHER_LETTER and _misheard(lost, gained, len(right))


def _misheard(lost: str, gained: str, length: int) -> bool:
    heard = any({lost, gained} <= letters for letters in ALIKE)
    return len(lost) == len(gained) == 1 and heard and length >= SHORTEST_WITH_ANOTHER_LETTER


def neighbours(word: str) -> Iterator[str]:
    """Every row of letters one slip of any kind away from this one."""
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        if tail:
            yield head + tail[1:]
        for letter in ascii_lowercase:
            yield head + letter + tail
            if tail and tail[0] != letter:
                yield head + letter + tail[1:]


def same_elsewhere(one: str, other: str) -> bool:
    """Whether two words are one word as spelt in Britain and in America."""
    return min(len(one), len(other)) > 3 and _one_form(one) == _one_form(other)


def _one_form(word: str) -> str:
    for pattern, form in ELSEWHERE:
        word = pattern.sub(form, word)
    return word
