"""What a ledger entry states, format v1, from plain values (docs/reference/ledger-format.md).

Everything a later question could need is here from the first entry on: fields can be added to a
format, but what was not recorded at the time cannot be.
"""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from articles.canonical_json import canonical_json

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Words:
    """Which words a statement is about: one version of one article, and who had written it."""

    article_id: int
    title: str
    number: int
    canon: int
    text_digest: str
    content_digest: str
    saved_at: datetime
    saved_by: int
    authorship: dict[str, Any]

    def to_json(self) -> dict[str, Any]:
        """As stated. Authorship decides what a signer may vouch for, so its digest is bound too."""
        return {
            "article": {"id": self.article_id, "title": self.title},
            "version": self.number,
            "canon": self.canon,
            "text_digest": self.text_digest,
            "content_digest": self.content_digest,
            "saved": {
                "at": moment(self.saved_at),
                "by": self.saved_by,
                "authorship_digest": json_digest(self.authorship),
            },
        }


@dataclass(frozen=True, slots=True)
class Signer:
    """The reviewer as they stood at the moment of signing."""

    reviewer_id: int
    person_id: int
    name: str
    is_editor: bool
    credentials: Any

    def to_json(self) -> dict[str, Any]:
        """As stated."""
        return {
            "id": self.reviewer_id,
            "person": self.person_id,
            "name": self.name,
            "is_editor": self.is_editor,
            "credentials": self.credentials,
        }


@dataclass(frozen=True, slots=True)
class Reading:
    """What was shown and accepted, what of it was marked as read, and since when it was open.

    `binding` is the digest of all that was displayed.
    """

    review_id: int
    scope: str
    shown: Any
    marked: Any
    vouched_digest: str
    binding: str
    meaning: str
    opened_at: datetime

    def to_json(self) -> dict[str, Any]:
        """As stated."""
        return {
            "review": self.review_id,
            "scope": self.scope,
            "shown": self.shown,
            "marked": self.marked,
            "vouched_digest": self.vouched_digest,
            "binding": self.binding,
            "meaning": self.meaning,
        }


def sign_off(
    words: Words,
    *,
    signer: Signer,
    reading: Reading,
    disclosure: dict[str, Any],
    proof: str,
    assertion: dict[str, Any],
    at: datetime,
) -> dict[str, Any]:
    """A reviewer vouched for words. `assertion` is what their passkey answered; empty: none did."""
    answered = {"assertion": assertion} if assertion else {}
    return {
        **words.to_json(),
        **reading.to_json(),
        "reviewer": signer.to_json(),
        "disclosure": disclosure,
        "opened": {
            "at": moment(reading.opened_at),
            "seconds": max(0, int((at - reading.opened_at).total_seconds())),
        },
        "proof": {"how": proof, "at": moment(at), **answered},
    }


def taken_back(
    words: Words, *, sign_off_id: int, reason: str, by: dict[str, Any], **more: Any
) -> dict[str, Any]:
    """A sign-off was withdrawn by its signer (`more`: which kind, which passages), or disputed."""
    return {**words.to_json(), "sign_off": sign_off_id, "reason": reason, "by": by, **more}


def publication(words: Words, *, promise: str, reason: str, by: dict[str, Any]) -> dict[str, Any]:
    """A version became the live one, under a promise: reviewed, emergency or imported."""
    return {**words.to_json(), "promise": promise, "reason": reason, "by": by}


def retirement(
    words: Words, *, publication_id: int, reason: str, by: dict[str, Any]
) -> dict[str, Any]:
    """An article was taken off the site."""
    return {**words.to_json(), "publication": publication_id, "reason": reason, "by": by}


def claimed_review(words: Words, *, claim: dict[str, Any], by: dict[str, Any]) -> dict[str, Any]:
    """An imported page printed a review of which nothing else is known."""
    return {**words.to_json(), "claim": claim, "by": by}


def disclosed(
    *, disclosure_id: int, conflict: str, at: datetime, decision: dict[str, Any] | None
) -> dict[str, Any]:
    """What the signer had declared, and what an editor had decided about it by then."""
    return {
        "id": disclosure_id,
        "conflict": conflict,
        "at": moment(at),
        "decision": decision,
    }


def decided(*, may_sign: bool, reason: str, by: int, at: datetime) -> dict[str, Any]:
    """An editor's decision about a declared conflict of interest."""
    return {"may_sign": may_sign, "reason": reason, "by": by, "at": moment(at)}


def person(*, person_id: int, name: str) -> dict[str, Any]:
    """Who did it, under the name they had then."""
    return {"id": person_id, "name": name}


def moment(at: datetime) -> str:
    """UTC with microseconds: “2026-03-01T09:30:00.000000Z”."""
    return at.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def json_digest(value: Any) -> str:
    """SHA-256 (hex) of the canonical JSON of any stored value."""
    return hashlib.sha256(canonical_json(value)).hexdigest()
