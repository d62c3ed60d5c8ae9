"""Replace some words of one passage, and nothing else, in the HTML of a draft."""

from dataclasses import replace
from html import escape

from articles.editing.content import Content
from articles.text.canonical import passages


class CannotRewordError(ValueError):
    """It cannot be done without touching anything else; the message says why."""


def reworded(content: Content, at: int, start: int, end: int, wording: str) -> Content:
    """The content with `wording` in the place of the words `start` to `end` of passage `at`.

    Positions count in the passage's `words`. Raises `CannotRewordError` rather than change
    anything else.
    """
    words = passages(content.text)[at].words[start:end]
    if content.body.count(escape(words, quote=False)) != 1:
        raise CannotRewordError("These words stand more than once. Change the draft by hand.")
    body = content.body.replace(escape(words, quote=False), escape(wording, quote=False))
    return replace(content, body=body)
