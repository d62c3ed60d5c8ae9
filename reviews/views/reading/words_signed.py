"""The words a sign-off was shown and accepted."""

from dataclasses import dataclass

from reviews.models import SignOff
from reviews.policy.facts import Scope
from reviews.signed import shown_pairs


@dataclass(frozen=True)
class WordsSigned:
    """One accepted passage: as it reads, and as it read before where that was shown."""

    after: str
    before: str
    kind: str
    is_own: bool


def words_signed(row: SignOff) -> list[WordsSigned]:
    """What was signed, in the order shown. A whole review lists what it was, not what changed."""
    is_whole = row.scope == Scope.WHOLE
    return [
        WordsSigned(
            after=pair.after.words if pair.after else "",
            before=pair.before.words if pair.before and not (is_whole and pair.after) else "",
            kind=(pair.after or pair.before).kind.value,  # type: ignore[union-attr]
            is_own=pair.own,
        )
        for pair in shown_pairs(row)
        if pair.after or pair.before
    ]
