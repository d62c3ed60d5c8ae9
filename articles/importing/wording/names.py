"""What a name is made of: capitals, particles, scripts without capitals."""

import re

from articles.importing.wording.credentials import is_letters, is_suffix

_PARTICLES = frozenset(
    re.split(
        r"\s",
        "de del de' la las los da das do dos du des di della van von vom zu zur der den het ter "
        "ten el al bin ibn bint y e le af av st binti bte bt",
    )
)
_LEAD = re.compile(
    r"(?:[\s,(]+(?:on|am|el|le|em|il|op|pada|ngày|vom|du|the|dated|tarihinde|dia|den|date)"
    r"|(?-i:(?<=[A-Z]{2})(?:on|am|le|el)))\s*$",  # glued: "Jane Roe, MDon"
    re.IGNORECASE,
)


def leading_name(text: str) -> str:
    """The words that can belong to a name, up to the first that cannot."""
    kept: list[str] = []
    for word in text.split():
        if len(kept) > 1 and is_letters(word) and not word.isupper():
            break
        if not (is_name_word(word) or word.lower() in _PARTICLES or is_suffix(word)):
            break
        kept.append(word)
        if re.search(r"[^\W\d_]{4,}\.$", word):
            break
    while kept and kept[-1] in _PARTICLES:
        kept.pop()
    name = " ".join(kept).strip(" ,;:-–—")
    return name[:-1] if re.search(r"[^\W\d_]{3,}\.$", name) else name


def is_name(text: str) -> bool:
    """Whether every word can belong to a name, and the last one is more than a particle."""
    words = text.split()
    if not words or words[-1] in _PARTICLES:
        return False
    return all(is_name_word(word) or word.lower() in _PARTICLES for word in words)


def is_name_word(word: str) -> bool:
    """A capital letter first, or a script that has none."""
    first = word.lstrip("(“‘\"'")[:1]
    return first.isalpha() and (first.isupper() or first.lower() == first.upper())


def is_ideograph(letter: str) -> bool:
    """Whether it is a Chinese character; a name has few of them, a sentence many."""
    return "\u4e00" <= letter <= "\u9fff"


def shouts(text: str) -> bool:
    """Whether it is words in capitals."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 3 and " " in text.strip() and all(letter.isupper() for letter in letters)


def settle_case(name: str) -> str:
    """A name printed in capitals as it is written otherwise."""
    return re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize(), name) if shouts(name) else name


def without_lead(text: str) -> str:
    """Words that only lead to a date or a name fall off both ends."""
    kept = _LEAD.sub("", f" {text}")
    return kept.strip(" ,;:|•·—–-(")
