"""Which passages of a version the vouched text covers, by whose signature, and which are gaps."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from articles.comparing.change import SAFETY_SIGNALS, ChangeKind, Pair, Signal
from articles.comparing.compare import compare
from articles.text.passage import Passage
from reviews.policy.elements import Element, Signature
from reviews.policy.facts import PolicyFact, Record, VersionFact
from reviews.policy.keeping import kept_changes
from reviews.policy.record import known_by, policy_on
from reviews.policy.vouched import VouchedText, vouched_text


class Held(StrEnum):
    """How a passage, or a removal, is held by the sign-offs."""

    COVERED = "covered"
    KEPT = "kept"
    GAP = "gap"
    TOO_FEW = "too-few"


@dataclass(frozen=True, slots=True)
class Line:
    """One passage of the version, or one removal, and how it is held.

    `at` is the position in the version, None for a removal. `slot` is where it stands in the
    vouched text, "" if nowhere. `signatures` are those under these words in this place.
    """

    held: Held
    kind: ChangeKind
    before: Passage | None
    after: Passage | None
    at: int | None
    slot: str = ""
    signals: frozenset[Signal] = frozenset()
    signatures: tuple[Signature, ...] = ()
    replaced: Passage | None = None
    is_kept: bool = False

    @property
    def is_settled(self) -> bool:
        """Whether nobody has to read it again."""
        return self.held in (Held.COVERED, Held.KEPT)

    @property
    def is_safety(self) -> bool:
        """Whether what changed here could harm somebody."""
        return bool(self.signals & SAFETY_SIGNALS)


@dataclass(frozen=True)
class Coverage:
    """How every passage of one version is held. `has_basis` is False if nothing was ever whole."""

    lines: tuple[Line, ...]
    has_basis: bool

    @property
    def gaps(self) -> tuple[Line, ...]:
        """Passages and removals that no valid sign-off covers."""
        return tuple(line for line in self.lines if line.held is Held.GAP)

    @property
    def too_few(self) -> tuple[Line, ...]:
        """Passages and removals that fewer people signed than the policy wants."""
        return tuple(line for line in self.lines if line.held is Held.TOO_FEW)

    @property
    def kept(self) -> tuple[Line, ...]:
        """Changes that the policy keeps sign-offs over."""
        return tuple(line for line in self.lines if line.held is Held.KEPT)

    @property
    def unsettled(self) -> tuple[Line, ...]:
        """Everything somebody still has to read."""
        return tuple(line for line in self.lines if not line.is_settled)

    @property
    def removals(self) -> tuple[Line, ...]:
        """Unsettled removals: they stand beside the share, never inside it."""
        return tuple(line for line in self.unsettled if line.at is None)

    @property
    def passages(self) -> tuple[Line, ...]:
        """One line for each passage of the version, in order."""
        here = [line for line in self.lines if line.at is not None]
        return tuple(sorted(here, key=lambda line: line.at or 0))

    @property
    def is_complete(self) -> bool:
        """Whether nothing at all is left to read."""
        return self.has_basis and not self.unsettled

    @property
    def percent(self) -> int:
        """The share of passages that are settled, rounded down; 100 only if nothing is left."""
        if not self.passages:
            return 0
        settled = sum(line.is_settled for line in self.passages)
        share = 100 * settled // len(self.passages)
        return share if self.is_complete else min(share, 99)


def coverage_of(record: Record, version: VersionFact, policy: PolicyFact) -> Coverage:
    """How a version is held, by everything in the record."""
    return cover(vouched_text(record, version.number), version.passages, policy)


def coverage_known_by(record: Record, number: int, moment: dt.datetime) -> Coverage:
    """How a version was held by what was recorded by that moment, under the policy of that day."""
    known = known_by(record, moment)
    return coverage_of(known, known.version(number), policy_on(known, moment.date()))


def cover(vouched: VouchedText, passages: Sequence[Passage], policy: PolicyFact) -> Coverage:
    """How a text is held by the vouched text."""
    comparison = compare(vouched.passages, passages)
    kept = kept_changes(comparison, policy)
    standing = vouched.standing
    lines = [
        _line(pair, standing, policy, is_kept=index in kept)
        for index, pair in enumerate(comparison.pairs)
    ]
    lines += [_removal(e, policy) for e in vouched.elements if e.removed and not _met(e, policy)]
    return Coverage(tuple(lines), has_basis=vouched.basis is not None)


def _line(pair: Pair, standing: Sequence[Element], policy: PolicyFact, *, is_kept: bool) -> Line:
    element = standing[pair.before_at] if pair.before_at is not None else None
    return Line(
        held=_held(pair, element, policy, is_kept=is_kept),
        kind=pair.kind,
        before=pair.before,
        after=pair.after,
        at=pair.after_at,
        slot=element.slot if element else "",
        signals=pair.signals,
        signatures=element.signatures if element else (),
        replaced=element.replaced if element else None,
        is_kept=is_kept,
    )


def _held(pair: Pair, element: Element | None, policy: PolicyFact, *, is_kept: bool) -> Held:
    if element is None or not element.signatures or not (is_kept or _stands(pair)):
        return Held.GAP
    if not _met(element, policy):
        return Held.TOO_FEW
    return Held.KEPT if is_kept else Held.COVERED


def _stands(pair: Pair) -> bool:
    """Whether the vouched text says the same: looked at again, whatever the comparison says."""
    return not pair.is_change and pair.before == pair.after


def _removal(element: Element, policy: PolicyFact) -> Line:
    return Line(
        held=Held.TOO_FEW,
        kind=ChangeKind.REMOVED,
        before=element.passage,
        after=None,
        at=None,
        slot=element.slot,
        signatures=element.signatures,
    )


def _met(element: Element, policy: PolicyFact) -> bool:
    """Whether as many distinct people signed these words as the policy wants, n and m of them."""
    signers = {signature.signer_id for signature in element.signatures}
    specialists = {
        signature.signer_id
        for signature in element.signatures
        if policy.specialty in signature.specialties
    }
    return len(signers) >= policy.sign_offs and len(specialists) >= policy.of_specialty
