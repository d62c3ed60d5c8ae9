"""How a passage is held, in words: what stands in the margin, and what a tap on it tells."""

from collections.abc import Iterable
from dataclasses import dataclass

from articles.comparing.change import Signal
from reviews.policy.coverage import Held
from reviews.policy.facts import PolicyFact, Scope, SignOffFact
from reviews.policy.findings.finding import counted, day
from reviews.policy.holding import Holding, Row, Why

TONES = 6
"""So many lines look different; the letter is always another one."""

TITLES = {
    Why.NOTHING_SIGNED: "Not signed",
    Why.OWN_WORDS: "Own words",
    Why.CALLED_WRONG: "Called wrong",
    Why.NEW: "New",
    Why.REMOVED: "Taken out",
    Why.CHANGED: "Changed",
    Why.MOVED: "Moved",
    Why.UNSIGNED: "Not signed any more",
}
ABOUT = {
    Why.NOTHING_SIGNED: "Nobody has signed the whole of this text, so nothing in it is covered.",
    Why.NEW: "Nobody has signed these words yet.",
    Why.REMOVED: "These words were signed and then taken out. Nobody has signed the removal.",
    Why.CHANGED: "Changed since these words were signed. Nobody has signed the change.",
    Why.MOVED: "Moved since these words were signed. Nobody has signed the new place.",
    Why.UNSIGNED: "The words are as they were vouched for, but no sign-off under them counts.",
}
KEPT = {Signal.MARKUP: "layout", Signal.ORDER: "order", Signal.SPELLING: "spelling"}


@dataclass(frozen=True, slots=True)
class Signed:
    """A sign-off as a mark names it. `earlier` counts those of the same signer before it."""

    letter: str
    tone: int
    fact: SignOffFact
    earlier: int = 0

    @property
    def scope(self) -> str:
        """What it is about."""
        if self.fact.scope is Scope.WHOLE:
            return f"the whole text, version {self.fact.version_number}"
        return f"changes, version {self.fact.version_number}"


@dataclass(frozen=True, slots=True)
class Mark:
    """How a run of passages is held: one for all that are held alike.

    `title` is short, for the margin; `about` says it in a sentence. `by` are the sign-offs under
    the words; in a gap (`is_before`) those under the words that stood there.
    """

    id: str
    held: Held
    title: str
    about: str
    by: tuple[Signed, ...] = ()
    is_before: bool = False
    signals: tuple[str, ...] = ()

    @property
    def is_settled(self) -> bool:
        """Whether nobody has to read it again."""
        return self.held in (Held.COVERED, Held.KEPT)

    @property
    def tone(self) -> str:
        """Which line stands beside it."""
        if self.held is Held.GAP or not self.by:
            return "gap"
        return f"tone-{self.by[0].tone}"

    @property
    def letters(self) -> str:
        """What it is called in the margin; nothing in a gap."""
        return "" if self.held is Held.GAP else " ".join(signed.letter for signed in self.by)

    @property
    def spoken(self) -> str:
        """All of it in a line, for who cannot see it."""
        names = "; ".join(f"{s.fact.signer_name}, {s.fact.at:%-d %b %Y}" for s in self.by)
        if self.held is Held.GAP:
            return f"Gap: {self.title.lower()}"
        return f"{self.title}: {names}"


class Marks:
    """The marks of one version, each made once."""

    def __init__(self, holding: Holding) -> None:
        """Letter the sign-offs."""
        self.policy = holding.policy
        self.found: dict[object, Mark] = {}
        self.named = {
            holder.sign_off.id: Signed(holder.letter, at % TONES + 1, holder.sign_off)
            for at, holder in enumerate(holding.holders)
        }

    def of(self, row: Row) -> Mark:
        """The mark of a row."""
        signed = tuple(fact.id for fact in row.signed)
        signals = None if row.why is Why.NOTHING_SIGNED else row.line.signals
        key = (row.held, row.why, signed, signals, row.writers, row.doubted_on)
        mark = self.found.get(key)
        if mark is None:
            mark = self.found[key] = self._made(row, f"mark-{len(self.found) + 1}")
        return mark

    def _made(self, row: Row, name: str) -> Mark:
        is_gap = row.held is Held.GAP
        by = _named(row.signed, self.named)
        signals = tuple(sorted(map(str, row.line.signals)))
        if row.why is not None:
            signals = () if row.why is Why.NOTHING_SIGNED else signals
            return Mark(name, row.held, TITLES[row.why], _gap(row), by, is_gap, signals)
        if row.held is Held.TOO_FEW:
            return Mark(name, row.held, "Too few signers", _too_few(row, self.policy), by)
        if row.held is Held.KEPT:
            return Mark(name, row.held, "Kept", _kept(row), by, signals=signals)
        return Mark(name, row.held, "Covered", "These very words were signed.", by)


PLAIN = {
    Held.COVERED: Mark("reviewed", Held.COVERED, "Reviewed", ""),
    Held.GAP: Mark("not-reviewed", Held.GAP, "Not reviewed", ""),
    Held.TOO_FEW: Mark("not-by-enough", Held.TOO_FEW, "Needs one more review", ""),
}


def plain_mark(row: Row) -> Mark:
    """What readers see of it: nothing beside what was reviewed."""
    return PLAIN[Held.COVERED if row.line.is_settled else row.held]


def _named(signed: Iterable[SignOffFact], named: dict[int, Signed]) -> tuple[Signed, ...]:
    """The newest of each signer, with how many came before it."""
    newest: dict[int, Signed] = {}
    for fact in signed:
        known = newest.get(fact.signer_id)
        made = named[fact.id]
        newest[fact.signer_id] = (
            Signed(known.letter, known.tone, known.fact, known.earlier + 1) if known else made
        )
    return tuple(newest.values())


def _gap(row: Row) -> str:
    if row.why is Why.OWN_WORDS:
        writers = " and ".join(row.writers)
        return (
            f"Written by {writers}, whose own sign-off does not cover them. Somebody else has to."
        )
    if row.why is Why.CALLED_WRONG and row.doubted_on:
        return (
            f"Called wrong on {day(row.doubted_on)}. "
            "No earlier sign-off covers these words; one of later would."
        )
    return ABOUT[row.why] if row.why else ""


def _too_few(row: Row, policy: PolicyFact) -> str:
    have = len(row.by)
    if have < policy.sign_offs:
        return f"Signed by {have} of the {counted(policy.sign_offs, 'person', 'people')} wanted."
    wanted = counted(policy.of_specialty, "signer")
    return f"The policy wants {wanted} of the specialty, and not enough of these are."


def _kept(row: Row) -> str:
    what = [word for signal, word in KEPT.items() if signal in row.line.signals] or ["layout"]
    return f"Only {' and '.join(what)} changed since it was signed, and the policy keeps that."
