"""An article's record, built step by step the way the verbs build it."""

import dataclasses
import datetime as dt
from collections.abc import Iterable, Mapping

from articles.text.passage import Kind, Passage, Token
from reviews.policy.coverage import Coverage, cover, coverage_of
from reviews.policy.facts import (
    CredentialFact,
    DisputeFact,
    PolicyFact,
    PublicationFact,
    PublicationKind,
    Record,
    Scope,
    SignOffFact,
    VersionFact,
    WithdrawalFact,
    WithdrawalKind,
)
from reviews.policy.left import pairs_to_sign
from reviews.policy.record import known_by, policy_on
from reviews.policy.signed import SignedPair
from reviews.policy.validity import own_positions
from reviews.policy.vouched import VouchedText, vouched_text

START = dt.datetime(2024, 1, 1, 9, tzinfo=dt.UTC)
ANN, BEN, CAT, DAN, WRITER = 1, 2, 3, 4, 9
DOCTORS = {ANN: "Dr Ann Ash", BEN: "Dr Ben Birch", CAT: "Dr Cat Cedar", DAN: "Dr Dan Dale"}


def passage(
    words: str,
    *frame: str,
    kind: Kind = Kind.SENTENCE,
    look: tuple[str, ...] = (),
    bold: Iterable[str] = (),
) -> Passage:
    """A passage with these words; `bold` names the words that stand out."""
    tokens = tuple(Token(w, look=("bold",) if w in set(bold) else ()) for w in words.split())
    return Passage(kind, tokens, frame, look)


def text(*passages: str | Passage) -> tuple[Passage, ...]:
    """Passages; plain words become sentences."""
    return tuple(p if isinstance(p, Passage) else passage(p) for p in passages)


def credential(*specialties: str, **changes: object) -> CredentialFact:
    """A credential verified a month before everything starts."""
    held = CredentialFact(
        name="MD",
        specialties=frozenset(specialties),
        valid_from=dt.date(2010, 1, 1),
        verified_at=(START - dt.timedelta(days=30),),
    )
    return dataclasses.replace(held, **changes)  # type: ignore[arg-type]


class Story:
    """What happened to one article. Each step takes place a day after the one before."""

    def __init__(self, policy: PolicyFact | None = None, site_name: str = "") -> None:
        self.record = Record(policies=(policy or PolicyFact(),), site_name=site_name)
        self.now = START

    def later(self, days: float = 1) -> dt.datetime:
        """Let time pass; gives the moment."""
        self.now += dt.timedelta(days=days)
        return self.now

    def add(self, **facts: object) -> None:
        """Add one fact to the record, by the name of its list."""
        added = {name: (*getattr(self.record, name), fact) for name, fact in facts.items()}
        self.record = dataclasses.replace(self.record, **added)

    def version(
        self,
        *passages: str | Passage,
        authors: Mapping[int, Iterable[int]] | None = None,
        suggested_by: Mapping[int, Iterable[int]] | None = None,
        author_name: str = "Wendy Writer",
    ) -> int:
        """Save a version; gives its number."""
        number = len(self.record.versions) + 1
        fact = VersionFact(
            number=number,
            saved_at=self.later(),
            passages=text(*passages),
            authors={at: frozenset(people) for at, people in (authors or {}).items()},
            suggested_by={at: frozenset(people) for at, people in (suggested_by or {}).items()},
            author_name=author_name,
        )
        self.add(versions=fact)
        return number

    def policy(self) -> PolicyFact:
        """What is demanded today."""
        return policy_on(self.record, self.now.date())

    def vouched(self, number: int | None = None) -> VouchedText:
        """The vouched text for a version, the newest unless told."""
        return vouched_text(self.known(), number or len(self.record.versions))

    def known(self) -> Record:
        """The record by now."""
        return known_by(self.record, self.now)

    def coverage(self, number: int | None = None) -> Coverage:
        """How a version is held now, the newest unless told."""
        version = self.record.version(number or len(self.record.versions))
        return coverage_of(self.known(), version, self.policy())

    def pairs(self, signer: int, scope: Scope, number: int | None = None) -> tuple[SignedPair, ...]:
        """What the signer's screen shows."""
        version = self.record.version(number or len(self.record.versions))
        own = own_positions(version, signer, self.policy())
        vouched = self.vouched(version.number)
        coverage = cover(vouched, version.passages, self.policy())
        return pairs_to_sign(vouched, version, self.policy(), scope, own, coverage=coverage)

    def sign(
        self,
        signer: int,
        scope: Scope,
        number: int | None = None,
        *,
        only: Iterable[str] | None = None,
        credentials: tuple[CredentialFact, ...] | None = None,
    ) -> int:
        """Sign what the screen shows, or only the pairs with one of these words; gives the id."""
        self.later()
        pairs = self.pairs(signer, scope, number)
        if only is not None:
            wanted = set(only)
            pairs = tuple(p for p in pairs if {words(p.before), words(p.after)} & wanted)
        stored = tuple(SignedPair.from_json(pair.to_json()) for pair in pairs)
        fact = SignOffFact(
            id=len(self.record.sign_offs) + 1,
            version_number=number or len(self.record.versions),
            at=self.now,
            signer_id=signer,
            scope=scope,
            pairs=stored,
            credentials=(credential(),) if credentials is None else credentials,
            signer_name=DOCTORS.get(signer, "Wendy Writer"),
        )
        self.add(sign_offs=fact)
        return fact.id

    def whole(self, signer: int, number: int | None = None, **more: object) -> int:
        """Sign the whole text."""
        return self.sign(signer, Scope.WHOLE, number, **more)  # type: ignore[arg-type]

    def changes(self, signer: int, number: int | None = None, **more: object) -> int:
        """Sign what is left to read."""
        return self.sign(signer, Scope.CHANGES, number, **more)  # type: ignore[arg-type]

    def withdraw(
        self,
        sign_off_id: int,
        kind: WithdrawalKind = WithdrawalKind.MISTAKE,
        passages: Iterable[Passage] = (),
    ) -> None:
        """The signer takes a sign-off back."""
        keys = frozenset(p.key for p in passages)
        self.add(withdrawals=WithdrawalFact(sign_off_id, self.later(), kind, keys))

    def dispute(self, sign_off_id: int, passages: Iterable[Passage] = ()) -> None:
        """An editor disputes a sign-off."""
        keys = frozenset(p.key for p in passages)
        self.add(disputes=DisputeFact(sign_off_id, self.later(), "Unsafe", keys))

    def publish(
        self, number: int | None = None, kind: PublicationKind = PublicationKind.REVIEWED
    ) -> None:
        """A version goes live, the newest unless told."""
        number = number or len(self.record.versions)
        self.add(publications=PublicationFact(number, self.later(), kind))

    def gap_words(self, number: int | None = None) -> list[str]:
        """The words of every gap: what stands in the version, or what was removed in brackets."""
        gaps = self.coverage(number).gaps
        return [words(g.after) or f"[{words(g.before)}]" for g in gaps]


def words(passage: Passage | None) -> str:
    """The words of a passage, or nothing."""
    return passage.words if passage else ""
