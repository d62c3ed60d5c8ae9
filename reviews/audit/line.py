"""What an article's line in the table says, from the facts of its standing."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from articles.models import Risk
from reviews.audit.folding import LONGEST, fold
from reviews.models.audit_row import GRAVITY, NEVER, NO_END, RISK_RANK
from reviews.policy.dates import newest_claim
from reviews.policy.standing import StandingFacts
from reviews.public_line import Leaned, public_line
from reviews.record import Recorded


class LineScope(StrEnum):
    """What the text of a line leans on; "" is nothing at all."""

    WHOLE = "whole"
    CHANGES = "changes"
    CLAIM = "claim"


def computed_line(found: Recorded, facts: StandingFacts) -> dict[str, Any]:
    """The stored columns of an article's line, as the record has them."""
    return {
        "standing": facts.standing.value,
        "gravity": GRAVITY[facts.standing],
        "number": facts.version_number,
        "covered_percent": facts.coverage.percent,
        "gaps": len(facts.coverage.unsettled),
        "safety_gaps": sum(line.is_safety for line in facts.coverage.unsettled),
        "findings": len(facts.findings),
        **_content(found.rows[facts.version_number]),
        **_review(facts),
    }


def _content(version: Any) -> dict[str, Any]:
    specialty = version.specialty
    return {
        "title": version.title,
        "title_key": fold(version.title),
        "author": version.byline,
        "author_key": fold(version.byline),
        "specialty": specialty.name if specialty else "",
        "specialty_key": specialty.slug if specialty else "",
        "risk": str(version.risk),
        "risk_rank": RISK_RANK[Risk(version.risk)],
    }


def _review(facts: StandingFacts) -> dict[str, Any]:
    """By whom and when: by the sign-offs that count, else by what is claimed."""
    leaned = public_line(facts).sign_offs
    claim = newest_claim(facts.case.record) if facts.case and not leaned else None
    names = [claim.reviewer] if claim else [one.by.name for one in leaned]
    reviewers = [name[:LONGEST] for name in dict.fromkeys(names) if name]
    return {
        "text_date": facts.text_date or NEVER,
        "review_date": (claim.reviewed_on if claim else facts.review_date) or NEVER,
        "changes_date": facts.changes_reviewed_on or NEVER,
        "due_date": facts.due_on or NO_END,
        "scope": LineScope.CLAIM.value if claim else _scope(leaned),
        "reviewers": reviewers,
        "reviewers_key": fold(", ".join(reviewers)),
    }


def _scope(leaned: Sequence[Leaned]) -> str:
    if not leaned:
        return ""
    return (LineScope.WHOLE if all(one.is_whole for one in leaned) else LineScope.CHANGES).value


def reviewer_keys(values: dict[str, Any]) -> list[str]:
    """The folded names of a line's reviewers, each once."""
    return sorted({fold(name) for name in values["reviewers"]} - {""})
