"""What an edit that is not yet a version would do to the sign-offs."""

from collections.abc import Sequence
from dataclasses import dataclass

from articles.comparing.change import Signal
from articles.text.passage import Passage
from reviews.policy.coverage import Coverage, Held, Line, cover
from reviews.policy.facts import PolicyFact, Record, SignOffFact
from reviews.policy.vouched import vouched_text

DOSE_UNITS = frozenset(
    [
        "mg",
        "g",
        "kg",
        "mcg",
        "µg",
        "μg",
        "ng",
        "ml",
        "l",
        "iu",
        "unit",
        "units",
        "tablet",
        "tablets",
        "puff",
        "puffs",
        "%",
    ]
)

SAID = {
    Signal.NUMBER: "a number",
    Signal.UNIT: "a unit",
    Signal.NEGATION: "a “not”",
    Signal.CERTAINTY: "how sure the text is",
    Signal.POPULATION: "who the text is about",
    Signal.FRAME: "a heading or lead-in that others stand under",
    Signal.LINK: "a link",
    Signal.MEDIA: "a picture",
    Signal.REFERENCE: "a reference",
    Signal.ORDER: "the order",
    Signal.SPELLING: "a spelling",
    Signal.MARKUP: "the layout",
}
"""In the order of what matters most; what else a change may be is “the wording”."""


@dataclass(frozen=True)
class Loss:
    """One sign-off and the passages it would no longer cover, as pairs of before and after."""

    sign_off: SignOffFact
    lines: tuple[Line, ...]

    @property
    def what(self) -> str:
        """What the edit changes, the gravest first: “a dose”."""
        return what_changes(self.lines)


@dataclass(frozen=True)
class Effect:
    """What would come of the draft. `unsigned` are gaps that no sign-off ever covered."""

    losses: tuple[Loss, ...]
    unsigned: tuple[Line, ...]
    kept: int
    has_basis: bool

    @property
    def is_harmless(self) -> bool:
        """Whether every sign-off would stand as it stands now."""
        return not self.losses and not self.unsigned


def effect_of(record: Record, draft: Sequence[Passage], policy: PolicyFact) -> Effect:
    """What the draft would do to the sign-offs known in `record`, beyond what is so already."""
    newest = max(record.versions, key=lambda version: version.number, default=None)
    if newest is None:
        return Effect((), (), 0, has_basis=False)
    vouched = vouched_text(record, newest.number)
    known = {_identity(line) for line in _open(cover(vouched, newest.passages, policy))}
    coverage = cover(vouched, draft, policy)
    lines = [line for line in _open(coverage) if _identity(line) not in known]
    covered = [line for line in lines if line.signatures]
    sign_offs = {sign_off.id: sign_off for sign_off in record.sign_offs}
    touched = sorted({_newest(line) for line in covered}, reverse=True)
    losses = (
        Loss(sign_offs[key], tuple(line for line in covered if _newest(line) == key))
        for key in touched
    )
    return Effect(
        losses=tuple(losses),
        unsigned=tuple(line for line in lines if not line.signatures),
        kept=sum(1 for line in coverage.lines if line.held is Held.KEPT),
        has_basis=coverage.has_basis,
    )


def what_changes(lines: Sequence[Line]) -> str:
    """The gravest thing that these changes touch, in words."""
    signals = frozenset[Signal]().union(*(line.signals for line in lines))
    if signals & {Signal.NUMBER, Signal.UNIT} and any(map(_is_dose, lines)):
        return "a dose"
    return next((words for signal, words in SAID.items() if signal in signals), "the wording")


def _open(coverage: Coverage) -> list[Line]:
    return [line for line in coverage.lines if not line.is_settled]


def _identity(line: Line) -> tuple[str, str]:
    before, after = line.before, line.after
    return (before.key if before else "", after.key if after else "")


def _newest(line: Line) -> int:
    return max(line.signatures, key=lambda signature: signature.at).sign_off_id


def _is_dose(line: Line) -> bool:
    sides = [passage for passage in (line.before, line.after) if passage]
    return any(token.text.lower() in DOSE_UNITS for side in sides for token in side.tokens)
