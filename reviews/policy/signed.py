"""What a sign-off was shown and accepted, as it stands inside the signed statement."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from articles.canonical_json import canonical_json
from articles.comparing.change import Signal
from articles.text.passage import Passage


@dataclass(frozen=True, slots=True)
class Place:
    """Where a passage was put: between two that stood, behind those it followed.

    `after` and `before` are slots of the vouched text ("" is the start or the end of the text);
    `between` are the keys of the nearest passages that follow `after` and come before this one;
    a *whole* sign-off names none, since its pairs stand in the order of the text.
    """

    after: str
    before: str
    between: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The stored form."""
        return {"after": self.after, "before": self.before, "between": list(self.between)}

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> "Place":
        """The place that `to_json` stored."""
        return cls(stored["after"], stored["before"], tuple(stored["between"]))


@dataclass(frozen=True, slots=True)
class SignedPair:
    """One *before → after* at one slot of the vouched text; either side may be empty.

    Equal sides confirm words that stand. `at` is the position of `after` in the signed version.
    `place` is given where the passage is new or moved. `kept` marks a change that the policy of
    that day kept earlier sign-offs over; `own` marks words of the signer: shown, never covered.
    """

    slot: str
    before: Passage | None
    after: Passage | None
    at: int | None = None
    place: Place | None = None
    signals: frozenset[Signal] = frozenset()
    kept: bool = False
    own: bool = False

    @property
    def is_change(self) -> bool:
        """Whether the reader of this pair sees anything change."""
        return self.before != self.after or self.place is not None

    @property
    def words(self) -> int:
        """How many words there are to read here."""
        read = self.after or self.before
        return len(read.tokens) if read else 0

    def to_json(self) -> dict[str, Any]:
        """The stored form; `from_json` gives an equal pair back."""
        same = self.before is not None and self.before == self.after
        return {
            "slot": self.slot,
            "same": same,
            "before": self.before.to_json() if self.before and not same else None,
            "after": self.after.to_json() if self.after else None,
            "at": self.at,
            "place": self.place.to_json() if self.place else None,
            "signals": sorted(signal.value for signal in self.signals),
            "kept": self.kept,
            "own": self.own,
        }

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> "SignedPair":
        """The pair that `to_json` stored. Raises KeyError or ValueError on anything else."""
        after = Passage.from_json(stored["after"]) if stored["after"] else None
        before = Passage.from_json(stored["before"]) if stored["before"] else None
        return cls(
            slot=stored["slot"],
            before=after if stored["same"] else before,
            after=after,
            at=stored["at"],
            place=Place.from_json(stored["place"]) if stored["place"] else None,
            signals=frozenset(Signal(signal) for signal in stored["signals"]),
            kept=stored["kept"],
            own=stored["own"],
        )


def pairs_digest(pairs: Iterable[SignedPair]) -> str:
    """SHA-256 (hex) over the canonical JSON of the pairs: binds a signature to what was shown."""
    return hashlib.sha256(canonical_json([pair.to_json() for pair in pairs])).hexdigest()
