"""What of a version needs somebody else than the person who reads it, and who is asked already."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from reviews.displayed import Displayed
from reviews.models import Assignment, Reviewer
from reviews.permissions.asking import WAITING, specialties
from reviews.permissions.signing import credentials_of
from reviews.policy.coverage import Held, Line


@dataclass(frozen=True)
class Part:
    """A passage, or a removal, with the names of those who are asked about it by now."""

    key: str
    anchor: str
    words: str
    is_removed: bool
    asked: tuple[str, ...]


@dataclass(frozen=True)
class Need:
    """Why somebody else has to read these parts."""

    heading: str
    parts: tuple[Part, ...]

    @property
    def open(self) -> tuple[Part, ...]:
        """Those that nobody else is asked about."""
        return tuple(part for part in self.parts if not part.asked)


@dataclass(frozen=True)
class _Reader:
    """What one person's signature would add under words."""

    person_id: int | None
    specialties: frozenset[str]


def needs_of_others(
    shown: Displayed, assignments: Sequence[Assignment], *, at: dt.datetime
) -> tuple[Need, ...]:
    """What this person's signature alone would leave unsettled, by why.

    Nothing in a first review, where only the whole can be signed.
    """
    if not shown.coverage.has_basis:
        return ()
    reader = _reader(shown, at)
    others = [
        row for row in assignments if row.state == WAITING and row.reviewer.user_id != shown.by_id
    ]
    found: dict[str, list[Part]] = {}
    gone = 0
    for line, pair in shown.in_order:
        gone += line.at is None
        heading = "" if line.is_settled else _why(line, shown, reader)
        if heading:
            key = shown.key_of(pair)
            passage = line.after or line.before
            part = Part(
                key=key,
                anchor=f"gone-{gone}" if line.at is None else f"p{line.at + 1}",
                words=passage.words if passage else "",
                is_removed=line.at is None,
                asked=tuple(
                    str(row.reviewer) for row in others if not row.parts or key in row.parts
                ),
            )
            found.setdefault(heading, []).append(part)
    return tuple(Need(heading, tuple(parts)) for heading, parts in found.items())


def _reader(shown: Displayed, at: dt.datetime) -> _Reader:
    """The person who looks; who is no reviewer adds nothing."""
    reviewer = Reviewer.objects.filter(user=shown.by_id, is_active=True).first()
    if reviewer is None:
        return _Reader(None, frozenset())
    return _Reader(shown.by_id, specialties(credentials_of(reviewer), at))


def _why(line: Line, shown: Displayed, reader: _Reader) -> str:
    """What is still missing once this person has signed the line; empty: nothing."""
    policy = shown.policy
    signatures = line.signatures if line.held is Held.TOO_FEW else ()
    signers = {signature.signer_id for signature in signatures}
    specialists = {s.signer_id for s in signatures if policy.specialty in s.specialties}
    is_own = line.at is not None and line.at in shown.own
    if reader.person_id is not None and not is_own:
        signers.add(reader.person_id)
        specialists |= {reader.person_id} if policy.specialty in reader.specialties else set()
    if len(specialists) < policy.of_specialty:
        return f"Needs {policy.field}"
    if len(signers) >= policy.sign_offs:
        return ""
    if is_own:
        return "Your words: need another reviewer"
    return "Needs another reviewer" if reader.person_id else "Needs a reviewer"
