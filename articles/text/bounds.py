"""How much text one version may hold; more than this is refused, never cut short."""

MOST_BODY_CHARACTERS = 2_000_000
"""About 300,000 words: some hundred times a long article."""


class TextTooLargeError(ValueError):
    """The text is larger than a version may be; the message says by how much."""


def require_size(html: str) -> None:
    """Raise `TextTooLargeError` if this body is larger than a version may be."""
    if len(html) > MOST_BODY_CHARACTERS:
        raise TextTooLargeError(
            f"This text has {len(html):,} characters; a version may have at most "
            f"{MOST_BODY_CHARACTERS:,}. Divide it into several articles."
        )
