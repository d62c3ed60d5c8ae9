"""Signs that are set in several ways and read the same: quotation marks, dashes, dots."""

from collections.abc import Iterable, Sequence

from articles.text.passage import Token

Word = tuple[str, tuple[str, ...]]
"""What a token says and in which sense, however it is set."""

QUOTES = str.maketrans({**dict.fromkeys("‘’‛ʼ", "'"), **dict.fromkeys("“”„‟", '"'), "…": "..."})
DASHES = frozenset("-‐‑–—")


def typed(text: str) -> str:
    """The text as an old typewriter has it: straight quotation marks, three full stops."""
    return text if text.isascii() else text.translate(QUOTES)


def read_alike(tokens: Sequence[Token]) -> list[Word]:
    """Each token so that it is equal to the same word in other type.

    A dash is one only between words: beside a number it may be a range or a minus, and one that
    touches a word joins it.
    """
    told = [(typed(token.text), token.sense) for token in tokens]
    for at, (text, sense) in enumerate(told):
        if text in DASHES and not sense and not _any_number(tokens[max(at - 1, 0) : at + 2]):
            told[at] = "-", sense
    return told


def line_alike(line: str) -> list[Word]:
    """A line of a frame, word by word, in the same way."""
    return read_alike([Token(word) for word in line.split(" ")])


def _any_number(tokens: Iterable[Token]) -> bool:
    return any(sign.isnumeric() for token in tokens for sign in token.text)
