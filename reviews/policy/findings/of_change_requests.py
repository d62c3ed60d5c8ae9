"""The finding that a re-review did not end in a signature: the text is to be revised or retired."""

import textwrap
from collections.abc import Iterator, Sequence

from reviews.policy.asked_for import open_requests
from reviews.policy.facts import ChangeRequestFact, ReviewOutcome
from reviews.policy.findings.case import Case
from reviews.policy.findings.finding import Code, Finding, FindingKind, day

WANTS = {ReviewOutcome.REVISE: "revised", ReviewOutcome.RETIRE: "retired"}
TOLD = 160
"""How many characters of a reason stand in the sentence; the whole is in the evidence."""


def change_request_findings(case: Case) -> Iterator[Finding]:
    """Who asked for what, when, and why, as long as it stands."""
    requests = open_requests(case.record, case.version.number, case.policy)
    if requests:
        yield Finding(
            Code.CHANGE_REQUESTED,
            FindingKind.BREAKS,
            _sentence(requests),
            "A new version is signed off and goes live, or who asked closes the request.",
            requests[0].at.date(),
            {
                "requests": [_told(request) for request in requests],
                **{str(request.outcome): True for request in requests},
            },
        )


def _sentence(requests: Sequence[ChangeRequestFact]) -> str:
    newest = requests[-1]
    others = f" (and {len(requests) - 1:,} more)" if len(requests) > 1 else ""
    why = textwrap.shorten(newest.reason, TOLD, placeholder=" …")
    return (
        f"{newest.by_name or 'A reviewer'} asked on {day(newest.at.date())} that this text be "
        f"{WANTS[newest.outcome]}{others}: {why}"
    )


def _told(request: ChangeRequestFact) -> dict[str, object]:
    return {
        "id": request.id,
        "outcome": str(request.outcome),
        "version": request.version_number,
        "by": request.by_name,
        "on": request.at.date().isoformat(),
        "reason": request.reason,
    }
