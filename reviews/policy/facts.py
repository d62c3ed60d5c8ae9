"""The record of one article as plain values: the input of every rule.

Moments are aware and in the site's time zone, so that `.date()` is the day a person would name.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from articles.text.passage import Kind, Passage
from reviews.policy.signed import SignedPair

ALWAYS = dt.datetime.min.replace(tzinfo=dt.UTC)


class Scope(StrEnum):
    """What a sign-off is about."""

    WHOLE = "whole"
    CHANGES = "changes"


class ReviewOutcome(StrEnum):
    """What a re-review asks for when its outcome is not *keep*, which is a whole sign-off."""

    REVISE = "revise"
    RETIRE = "retire"


class WithdrawalKind(StrEnum):
    """Why a signer takes a sign-off back."""

    MISTAKE = "mistake"
    TEXT_IS_WRONG = "text-is-wrong"


class PublicationKind(StrEnum):
    """On what ground a version went live."""

    REVIEWED = "reviewed"
    EMERGENCY = "emergency"
    IMPORTED = "imported"


@dataclass(frozen=True)
class VersionFact:
    """One frozen version. `authors` and `suggested_by` are people's ids, by passage position.

    `authors` holds whose words stand in that passage of this version, however old they are.
    """

    number: int
    saved_at: dt.datetime
    passages: tuple[Passage, ...]
    authors: Mapping[int, frozenset[int]] = field(default_factory=dict)
    suggested_by: Mapping[int, frozenset[int]] = field(default_factory=dict)
    author_name: str = ""

    @property
    def has_references(self) -> bool:
        """Whether anything is cited."""
        return any(passage.kind is Kind.REFERENCE for passage in self.passages)


@dataclass(frozen=True)
class CredentialFact:
    """A qualification a signer rested on. An end found later counts from when it was recorded."""

    name: str
    specialties: frozenset[str] = frozenset()
    valid_from: dt.date = dt.date.min
    valid_until: dt.date | None = None
    verified_at: tuple[dt.datetime, ...] = ()
    ended_on: dt.date | None = None
    ended_recorded_at: dt.datetime | None = None


@dataclass(frozen=True)
class SignOffFact:
    """One sign-off: who, when, on which version, and what was shown and accepted.

    `credentials` are those it rests on; `renewals` the signer's others, which may hold by now. The
    pairs of a *whole* sign-off are all passages of its version in order, and what was removed.
    `opened_at`: since when the words were before the signer; `marked_at`: when each pair was marked
    as read, in their order; `noted_at`: when an editor first noted what came of looking into it.
    """

    id: int
    version_number: int
    at: dt.datetime
    signer_id: int
    scope: Scope
    pairs: tuple[SignedPair, ...]
    credentials: tuple[CredentialFact, ...] = ()
    renewals: tuple[CredentialFact, ...] = ()
    signer_name: str = ""
    signer_is_editor: bool = False
    opened_at: dt.datetime = ALWAYS
    marked_at: tuple[dt.datetime, ...] = ()
    noted_at: dt.datetime | None = None


@dataclass(frozen=True)
class WithdrawalFact:
    """The signer took a sign-off back. `passages` are keys, named when the text is wrong."""

    sign_off_id: int
    at: dt.datetime
    kind: WithdrawalKind = WithdrawalKind.MISTAKE
    passages: frozenset[str] = frozenset()


@dataclass(frozen=True)
class DisputeFact:
    """An editor disputes a sign-off. `passages` are keys, if any were named as wrong."""

    sign_off_id: int
    at: dt.datetime
    reason: str = ""
    passages: frozenset[str] = frozenset()


@dataclass(frozen=True)
class ClaimFact:
    """What an imported page printed about its review. Never a sign-off."""

    reviewer: str
    reviewed_on: dt.date | None
    text_date: dt.date | None
    recorded_at: dt.datetime
    qualification: str = ""
    role: str = ""
    wording: str = ""
    version_number: int = 1


@dataclass(frozen=True)
class PublicationFact:
    """A version went live."""

    version_number: int
    at: dt.datetime
    kind: PublicationKind = PublicationKind.REVIEWED
    reason: str = ""


@dataclass(frozen=True)
class RetirementFact:
    """The article was taken off the site."""

    at: dt.datetime


@dataclass(frozen=True)
class ChangeRequestFact:
    """A re-review said that this version must be revised or retired. `closed_at`: by its maker."""

    id: int
    version_number: int
    at: dt.datetime
    outcome: ReviewOutcome
    reason: str = ""
    by_name: str = ""
    closed_at: dt.datetime | None = None


@dataclass(frozen=True)
class PolicyFact:
    """What is demanded of this article from a day on, until the next such row."""

    in_force_from: dt.date = dt.date.min
    recorded_at: dt.datetime = ALWAYS
    interval_months: int = 12
    notice_days: int = 30
    sign_offs: int = 1
    of_specialty: int = 0
    specialty: str = ""
    keeps_markup: bool = True
    keeps_order: bool = True
    keeps_spelling: bool = False
    suggestion_bars: bool = False
    words_a_minute: int = 500

    @property
    def field(self) -> str:
        """The specialty as it stands in a sentence: addiction medicine."""
        return self.specialty.replace("-", " ")


@dataclass(frozen=True)
class OverrideFact:
    """This article's own interval from a day on; it can only shorten. None ends an override."""

    in_force_from: dt.date
    recorded_at: dt.datetime
    interval_months: int | None


@dataclass(frozen=True)
class AlterationFact:
    """A check found a digest or signature that does not match what is stored."""

    found_at: dt.datetime
    what: str


@dataclass(frozen=True)
class Record:
    """Everything recorded about one article, in no particular order."""

    versions: tuple[VersionFact, ...] = ()
    sign_offs: tuple[SignOffFact, ...] = ()
    withdrawals: tuple[WithdrawalFact, ...] = ()
    disputes: tuple[DisputeFact, ...] = ()
    claims: tuple[ClaimFact, ...] = ()
    publications: tuple[PublicationFact, ...] = ()
    retirements: tuple[RetirementFact, ...] = ()
    policies: tuple[PolicyFact, ...] = ()
    overrides: tuple[OverrideFact, ...] = ()
    change_requests: tuple[ChangeRequestFact, ...] = ()
    alterations: tuple[AlterationFact, ...] = ()
    site_name: str = ""

    def version(self, number: int) -> VersionFact:
        """The version with this number. Raises KeyError if it is not on record."""
        for version in self.versions:
            if version.number == number:
                return version
        raise KeyError(number)
