"""Findings that come with time alone.

They say dates, never how many days are left: what is stored must still be true tomorrow.
"""

import datetime as dt
from collections.abc import Iterator

from reviews.policy.dates import DAY
from reviews.policy.findings.case import Case
from reviews.policy.findings.finding import Code, Finding, FindingKind, day
from reviews.policy.validity import credential_holds, credential_is_valid


def time_findings(case: Case) -> Iterator[Finding]:
    """Whether the review is overdue or nearly so, and whose credentials have ended since."""
    if case.due_on is None or case.review_date is None:
        return
    notice_from = case.due_on - DAY * case.policy.notice_days
    evidence = {"reviewed_on": case.review_date.isoformat(), "due_on": case.due_on.isoformat()}
    if case.expired_since is not None:
        yield Finding(
            Code.REVIEW_EXPIRED,
            FindingKind.BREAKS,
            f"The next review was due on {day(case.due_on)}.",
            "A qualified reviewer signs off the whole text.",
            case.expired_since,
            evidence,
        )
    elif case.today >= notice_from:
        yield Finding(
            Code.REVIEW_DUE_SOON,
            FindingKind.WARNS,
            f"The next review is due on {day(case.due_on)}.",
            "A qualified reviewer signs off the whole text.",
            max(notice_from, case.review_date),
            evidence,
        )
    yield from _lapsed(case)


def _lapsed(case: Case) -> Iterator[Finding]:
    """Signers the text rests on of whom no credential that held at signing is valid today."""
    lapsed: dict[int, tuple[str, dt.date]] = {}
    for sign_off in (*case.vouched.wholes, *case.vouched.changes):
        held = [c for c in sign_off.credentials if credential_holds(c, sign_off.at)]
        renewed = [c for c in sign_off.renewals if c.verified_at]
        if any(credential_is_valid(credential, case.today) for credential in (*held, *renewed)):
            lapsed.pop(sign_off.signer_id, None)
            continue
        ends = [min(filter(None, (c.valid_until, c.ended_on))) for c in held]
        lapsed[sign_off.signer_id] = (sign_off.signer_name, max(ends))
    if not lapsed:
        return
    names = sorted(name for name, _ in lapsed.values())
    yield Finding(
        Code.CREDENTIAL_LAPSED,
        FindingKind.NOTICE,
        f"Valid at signing, ended since: the credential of {', '.join(names)}.",
        "The credential is renewed and verified, or another reviewer signs off the text.",
        min(ended for _, ended in lapsed.values()),
        {"signers": [{"name": n, "ended_on": e.isoformat()} for n, e in sorted(lapsed.values())]},
    )
