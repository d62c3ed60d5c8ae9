"""What stands above a passage and is read with it, as short strings."""

import hashlib
import re
from collections.abc import Iterable

from articles.text.passage import Token

LONGEST_ENTRY = 600
MOST_ENTRIES = 40

SPELLED = re.compile(r"(\S+?)((?:\{[^{}]+\})*)(?: |$)")
MARK = re.compile(r"\{([^{}]+)\}")

Frame = tuple[str, ...]


def spelled(tokens: Iterable[Token]) -> str:
    """The words with what changes their sense, for a frame: 10{sup}3 is not 103."""
    return " ".join(
        token.text + "".join(f"{{{mark}}}" for mark in token.sense if not mark.startswith("link:"))
        for token in tokens
    )


def entry(kind: str, words: str) -> str:
    """One line of a frame; the end of a very long one is told by a digest."""
    line = f"{kind}: {words}"
    if len(line) <= LONGEST_ENTRY:
        return line
    return f"{line[: LONGEST_ENTRY - 100]}… {hashlib.sha256(line.encode()).hexdigest()}"


def read(line: str) -> tuple[str, tuple[Token, ...]]:
    """The kind of a line and its words, as `entry` and `spelled` wrote them."""
    kind, _, words = line.partition(": ")
    told = SPELLED.findall(words)
    return kind, tuple(Token(text, tuple(MARK.findall(marks))) for text, marks in told)


def framed(outer: Frame, *inner: str) -> Frame:
    """The frame `outer` with more inside it; of far too many lines the outermost are a digest."""
    frame = (*outer, *inner)
    if len(frame) <= MOST_ENTRIES:
        return frame
    cut = len(frame) - MOST_ENTRIES // 2
    told = hashlib.sha256("\n".join(frame[:cut]).encode()).hexdigest()
    return (f"more: {told}", *frame[cut:])
