"""What a search finds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

MATCH_BEGINS, MATCH_ENDS = "\x02", "\x03"
MOST_RANKED = 2_000
"""Of more articles that fit, the newest so many are ranked and listed: nobody reads further."""


@dataclass(frozen=True)
class Piece:
    """A stretch of a snippet, and whether it is what was asked for."""

    text: str
    is_match: bool = False


@dataclass(frozen=True)
class Found:
    """One article as the index found it: how well it fits (smaller is better), and where."""

    fit: int
    article_id: int
    snippet: tuple[Piece, ...]


@dataclass(frozen=True)
class Hit:
    """One live article that fits."""

    slug: str
    title: str
    summary: str
    specialty: str
    specialty_slug: str
    snippet: tuple[Piece, ...]

    @property
    def shows_match(self) -> bool:
        """Whether the snippet says why this was found."""
        return any(piece.is_match for piece in self.snippet)


@dataclass(frozen=True)
class Results:
    """A page of hits, best first. `after` asks for the next page; empty on the last."""

    hits: tuple[Hit, ...] = ()
    after: str = ""

    def __iter__(self) -> Iterator[Hit]:
        return iter(self.hits)

    def __len__(self) -> int:
        return len(self.hits)


def pieces(marked: str) -> tuple[Piece, ...]:
    """The pieces of a text in which matches stand between `MATCH_BEGINS` and `MATCH_ENDS`."""
    return tuple(_pieces(marked))


def _pieces(marked: str) -> Iterable[Piece]:
    before, *rest = marked.split(MATCH_BEGINS)
    if before:
        yield Piece(before)
    for part in rest:
        match, _, after = part.partition(MATCH_ENDS)
        if match:
            yield Piece(match, is_match=True)
        if after:
            yield Piece(after)
