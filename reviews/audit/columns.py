"""The columns that standings and findings are stored in."""

from typing import Any

from reviews.policy.findings.finding import Finding
from reviews.policy.standing import StandingFacts
from reviews.public_line import public_line

FINDING_COLUMNS = ("kind", "since", "sentence", "clears", "evidence")


def period_values(facts: StandingFacts) -> dict[str, Any]:
    """The stored columns of a standing."""
    return {
        "standing": facts.standing.value,
        "number": facts.version_number,
        "text_date": facts.text_date,
        "review_date": facts.review_date,
        "changes_reviewed_on": facts.changes_reviewed_on,
        "due_on": facts.due_on,
        "next_change_on": facts.next_change_on,
        "covered_percent": facts.coverage.percent,
        "gaps": len(facts.coverage.unsettled),
        "safety_gaps": sum(line.is_safety for line in facts.coverage.unsettled),
        "line": public_line(facts).to_json(),
    }


def finding_values(finding: Finding) -> dict[str, Any]:
    """The stored columns of a finding, beside its code."""
    return {name: getattr(finding, name) for name in FINDING_COLUMNS} | {"kind": finding.kind.value}
