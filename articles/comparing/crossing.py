"""What changes its meaning by changing places: words that cross a negation, names that swap doses.

Every word of such a passage may stand in both texts, and still "may not" is not "not may", and
"5 mg of velorin, 10 mg of tasimol" is not the same with the names exchanged.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from articles.comparing.change import Signal
from articles.comparing.meaning import NEAR, Reading, plain
from articles.comparing.words import Region
from articles.text.passage import Token

LISTING = frozenset({",", ";", "and", "or", "/", "&", "nor", "|"})
"""Between two words that are exchanged these only list them: "a or b" is "b or a"."""

TOLD_OF_EACH = (Signal.NUMBER, Signal.NEGATION, Signal.CERTAINTY, Signal.POPULATION)
STEPPED_OVER = (*TOLD_OF_EACH, Signal.UNIT)
MOST_REGIONS = 40
"""In a passage with more stretches than this no exchange is looked for: it is another text."""


def crossed(regions: Sequence[Region], was: Reading, now: Reading) -> set[Signal]:
    """The signals of words that stayed while others changed their places around them."""
    found = {signal for region in regions for signal in _stepped_over(region, was, now)}
    if len(regions) <= MOST_REGIONS:
        for one, other in combinations(regions, 2):
            found |= _exchanged(one, other, was)
    return found


def _stepped_over(region: Region, was: Reading, now: Reading) -> Iterator[Signal]:
    """What one word went from one side of to the other: "not take", "take not"."""
    at, other_at = region.before_at, region.after_at
    if len(region.before) == 1 and "cell" not in region.before[0].sense:
        word = _word(region.before[0])
        if word == _at(now.tokens, other_at + 1):
            yield from _told(now, other_at, other_at + 1, STEPPED_OVER)
        if word == _at(now.tokens, other_at - 2):
            yield from _told(now, other_at - 1, other_at, STEPPED_OVER)
    if len(region.after) == 1 and "cell" not in region.after[0].sense:
        word = _word(region.after[0])
        if word == _at(was.tokens, at + 1):
            yield from _told(was, at, at + 1, STEPPED_OVER)
        if word == _at(was.tokens, at - 2):
            yield from _told(was, at - 1, at, STEPPED_OVER)


def _exchanged(one: Region, other: Region, was: Reading) -> set[Signal]:
    """What is told of each of two stretches that took one another's place."""
    if not one.before or _words(one.before) != _words(other.after):
        return set()
    if not one.after or _words(one.after) != _words(other.before):
        return set()
    end, last = one.before_at + len(one.before), other.before_at + len(other.before)
    if {_word(token) for token in was.tokens[end : other.before_at]} <= LISTING:
        return set()
    start = max(one.before_at - NEAR, 0)
    return set(_told(was, start, min(last + NEAR, len(was.tokens)), TOLD_OF_EACH))


def _told(reading: Reading, start: int, end: int, signals: Sequence[Signal]) -> Iterator[Signal]:
    told = reading.between(start, end) if start >= 0 else {}
    return (signal for signal in signals if signal in told)


def _word(token: Token) -> str:
    return plain(token.text)


def _words(tokens: Sequence[Token]) -> list[str]:
    return [_word(token) for token in tokens]


def _at(tokens: Sequence[Token], at: int) -> str:
    """The word at a place, or one that stands nowhere."""
    return _word(tokens[at]) if 0 <= at < len(tokens) else "\n"
