"""Values as the cells of a spreadsheet: nothing in them is run."""

from typing import Any

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def cell(value: Any) -> str:
    """A value as text: a list with semicolons, nothing as nothing, a formula as words."""
    if value is None:
        return ""
    return defused("; ".join(value) if isinstance(value, list) else str(value))


def defused(words: str) -> str:
    """Words that a spreadsheet would run are written as words: with an apostrophe before them."""
    return f"'{words}" if words.lstrip(" ").startswith(FORMULA) else words
