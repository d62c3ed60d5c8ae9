"""Words with their fate, in runs that look the same."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from articles.comparing.words import WordState
from articles.text.passage import Token

UNSEEN = frozenset({"joined", "touches left", "touches right", "cell"})

Step = tuple[Token, WordState, str]
"""A token, what happened to it, and the space before it."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words with one fate and the same marks; `text` begins with its space where it has one."""

    text: str
    state: WordState
    marks: tuple[str, ...] = ()
    link: str = ""

    @property
    def space(self) -> str:
        """The space it begins with: of the line, not of the words that are marked in it."""
        return self.text[: len(self.text) - len(self.words)]

    @property
    def words(self) -> str:
        """The text without the space it begins with."""
        return self.text.removeprefix(" ")

    @property
    def shows_link(self) -> bool:
        """Whether the target of the link must be told, because it is part of the change."""
        return bool(self.link) and self.state is not WordState.EQUAL


def pieces(steps: Iterable[Step]) -> tuple[Piece, ...]:
    """Tokens with their fate as runs of words with one fate and the same marks."""
    found = []
    for (state, marks, link), same in groupby(steps, key=_manner):
        text = "".join(gap + token.text for token, _, gap in same)
        found.append(Piece(text, state, marks, link))
    return tuple(found)


def _manner(step: Step) -> tuple[WordState, tuple[str, ...], str]:
    token, state, _ = step
    links = [mark.removeprefix("link:") for mark in token.sense if mark.startswith("link:")]
    marks = [mark for mark in (*token.sense, *token.look) if not mark.startswith("link:")]
    return state, tuple(m for m in marks if m not in UNSEEN), links[0] if links else ""
