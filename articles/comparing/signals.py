"""Why a change matters: the signals of a pair of passages."""

from collections.abc import Sequence
from itertools import chain

from articles.comparing.change import Signal
from articles.comparing.crossing import crossed
from articles.comparing.meaning import Reading, flips, is_numeric, plain
from articles.comparing.spelling import is_misspelling
from articles.comparing.typography import line_alike
from articles.comparing.words import Region, Tokens, regions
from articles.text.framing import Frame
from articles.text.passage import Kind, Passage, Token

LEXICAL = (
    Signal.NUMBER,
    Signal.UNIT,
    Signal.NEGATION,
    Signal.CERTAINTY,
    Signal.POPULATION,
)
LABEL = "list number"

MOST_WORDS = 5_000
"""A passage of which more words than this changed is another one, and carries every signal."""


def of_one_side(passage: Passage) -> frozenset[Signal]:
    """The signals of a passage that was added or removed: those of its words, else `wording`."""
    if passage.kind is Kind.PICTURE:
        return frozenset({Signal.MEDIA})
    if passage.kind is Kind.REFERENCE:
        return frozenset({Signal.REFERENCE})
    found = Reading(unlabelled(passage.tokens)).all()
    if _links(passage.tokens):
        found.add(Signal.LINK)
    return frozenset(found or {Signal.WORDING})


def of_pair(
    before: Passage, after: Passage, *, moved: bool = False, divided: bool = False
) -> frozenset[Signal]:
    """The signals of a passage that stands in both texts; empty only if nothing differs.

    `divided`: a paragraph now begins here, or no longer does.
    """
    found = {Signal.ORDER} if moved else set()
    found |= {Signal.MARKUP} if divided else set()
    if before.frame != after.frame:
        found.add(_of_frames(before.frame, after.frame))
    words, restyled = _of_words(before, after)
    found |= words
    if restyled or before.look != after.look or before.kind is not after.kind:
        found.add(Signal.MARKUP)
    return frozenset(found)


def unlabelled(tokens: Tokens) -> Tokens:
    """The tokens without the number that a list puts before them."""
    return tokens[1:] if tokens and LABEL in tokens[0].sense else tokens


def _of_frames(before: Frame, after: Frame) -> Signal:
    """`frame`, unless nothing but the type or the spelling of a word in a line differs."""
    if len(before) != len(after):
        return Signal.FRAME
    found = {_of_lines(old, new) for old, new in zip(before, after, strict=True) if old != new}
    return next(s for s in (Signal.FRAME, Signal.SPELLING, Signal.MARKUP) if s in found)


def _of_lines(before: str, after: str) -> Signal:
    words, others = line_alike(before), line_alike(after)
    if words == others:
        return Signal.MARKUP
    if len(words) != len(others):
        return Signal.FRAME
    differing = [(x, y) for x, y in zip(words, others, strict=True) if x != y]
    is_spelling = len(differing) == 1 and is_misspelling(differing[0][0][0], differing[0][1][0])
    return Signal.SPELLING if is_spelling else Signal.FRAME


def _of_words(before: Passage, after: Passage) -> tuple[set[Signal], bool]:
    """The signals of the words, and whether any of them only looks different."""
    old, new = before.tokens, after.tokens
    if _list_restyled(before, after):
        old, new = unlabelled(old), unlabelled(new)
    if old == new:
        return set(), False
    stretches, restyled = regions(old, new)
    if not stretches:
        return set(), restyled
    if Kind.REFERENCE in {before.kind, after.kind}:
        return {Signal.REFERENCE}, restyled
    if Kind.PICTURE in {before.kind, after.kind}:
        return _of_picture(old, new), restyled
    found = _of_regions(stretches, old, new)
    return found or {_small(stretches)}, restyled


def _list_restyled(before: Passage, after: Passage) -> bool:
    """Whether bullets became plain numbers from 1, or such numbers bullets: a style of list."""
    styles = {mark for mark in (*before.look, *after.look) if mark.endswith(" list")}
    return styles == {"bulleted list", "numbered list"} and before.kind is after.kind


def _of_picture(old: Tokens, new: Tokens) -> set[Signal]:
    found = {Signal.LINK} if _links(old) != _links(new) else set()
    if _unlinked(old) != _unlinked(new):
        found.add(Signal.MEDIA)
    return found


def _of_regions(stretches: Sequence[Region], old: Tokens, new: Tokens) -> set[Signal]:
    if _unlinked(old) == _unlinked(new):
        return {Signal.LINK}
    found = {Signal.LINK} if _links(old) != _links(new) else set()
    if sum(len(region.before) + len(region.after) for region in stretches) > MOST_WORDS:
        return {*found, *LEXICAL, Signal.WORDING}
    was, now = Reading(old), Reading(new)
    for region in stretches:
        end, other_end = (
            region.before_at + len(region.before),
            region.after_at + len(region.after),
        )
        told, others = was.between(region.before_at, end), now.between(region.after_at, other_end)
        found |= {signal for signal in {*told, *others} if told.get(signal) != others.get(signal)}
        found |= _of_region(region)
    found |= crossed(stretches, was, now)
    if _in_cells(old) == _in_cells(new):
        found.add(Signal.FRAME)
    if Signal.FRAME in found and _numbers_by_cell(old) != _numbers_by_cell(new):
        found.add(Signal.NUMBER)
    return found


def _of_region(region: Region) -> set[Signal]:
    """What a stretch says beyond its words: a flipped prefix, a link, a picture, a cell."""
    found = set()
    marks, others = _marks(region.before), _marks(region.after)
    if flips([plain(t.text) for t in region.before], [plain(t.text) for t in region.after]):
        found.add(Signal.NEGATION)
    if _unlinked(region.before) == _unlinked(region.after):
        found.add(Signal.LINK)
    if any(mark.startswith("picture:") for mark in marks | others):
        found.add(Signal.MEDIA)
    if _borders(region.before) != _borders(region.after) or "row header" in marks | others:
        found.add(Signal.FRAME)
    return found


def _small(stretches: Sequence[Region]) -> Signal:
    """`spelling` if one word is all that differs and it is surely misspelt, else `wording`."""
    if len(stretches) == 1 and len(stretches[0].before) == len(stretches[0].after) == 1:
        old, new = stretches[0].before[0], stretches[0].after[0]
        alike = old.sense == new.sense and old.look == new.look
        if alike and is_misspelling(old.text, new.text):
            return Signal.SPELLING
    return Signal.WORDING


def _marks(tokens: Tokens) -> set[str]:
    return set(chain.from_iterable(token.sense for token in tokens))


def _links(tokens: Tokens) -> list[str]:
    """The targets of the links, in order, each stretch of linked words once."""
    targets: list[str] = []
    last = ""
    for token in tokens:
        here = next((mark for mark in token.sense if mark.startswith("link:")), "")
        if here and here != last:
            targets.append(here)
        last = here
    return targets


def _unlinked(tokens: Tokens) -> list[tuple[str, tuple[str, ...]]]:
    return [(t.text, tuple(m for m in t.sense if not m.startswith("link:"))) for t in tokens]


def _borders(tokens: Tokens) -> list[tuple[str, ...]]:
    return [token.sense for token in tokens if "cell" in token.sense]


def _in_cells(tokens: Tokens) -> list[Token]:
    """The words of a row; equal on both sides of a change where only a border went elsewhere."""
    return [token for token in tokens if "cell" not in token.sense]


def _numbers_by_cell(tokens: Sequence[Token]) -> list[tuple[int, str]]:
    """Each number of a row with the place of the cell it stands in."""
    cell, told = 0, []
    for token in tokens:
        if "cell" in token.sense:
            cell += 1
        elif is_numeric(token.text):
            told.append((cell, token.text))
    return told
