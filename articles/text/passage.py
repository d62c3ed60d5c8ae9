"""A passage: the unit of comparison and of coverage."""

import hashlib
import json
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any

from articles.canonical_json import canonical_json
from articles.text.spacing import joined

COMPACT = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode


class Kind(StrEnum):
    """What sort of passage this is; a reader meets each differently."""

    TITLE = "title"
    SUMMARY = "summary"
    HEADING = "heading"
    SENTENCE = "sentence"
    ITEM = "item"
    ROW = "row"
    CAPTION = "caption"
    PICTURE = "picture"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or sign.

    `sense` holds what changes the meaning and is content (superscript, subscript, strike-through,
    a link's target, a cell boundary); `look` holds what only changes the appearance (bold,
    italic…). Both are sorted.
    """

    text: str
    sense: tuple[str, ...] = ()
    look: tuple[str, ...] = ()


@dataclass(frozen=True)
class Passage:
    """Words with the frame they are read in.

    `frame` is what stands above and changes the meaning: headings, a list's lead-in, a table's
    header cells and caption, outermost first, each as "kind: words". `look` is the layout of the
    block: heading level, list style, quotation. `opens` tells whether a sentence begins a
    paragraph: it belongs to the text around it, and is no part of what this passage is.
    """

    kind: Kind
    tokens: tuple[Token, ...]
    frame: tuple[str, ...] = ()
    look: tuple[str, ...] = ()
    opens: bool = field(default=False, compare=False)

    @cached_property
    def words(self) -> str:
        """The words as a person reads them, for lists, quotations and search."""
        return joined((token.text, token.sense, token.look) for token in self.tokens)

    @cached_property
    def key(self) -> str:
        """SHA-256 (hex) of the canonical JSON of everything in this passage: its identity."""
        return hashlib.sha256(canonical_json(self._told())).hexdigest()

    @cached_property
    def content(self) -> str:
        """The words and their sense, whatever they look like and whatever stands above them.

        The number that a list puts before its item is left out: it follows from the place.
        """
        told = [t for t in self.tokens if t.sense != ("list number",)]
        marked = [(at, token.sense) for at, token in enumerate(told) if token.sense]
        return COMPACT([[token.text for token in told], marked])

    @cached_property
    def identity(self) -> str:
        """Equal where `key` is equal and only there; far quicker to compute."""
        texts = [token.text for token in self.tokens]
        marked = [(at, t.sense, t.look) for at, t in enumerate(self.tokens) if t.sense or t.look]
        return COMPACT([self.kind, texts, marked, self.frame, self.look])

    def to_json(self) -> dict[str, Any]:
        """The stored form; `from_json` gives an equal passage back."""
        return self._told() | ({"opens": True} if self.opens else {})

    def _told(self) -> dict[str, Any]:
        return {
            "kind": str(self.kind),
            "tokens": [[t.text, list(t.sense), list(t.look)] for t in self.tokens],
            "frame": list(self.frame),
            "look": list(self.look),
        }

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> "Passage":
        """The passage that `to_json` stored. Raises KeyError or ValueError on anything else."""
        return cls(
            kind=Kind(stored["kind"]),
            tokens=tuple(
                Token(text, tuple(sense), tuple(look)) for text, sense, look in stored["tokens"]
            ),
            frame=tuple(stored["frame"]),
            look=tuple(stored["look"]),
            opens=stored.get("opens", False),
        )
