"""All findings of a case."""

from reviews.policy.findings.case import Case
from reviews.policy.findings.finding import Finding, FindingKind
from reviews.policy.findings.of_change_requests import change_request_findings
from reviews.policy.findings.of_coverage import coverage_findings
from reviews.policy.findings.of_haste import haste_findings
from reviews.policy.findings.of_page import page_findings
from reviews.policy.findings.of_sign_offs import sign_off_findings
from reviews.policy.findings.of_time import time_findings

_GRAVEST_FIRST = (FindingKind.ALARM, FindingKind.BREAKS, FindingKind.WARNS, FindingKind.NOTICE)


def findings_of(case: Case) -> tuple[Finding, ...]:
    """Every finding, gravest first, at most one of each code."""
    found = [
        *coverage_findings(case),
        *time_findings(case),
        *sign_off_findings(case),
        *change_request_findings(case),
        *page_findings(case),
        *haste_findings(case),
    ]
    return tuple(sorted(found, key=lambda finding: _GRAVEST_FIRST.index(finding.kind)))
