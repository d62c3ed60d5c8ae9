"""Replace some words of one passage, and nothing else, in a title, a body or a reference."""

import re
from collections.abc import Sequence
from dataclasses import replace
from html import escape

from articles.editing.content import Content
from articles.editing.word_by_word import Edit, edits
from articles.text.bounds import TextTooLargeError
from articles.text.canonical import passages
from articles.text.content import Text
from articles.text.inked import Sign, ink, is_written, signs_of_html, signs_of_line
from articles.text.passage import Kind, Passage
from articles.text.spacing import gaps

TAG = re.compile(r"</?([a-z0-9]+)(?:[^>\"]|\"[^\"]*\")*>")
ENDS = re.compile(r"(?:</(?:strong|em|u|code|a|sup|sub|s)>)*")
NUMBERED = re.compile(r"\d+\.\s")
LOOKS = frozenset({"strong", "em", "u", "code"})
BY_HAND = "Change the draft by hand, then resolve the thread."
HELD = {
    "a": "a link begins or ends between these words",
    "sup": "a raised sign begins or ends between these words",
    "sub": "a lowered sign begins or ends between these words",
    "s": "words that are struck out begin or end here",
    "br": "a line ends between these words",
    "img": "a picture stands between these words",
}


class CannotRewordError(ValueError):
    """It cannot be done without touching anything else; the message says why."""

    def __init__(self, why: str) -> None:
        """The reason, as half a sentence."""
        super().__init__(f"This cannot be put in by itself: {why}. {BY_HAND}")


def reworded(content: Content, at: int, start: int, end: int, wording: str) -> Content:
    """The content with `wording` in the place of the words `start` to `end` of passage `at`.

    Positions count in the passage's `words`; the number that a list gives its item is nobody's
    wording, and stays. Only the words that differ are written anew, so that
    markup around them stays. Every other passage reads as it did: where that cannot be, raises
    `CannotRewordError` and changes nothing.
    """
    before = passages(content.text)
    passage = before[at]
    start, wording = _without_number(passage, start, wording)
    first, last = _in_ink(passage, start, end)
    written = _written(content, before, at, edits(passage.words[start:end], wording), first)
    try:
        written = written.sanitised()
    except TextTooLargeError as fault:
        raise CannotRewordError("the text would be longer than a version may be") from fault
    told = ink(passage)
    wanted = told[:first] + "".join(s.text for s in signs_of_line(wording)) + told[last:]
    after = passages(written.text)
    _require_nothing_else(before, after, at, wanted)
    _require_spaces(passage, after[at : at + 1 + len(after) - len(before)], start, end, wording)
    return written


def _without_number(passage: Passage, start: int, wording: str) -> tuple[int, str]:
    """The same for an item of a numbered list, without the number before it."""
    label = passage.tokens[0]
    if "list number" not in label.sense or start:
        return start, wording
    if not wording.startswith(label.text) and NUMBERED.match(wording):
        raise CannotRewordError("the numbers of a list follow from the order of its items")
    after = passage.words[len(label.text) :]
    spaces = len(after) - len(after.lstrip())
    return len(label.text) + spaces, wording.removeprefix(label.text).strip()


def _in_ink(passage: Passage, start: int, end: int) -> tuple[int, int]:
    """The same stretch, counted in the signs that stand in the source."""
    found, counted, position = [], 0, 0
    told = [(token.text, token.sense, token.look) for token in passage.tokens]
    for token, gap in zip(passage.tokens, gaps(told), strict=True):
        position += len(gap)
        for offset in range(len(token.text)):
            if start <= position + offset < end:
                found.append(counted + offset if is_written(token) else -1)
        position += len(token.text)
        counted += len(token.text) if is_written(token) else 0
    if not found:
        raise CannotRewordError("no words are named")
    if -1 in found:
        where = "more than one cell" if passage.kind is Kind.ROW else "more than its words"
        raise CannotRewordError(f"the suggestion replaces {where}")
    return found[0], found[-1] + 1


def _written(
    content: Content, before: Sequence[Passage], at: int, changes: Sequence[Edit], first: int
) -> Content:
    """The content with these changes made, counted from sign `first` of the passage."""
    kind = before[at].kind
    if kind is Kind.TITLE:
        return replace(content, title=_in_line(content.title, changes, first))
    if kind is Kind.SUMMARY:
        return replace(content, summary=_in_line(content.summary, changes, first))
    if kind is Kind.REFERENCE:
        place = _reference_at(content.text, before, at)
        cited = content.references[place]
        changed = replace(cited, text=_in_line(cited.text, changes, first))
        rest = (*content.references[:place], changed, *content.references[place + 1 :])
        return replace(content, references=rest)
    signs = signs_of_html(content.body)
    begin = _begins(before, at, "".join(sign.text for sign in signs))
    return replace(content, body=_in_html(content.body, signs, changes, begin + first))


def _reference_at(text: Text, before: Sequence[Passage], at: int) -> int:
    """Which reference a passage is; those without a word are none."""
    filled = [
        place
        for place, cited in enumerate(text.references)
        if any(part.strip() for part in (cited.text, cited.doi, cited.pmid, cited.url))
    ]
    return filled[at - len(before)]


def _begins(before: Sequence[Passage], at: int, source: str) -> int:
    """The first sign of passage `at` among all visible signs of the body.

    Body and passages are read side by side; where they differ, nothing is guessed.
    """
    alone = (Kind.TITLE, Kind.SUMMARY, Kind.REFERENCE)
    place = 0
    for position, passage in enumerate(before[: at + 1]):
        if passage.kind in alone:
            continue
        told = ink(passage)
        if source.startswith(told, place):
            if position == at:
                return place
            place += len(told)
        elif passage.kind is not Kind.PICTURE:
            break
    raise CannotRewordError("its place in the text cannot be told for certain")


def _in_line(line: str, changes: Sequence[Edit], first: int) -> str:
    signs = signs_of_line(line)
    for change in reversed(changes):
        start, end = _stretch(line, signs, change, first)
        line = line[:start] + change.text + line[end:]
    return line


def _in_html(html: str, signs: Sequence[Sign], changes: Sequence[Edit], first: int) -> str:
    for change in reversed(changes):
        start, end = _stretch(html, signs, change, first)
        if change.is_insertion:
            ends = ENDS.match(html, start)
            start = end = ends.end() if ends else start
        inside = TAG.findall(html[start:end])
        for tag in inside:
            if tag not in LOOKS:
                raise CannotRewordError(HELD.get(tag, "these words stand in several blocks"))
        tags = "".join(tag.group() for tag in TAG.finditer(html[start:end]))
        html = html[:start] + escape(change.text, quote=False) + tags + html[end:]
    return html


def _stretch(source: str, signs: Sequence[Sign], change: Edit, first: int) -> tuple[int, int]:
    """What a change replaces in the source: a place after a sign, or the signs themselves."""
    start, end = first + change.start, first + change.end
    if change.is_insertion:
        place = signs[start - 1].end
        return place, place
    begin = signs[start].start
    if change.takes_space and start:
        near = signs[start - 1].end
        begin = near if not TAG.search(source[near:begin]) else begin
    return begin, signs[end - 1].end


def _require_nothing_else(
    before: Sequence[Passage], after: Sequence[Passage], at: int, wanted: str
) -> None:
    """Every passage but the one reads as it did, and that one reads as was asked for."""
    more = len(after) - len(before)
    new = after[at : at + 1 + more]
    kept = [p.identity for p in before[:at]] == [p.identity for p in after[:at]]
    rest = [_told(p) for p in before[at + 1 :]] == [_told(p) for p in after[at + 1 + more :]]
    if not kept or not rest or {p.kind for p in new} != {before[at].kind}:
        raise CannotRewordError("it would run into the words beside it")
    if "".join(map(ink, new)) != wanted:
        raise CannotRewordError("the text would not read as suggested")


def _require_spaces(
    passage: Passage, new: Sequence[Passage], start: int, end: int, wording: str
) -> None:
    """Words stand apart as suggested: "take2. 5 mg" has every sign of "take 2.5 mg".

    Asked where the passage reads alike as a plain line, which a raised sign for one does not.
    """
    if _as_line(passage.words) != passage.words:
        return
    wanted = _as_line(f"{passage.words[:start]}{wording}{passage.words[end:]}")
    if " ".join(part.words for part in new) != wanted:
        raise CannotRewordError("the text would not read as suggested")


def _as_line(words: str) -> str:
    """How a line with these words reads."""
    return " ".join(passage.words for passage in passages(Text(title=words)))


def _told(passage: Passage) -> tuple[object, ...]:
    """All of a passage but what stands above it, which may be what was reworded."""
    return passage.kind, passage.tokens, passage.look
