"""Who vouches for which words: every passage of a version in reading order, with its sign-offs."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from articles.comparing.change import ChangeKind
from articles.text.passage import Passage
from reviews.policy.coverage import Coverage, Held, Line, cover
from reviews.policy.elements import Doubts, doubts_in
from reviews.policy.facts import PolicyFact, Record, SignOffFact, VersionFact
from reviews.policy.record import known_by, policy_on, version_in_question
from reviews.policy.validity import Void, counting_sign_offs, own_of_sign_off, why_void
from reviews.policy.vouched import VouchedText, vouched_text


class Why(StrEnum):
    """Why nobody vouches for a passage."""

    NOTHING_SIGNED = "nothing-signed"
    OWN_WORDS = "own-words"
    CALLED_WRONG = "called-wrong"
    NEW = "new"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"
    UNSIGNED = "unsigned"


@dataclass(frozen=True, slots=True)
class Row:
    """One passage, or one removal, and who vouches for it.

    `number` counts the passages from 1; a removal has none. `signed` are the sign-offs under these
    words, newest first; under a gap those of the words that stood here. `why` is given for gaps.
    `writers` are the signers whose own words these are: what they signed does not cover them.
    """

    line: Line
    number: int | None
    words: int
    signed: tuple[SignOffFact, ...] = ()
    why: Why | None = None
    writers: tuple[str, ...] = ()
    doubted_on: dt.date | None = None

    @property
    def held(self) -> Held:
        """How it is held."""
        return self.line.held

    @property
    def by(self) -> tuple[SignOffFact, ...]:
        """The newest sign-off of each signer who vouches for it, newest first; nothing in a gap."""
        return () if self.held is Held.GAP else _one_each(self.signed)

    @property
    def passage(self) -> Passage:
        """The words as they stand, or as they stood."""
        found = self.line.after or self.line.before
        if found is None:
            raise ValueError("A line without a passage holds nothing.")
        return found


@dataclass(frozen=True, slots=True)
class Holder:
    """One recorded sign-off, and how much of this version it vouches for. `void`: why for none."""

    sign_off: SignOffFact
    letter: str
    passages: int
    words: int
    void: Void | None = None


@dataclass(frozen=True)
class Share:
    """How much of a text is vouched for. Rounded down, and never 100 % while anything is left."""

    passages: int
    settled: int
    words: int
    settled_words: int
    is_complete: bool

    @property
    def percent(self) -> int:
        """The share of words."""
        if not self.words:
            return 0
        share = 100 * self.settled_words // self.words
        return share if self.is_complete else min(share, 99)


@dataclass(frozen=True)
class Holding:
    """One version at one moment: what was true then, by what was recorded then."""

    record: Record
    today: dt.date
    version: VersionFact
    policy: PolicyFact
    vouched: VouchedText
    coverage: Coverage

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Every passage once, in reading order; what was removed, where it stood."""
        facts = {fact.id: fact for fact in self.record.sign_offs}
        doubts, writers = doubts_in(self.record), _own_words(self)
        return tuple(
            _row(line, facts, doubts, writers, has_basis=self.coverage.has_basis)
            for line in in_order(self.coverage, self.vouched)
        )

    @cached_property
    def share(self) -> Share:
        """How much of the words is vouched for; removals stand beside it."""
        here = [row for row in self.rows if row.number is not None]
        settled = [row for row in here if row.line.is_settled]
        return Share(
            passages=len(here),
            settled=len(settled),
            words=sum(row.words for row in here),
            settled_words=sum(row.words for row in settled),
            is_complete=self.coverage.is_complete,
        )

    @cached_property
    def holders(self) -> tuple[Holder, ...]:
        """Every sign-off recorded on a version up to this one, oldest first, lettered."""
        count: dict[int, list[int]] = {}
        for row in self.rows:
            if row.number is not None and row.held is not Held.GAP:
                for fact in row.signed:
                    count.setdefault(fact.id, []).append(row.words)
        upto = [s for s in self.record.sign_offs if s.version_number <= self.version.number]
        return tuple(
            Holder(
                fact,
                lettered(at),
                passages=len(count.get(fact.id, [])),
                words=sum(count.get(fact.id, [])),
                void=why_void(self.record, fact),
            )
            for at, fact in enumerate(sorted(upto, key=lambda s: (s.at, s.id)))
        )


def holding_on(record: Record, moment: dt.datetime, number: int | None = None) -> Holding | None:
    """A version at a moment, unless told the live or else the newest one of then.

    None before the first version. Raises KeyError for a version that was not saved by then.
    """
    known, today = known_by(record, moment), moment.date()
    version = version_in_question(known) if number is None else known.version(number)
    if version is None:
        return None
    policy, vouched = policy_on(known, today), vouched_text(known, version.number)
    coverage = cover(vouched, version.passages, policy)
    return Holding(known, today, version, policy, vouched, coverage)


def in_order(coverage: Coverage, vouched: VouchedText) -> tuple[Line, ...]:
    """The lines as they are read: a removal that wants one more signer goes where it stood."""
    standing = [line for line in coverage.lines if not _is_signed_removal(line)]
    removals = {line.slot: line for line in coverage.lines if _is_signed_removal(line)}
    if not removals:
        return tuple(standing)
    behind: dict[str, list[Line]] = {}
    before = ""
    for element in vouched.elements:
        if element.removed and element.slot in removals:
            behind.setdefault(before, []).append(removals[element.slot])
        elif not element.removed:
            before = element.slot
    lines = behind.pop("", [])
    for line in standing:
        lines += [line, *(behind.pop(line.slot, []) if line.slot else [])]
    return tuple(lines)


def lettered(at: int) -> str:
    """A, B … Z, AA, AB …: what a sign-off is called on one page."""
    name = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def words_in(passage: Passage) -> int:
    """How many words a reader sees: no signs, and no address of a picture."""
    return sum(
        any(map(str.isalnum, token.text))
        for token in passage.tokens
        if "picture" not in token.sense
    )


def _is_signed_removal(line: Line) -> bool:
    return line.at is None and line.held is Held.TOO_FEW


def _row(
    line: Line,
    facts: dict[int, SignOffFact],
    doubts: Doubts,
    writers: dict[str, tuple[str, ...]],
    *,
    has_basis: bool,
) -> Row:
    newest_first = sorted(line.signatures, key=lambda s: (s.at, s.sign_off_id), reverse=True)
    row = Row(
        line,
        number=None if line.at is None else line.at + 1,
        words=0,
        signed=tuple(facts[signature.sign_off_id] for signature in newest_first),
    )
    row = replace(row, words=words_in(row.passage))
    if line.held is not Held.GAP:
        return row
    doubted = doubts.get(line.after.key) if doubts and line.after else None
    own = writers.get(line.after.key, ()) if writers and line.after else ()
    return replace(
        row,
        writers=own,
        doubted_on=doubted.date() if doubted else None,
        why=_why(line, is_own=bool(own), is_doubted=bool(doubted), has_basis=has_basis),
    )


_KINDS = {
    ChangeKind.ADDED: Why.NEW,
    ChangeKind.REMOVED: Why.REMOVED,
    ChangeKind.CHANGED: Why.CHANGED,
    ChangeKind.MOVED: Why.MOVED,
}


def _why(line: Line, *, is_own: bool, is_doubted: bool, has_basis: bool) -> Why:
    if not has_basis:
        return Why.NOTHING_SIGNED
    if is_doubted:
        return Why.CALLED_WRONG
    if is_own:
        return Why.OWN_WORDS
    return _KINDS.get(line.kind, Why.UNSIGNED)


def _own_words(holding: Holding) -> dict[str, tuple[str, ...]]:
    """By passage: the signers to whom it was shown and whose own words it holds."""
    found: dict[str, dict[str, None]] = {}
    for fact in counting_sign_offs(holding.record, holding.version.number):
        own = own_of_sign_off(holding.record, fact)
        for pair in fact.pairs:
            if pair.after is not None and (pair.own or pair.at in own):
                found.setdefault(pair.after.key, {})[fact.signer_name] = None
    return {key: tuple(names) for key, names in found.items()}


def _one_each(signed: Sequence[SignOffFact]) -> tuple[SignOffFact, ...]:
    newest: dict[int, SignOffFact] = {}
    for fact in signed:
        newest.setdefault(fact.signer_id, fact)
    return tuple(newest.values())
