"""The spaces between tokens, as a reader saw them or as good type would set them."""

from collections.abc import Iterable

CLOSING = frozenset(".,;:!?…)]}%‰”’»")
OPENING = frozenset("([{“‘«¿¡$£€")

Told = tuple[str, tuple[str, ...], tuple[str, ...]]
"""Text, sense and look of a token."""


def gaps(tokens: Iterable[Told]) -> Iterable[str]:
    """For each token the space before it: one or none."""
    glued, quoted = True, False
    for text, sense, look in tokens:
        opens_quote = text == '"' and not quoted
        near = text in CLOSING and not (sense and "cell" in sense)
        near = near or "touches left" in sense or "joined" in sense or "joined" in look
        near = near or (text == '"' and quoted) or text.startswith("..")
        yield "" if glued or near else " "
        if text == '"':
            quoted = not quoted
        glued = text in OPENING or opens_quote or "touches right" in sense


def joined(tokens: Iterable[Told]) -> str:
    """The tokens as one line of text."""
    told = list(tokens)
    return "".join(gap + text for gap, (text, _, _) in zip(gaps(told), told, strict=True))
