"""The code of a printed sheet: when it was printed, in which way, and a check of its numbers.

What is left to read changes when a colleague signs, and the numbers with it. Comments that were
written beside the numbers of a sheet are about what these numbers stood for on that sheet.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from articles.canonical_json import canonical_json

DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
MISREAD = str.maketrans("OIL", "011")
CHECKED = 3
WRITTEN = re.compile(rf"([CW])([{DIGITS}]{{1,8}})([{DIGITS}]{{{CHECKED}}})")


class Way(StrEnum):
    """What stands on a sheet: what is left to read, or the whole text."""

    LEFT = "C"
    WHOLE = "W"


@dataclass(frozen=True)
class Code:
    """What a code says: how many seconds after the round began the sheet was printed."""

    way: Way
    seconds: int
    check: str


def code_of(way: Way, seconds: int, keys: Sequence[str]) -> str:
    """The code of a sheet whose numbers stand for the passages with these keys, in order."""
    return f"{way}-{_written(seconds)}-{check_of(keys)}"


def read_code(typed: str) -> Code | None:
    """What somebody typed off a sheet, in whatever case and spacing; None if it is no code."""
    plain = re.sub(r"[\s-]+", "", typed).upper().translate(MISREAD)
    found = WRITTEN.fullmatch(plain)
    if found is None:
        return None
    seconds = 0
    for digit in found[2]:
        seconds = seconds * len(DIGITS) + DIGITS.index(digit)
    return Code(Way(found[1]), seconds, found[3])


def check_of(keys: Sequence[str]) -> str:
    """A few letters that differ where the numbers stand for something else."""
    digest = hashlib.sha256(canonical_json(list(keys))).digest()
    return "".join(DIGITS[byte % len(DIGITS)] for byte in digest[:CHECKED])


def _written(number: int) -> str:
    digits = DIGITS[number % len(DIGITS)]
    while number := number // len(DIGITS):
        digits = DIGITS[number % len(DIGITS)] + digits
    return digits
