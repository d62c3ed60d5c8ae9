"""A finding: one reason why a review does not hold."""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class FindingKind(StrEnum):
    """What a finding does to the standing."""

    BREAKS = "breaks"
    WARNS = "warns"
    NOTICE = "notice"
    ALARM = "alarm"


class Code(StrEnum):
    """The name of each finding, the same in rows, exports and addresses."""

    NEVER_REVIEWED = "never-reviewed"
    CLAIM_ONLY = "claim-only"
    REVIEW_PREDATES_TEXT = "review-predates-text"
    TEXT_CHANGED = "text-changed"
    REVIEW_EXPIRED = "review-expired"
    REVIEW_DUE_SOON = "review-due-soon"
    TOO_FEW_SIGN_OFFS = "too-few-sign-offs"
    SIGNER_NOT_INDEPENDENT = "signer-not-independent"
    SIGNER_NOT_QUALIFIED = "signer-not-qualified"
    SIGN_OFF_WITHDRAWN = "sign-off-withdrawn"
    SIGN_OFF_DISPUTED = "sign-off-disputed"
    PUBLISHED_WITHOUT_REVIEW = "published-without-review"
    CHANGE_REQUESTED = "change-requested"
    CREDENTIAL_LAPSED = "credential-lapsed"
    HASTY_SIGN_OFF = "hasty-sign-off"
    AUTHOR_NOT_A_PERSON = "author-not-a-person"
    REVIEWER_IS_EDITOR = "reviewer-is-editor"
    CLAIM_NOT_BORNE_OUT = "claim-not-borne-out"
    NO_REFERENCES = "no-references"
    RECORD_ALTERED = "record-altered"


@dataclass(frozen=True)
class Finding:
    """One reason, as a sentence for people, with its evidence, since when, and what clears it.

    `evidence` holds plain JSON values only. There is at most one finding of a code.
    """

    code: Code
    kind: FindingKind
    sentence: str
    clears: str
    since: dt.date
    evidence: dict[str, Any] = field(default_factory=dict)


def day(date: dt.date) -> str:
    """A date as people write it: 25 September 2019."""
    return f"{date.day} {date:%B %Y}"


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: 1 passage, 2 passages, 1,273 days."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def lasting(seconds: int) -> str:
    """A time as people say it: 9 seconds, 3 minutes, 2 minutes and 5 seconds."""
    minutes, rest = divmod(seconds, 60)
    said = [counted(minutes, "minute")] if minutes else []
    if rest or not minutes:
        said.append(counted(rest, "second"))
    return " and ".join(said)


def with_article(noun: str) -> str:
    """A noun as a sentence needs it: a pharmacist, an addiction professional."""
    return f"{'an' if noun[:1].lower() in 'aeiou' else 'a'} {noun}"
