"""What must be written anew to make one wording another: no more than the words that differ."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.comparing.aligning import matches

WORD = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Edit:
    """`text` in the place of the visible signs `start` to `end`, spaces not counted.

    `takes_space`: the space before goes too.
    """

    start: int
    end: int
    text: str
    takes_space: bool = False

    @property
    def is_insertion(self) -> bool:
        """Whether nothing goes; then it follows a sign that stays."""
        return self.start == self.end


@dataclass(frozen=True, slots=True)
class _Word:
    """A word and whether a space stands before it; `at` counts signs without spaces."""

    text: str
    spaced: bool
    at: int
    start: int
    end: int


def edits(old: str, new: str) -> list[Edit]:
    """The edits that make `old` read `new`, in order."""
    before, after = _words(old), _words(new)
    pairs = list(matches([(w.text, w.spaced) for w in before], [(w.text, w.spaced) for w in after]))
    if pairs and pairs[0][0] == 0 < pairs[0][1]:
        del pairs[0]  # what is put before the first word goes with it: no sign stands before that
    found: list[Edit] = []
    i = j = 0
    for x, y in [*pairs, (len(before), len(after))]:
        found.extend(_region(before[i:x], after[j:y], new, before[i - 1] if i else None))
        i, j = x + 1, y + 1
    return found


def _region(old: list[_Word], new: list[_Word], wording: str, last: _Word | None) -> Iterator[Edit]:
    """One stretch that differs; as many words as before are replaced one by one."""
    if not old and not new:
        return
    if len(old) == len(new) and all(o.spaced == n.spaced for o, n in zip(old, new, strict=True)):
        for one, other in zip(old, new, strict=True):
            yield Edit(one.at, one.at + _length(one), other.text)
        return
    start = old[0].at if old else (last.at + _length(last) if last else 0)
    end = old[-1].at + _length(old[-1]) if old else start
    text = wording[new[0].start : new[-1].end] if new else ""
    spaced = bool(new) and new[0].spaced
    if spaced and not (old and old[0].spaced):
        text = f" {text}"
    takes_space = bool(old) and old[0].spaced and not spaced
    yield Edit(start, end, text, takes_space)


def _length(word: _Word) -> int:
    return len(word.text)


def _words(text: str) -> list[_Word]:
    found: list[_Word] = []
    at = end = 0
    for match in WORD.finditer(text):
        spaced = bool(found) and match.start() > end
        found.append(_Word(match.group(), spaced, at, match.start(), match.end()))
        at, end = at + len(match.group()), match.end()
    return found
