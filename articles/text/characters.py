"""Characters as a reader sees them: one form a letter, nothing invisible, one kind of space."""

import re
import unicodedata
from functools import lru_cache

BLANKS = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters by name that are drawn as empty space."""

VARIANTS = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0), range(0x180B, 0x1810), (0x34F,))
"""Marks that take no room and that Unicode does not count as format characters."""

PLAIN = re.compile(r"[ -~]*\Z")
SPACES = re.compile(r"\s+")
RAISED = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+−", strict=True))
LOWERED = dict(zip("₀₁₂₃₄₅₆₇₈₉₊₋", "0123456789+−", strict=True))
SHIFTED = re.compile(f"([{''.join(RAISED)}]+)|([{''.join(LOWERED)}]+)")


@lru_cache(maxsize=8192)
def _visible(character: str) -> str:
    """This character, a space if it is drawn as one, or nothing if it is not drawn."""
    if character.isspace() or character in BLANKS:
        return " "
    if unicodedata.category(character) in {"Cf", "Cc", "Cs"}:
        return ""
    return "" if any(ord(character) in block for block in VARIANTS) else character


def seen(text: str) -> str:
    """The text in NFC, without invisible characters, every white space an ordinary space.

    Invisible characters vanish before letters are composed, so none can split a word or a number.
    """
    if PLAIN.match(text):
        return text
    return unicodedata.normalize("NFC", "".join(map(_visible, text)))


def folded(text: str) -> str:
    """`seen`, with each run of spaces one space and none at either end."""
    return SPACES.sub(" ", seen(text)).strip()


def shifted(text: str) -> list[tuple[str, str]]:
    """The text cut into (piece, "sup" | "sub" | "") where it uses raised or lowered digits."""
    pieces, end = [], 0
    for match in SHIFTED.finditer(text):
        pieces.append((text[end : match.start()], ""))
        raised, lowered = match.groups()
        table, mark = (RAISED, "sup") if raised else (LOWERED, "sub")
        pieces.append(("".join(table[sign] for sign in raised or lowered), mark))
        end = match.end()
    pieces.append((text[end:], ""))
    return [piece for piece in pieces if piece[0]]
