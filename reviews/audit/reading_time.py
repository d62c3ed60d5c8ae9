"""How long reading takes, for people who plan their day; never for rules."""

import math

WORDS_A_MINUTE = 180
"""Slower than people read for pleasure: every word of this is weighed."""


def minutes_for(words: int) -> int:
    """Whole minutes, at least one."""
    return max(1, math.ceil(words / WORDS_A_MINUTE))
