"""What the public page says about the review of its words: said once, stored with the standing."""

import datetime as dt
from dataclasses import asdict, dataclass
from typing import Any

from reviews.policy.byline import byline
from reviews.policy.facts import Scope, SignOffFact
from reviews.policy.findings.finding import Code
from reviews.policy.saying import Signer
from reviews.policy.standing import StandingFacts
from reviews.policy.validity import credential_holds


@dataclass(frozen=True)
class Named:
    """A reviewer as printed: the name, and the credentials that held at the moment of signing."""

    name: str
    credentials: tuple[str, ...] = ()

    def __str__(self) -> str:
        return ", ".join((self.name, *self.credentials))


@dataclass(frozen=True)
class Leaned:
    """A sign-off that the words lean on: anybody may look at it."""

    id: int
    by: Named
    on: dt.date
    is_whole: bool


@dataclass(frozen=True)
class PublicLine:
    """The line under the title. Only while `is_claim` do reviewers and date stand as a claim.

    `sentences` say what is true in every case; none of them counts days, so that a line holds from
    one change of the standing to the next. `reason` is that of an emergency.
    """

    says: str
    is_claim: bool
    standing: str
    sentences: tuple[str, ...]
    text_date: dt.date | None = None
    reviewers: tuple[Named, ...] = ()
    reviewed_on: dt.date | None = None
    changes_reviewed_on: dt.date | None = None
    next_review_on: dt.date | None = None
    reason: str = ""
    sign_offs: tuple[Leaned, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The stored form; `from_json` gives an equal line back."""
        plain: dict[str, Any] = _plain(asdict(self))
        return plain

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> "PublicLine":
        """The line that `to_json` stored."""
        days = ("text_date", "reviewed_on", "changes_reviewed_on", "next_review_on")
        return cls(
            **stored
            | {name: _day(stored[name]) for name in days}
            | {
                "sentences": tuple(stored["sentences"]),
                "reviewers": tuple(_named(one) for one in stored["reviewers"]),
                "sign_offs": tuple(
                    Leaned(
                        one["id"],
                        _named(one["by"]),
                        dt.date.fromisoformat(one["on"]),
                        one["is_whole"],
                    )
                    for one in stored["sign_offs"]
                ),
            }
        )


def public_line(facts: StandingFacts) -> PublicLine:
    """What may be said of an article of which these facts are true."""
    said = byline(facts)
    emergency = facts.finding(Code.PUBLISHED_WITHOUT_REVIEW)
    return PublicLine(
        says=said.says.value,
        is_claim=said.is_claim,
        standing=facts.standing.value,
        sentences=said.sentences,
        text_date=facts.text_date,
        reviewers=tuple(_printed(signer) for signer in said.reviewers),
        reviewed_on=said.reviewed_on,
        changes_reviewed_on=said.changes_reviewed_on,
        next_review_on=said.next_review_on,
        reason=emergency.evidence["reason"] if emergency else "",
        sign_offs=tuple(_leaned_on(facts)),
    )


def _printed(signer: Signer) -> Named:
    return Named(signer.name, signer.credentials)


def _leaned_on(facts: StandingFacts) -> list[Leaned]:
    """The sign-offs that count since the newest whole ones, oldest first."""
    if facts.case is None:
        return []
    vouched, wanted = facts.case.vouched, facts.case.policy.sign_offs
    newest: dict[int, SignOffFact] = {}
    for sign_off in reversed(vouched.wholes):
        if len(newest) < wanted:
            newest.setdefault(sign_off.signer_id, sign_off)
    return [
        Leaned(
            sign_off.id,
            Named(sign_off.signer_name, _held(sign_off)),
            sign_off.at.date(),
            sign_off.scope is Scope.WHOLE,
        )
        for sign_off in (*reversed(newest.values()), *vouched.changes)
    ]


def _held(sign_off: SignOffFact) -> tuple[str, ...]:
    names = (c.name for c in sign_off.credentials if credential_holds(c, sign_off.at))
    return tuple(dict.fromkeys(name for name in names if name))


def _plain(value: Any) -> Any:
    """The value as JSON gives it back."""
    match value:
        case dict():
            return {key: _plain(one) for key, one in value.items()}
        case tuple() | list():
            return [_plain(one) for one in value]
        case dt.date():
            return value.isoformat()
    return value


def _named(stored: dict[str, Any]) -> Named:
    return Named(stored["name"], tuple(stored["credentials"]))


def _day(stored: str | None) -> dt.date | None:
    return dt.date.fromisoformat(stored) if stored else None
