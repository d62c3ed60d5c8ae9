"""How much text one version may hold; more than this is refused, never cut short."""

import re

MOST_BODY_CHARACTERS = 2_000_000
"""About 300,000 words: some hundred times a long article."""

MOST_BLOCKS = 40_000
"""Paragraphs, headings, items, table cells and sections: some hundred times a long article's."""

BLOCK = re.compile(
    r"<(?:p|h[1-6]|li|dt|dd|tr|td|th|div|section|article|blockquote|pre|ul|ol|table|img)\b", re.I
)


class TextTooLargeError(ValueError):
    """The text is larger than a version may be; the message says by how much."""


def require_size(html: str) -> None:
    """Raise `TextTooLargeError` if this body is larger than a version may be."""
    require_blocks(html)
    if len(html) > MOST_BODY_CHARACTERS:
        raise TextTooLargeError(
            f"This text has {len(html):,} characters; a version may have at most "
            f"{MOST_BODY_CHARACTERS:,}. Divide it into several articles."
        )


def require_blocks(html: str) -> None:
    """Raise `TextTooLargeError` for more blocks than an article has, before any is read."""
    if html.count("<") <= MOST_BLOCKS:
        return
    blocks = sum(1 for _ in BLOCK.finditer(html))
    if blocks > MOST_BLOCKS:
        raise TextTooLargeError(
            f"This text has {blocks:,} paragraphs, items and table cells; a version may have at "
            f"most {MOST_BLOCKS:,}. Divide it into several articles."
        )
