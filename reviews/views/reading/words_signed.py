"""The words a sign-off was shown and accepted."""

from dataclasses import dataclass

from articles.comparing.pieces import Piece
from articles.comparing.showing import Picture, as_it_reads, picture_of
from articles.text.passage import Passage
from reviews.models import SignOff
from reviews.policy.facts import Scope
from reviews.signed import shown_pairs


@dataclass(frozen=True)
class Side:
    """A passage as it was shown: its words with their marks, or the picture that it is."""

    pieces: tuple[Piece, ...]
    picture: Picture | None


@dataclass(frozen=True)
class WordsSigned:
    """One accepted passage: as it reads, and as it read before where that was shown."""

    after: Side | None
    before: Side | None
    kind: str
    is_own: bool


def words_signed(row: SignOff) -> list[WordsSigned]:
    """What was signed, in the order shown. A whole review lists what it was, not what changed."""
    is_whole = row.scope == Scope.WHOLE
    return [
        WordsSigned(
            after=_side(pair.after) if pair.after else None,
            before=_side(pair.before) if pair.before and not (is_whole and pair.after) else None,
            kind=(pair.after or pair.before).kind.value,  # type: ignore[union-attr]
            is_own=pair.own,
        )
        for pair in shown_pairs(row)
        if pair.after or pair.before
    ]


def _side(passage: Passage) -> Side:
    return Side(as_it_reads(passage), picture_of(passage))
