"""Findings about recorded sign-offs that do not count, where that leaves something unsettled."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace

from reviews.policy.facts import CredentialFact, Record, SignOffFact
from reviews.policy.findings.case import Case
from reviews.policy.findings.finding import Code, Finding, FindingKind, counted
from reviews.policy.record import taken_back
from reviews.policy.validity import Void, own_of_sign_off, why_void

Forgiven = Callable[[Record, SignOffFact], Record]


def sign_off_findings(case: Case) -> Iterator[Finding]:
    """For each reason that voids sign-offs: whose, and how much it leaves to read again."""
    if not case.coverage.is_complete:
        for code, void, sentence, forgiven in _REASONS:
            yield from _finding(case, code, sentence, _left_by(case, void, forgiven))


Left = tuple[SignOffFact, int, dt.date]


def _finding(case: Case, code: Code, sentence: str, left: list[Left]) -> Iterator[Finding]:
    if not left:
        return
    names = ", ".join(sorted({sign_off.signer_name for sign_off, _, _ in left}))
    passages = max(count for _, count, _ in left)
    yield Finding(
        code,
        FindingKind.BREAKS,
        f"{sentence.format(names=names)}; "
        f"{counted(passages, 'passage is', 'passages are')} short of a signature without it.",
        "Another qualified and independent reviewer signs off what is left to read.",
        max(case.since_here, min(since for _, _, since in left)),
        {
            "passages": passages,
            "sign_offs": [
                {"id": s.id, "signer": s.signer_name, "signed_on": s.at.date().isoformat()}
                for s, _, _ in left
            ],
        },
    )


def _left_by(case: Case, void: Void | None, forgiven: Forgiven) -> list[Left]:
    """The sign-offs void for this reason without which more is left to read."""
    now = len(case.coverage.unsettled)
    left: list[Left] = []
    for sign_off in case.record.sign_offs:
        is_asked = sign_off.version_number <= case.version.number
        if not is_asked or why_void(case.record, sign_off) is not void:
            continue
        if void is None and not own_of_sign_off(case.record, sign_off):
            continue
        fewer = now - case.unsettled_in(forgiven(case.record, sign_off))
        if fewer > 0:
            left.append((sign_off, fewer, _since(case.record, sign_off)))
    return left


def _since(record: Record, sign_off: SignOffFact) -> dt.date:
    back = [at for sign_off_id, at in taken_back(record) if sign_off_id == sign_off.id]
    ended = [c.ended_recorded_at for c in sign_off.credentials if c.ended_recorded_at]
    return min(back or ended or [sign_off.at]).date()


def _without_withdrawal(record: Record, sign_off: SignOffFact) -> Record:
    kept = tuple(w for w in record.withdrawals if w.sign_off_id != sign_off.id)
    return replace(record, withdrawals=kept)


def _without_dispute(record: Record, sign_off: SignOffFact) -> Record:
    return replace(
        record, disputes=tuple(d for d in record.disputes if d.sign_off_id != sign_off.id)
    )


def _with_credential(record: Record, sign_off: SignOffFact) -> Record:
    held = CredentialFact("", verified_at=(sign_off.at - dt.timedelta(days=1),))
    return _with_sign_off(record, replace(sign_off, credentials=(*sign_off.credentials, held)))


def _as_if_independent(record: Record, sign_off: SignOffFact) -> Record:
    """Somebody else wrote and suggested the signer's words."""
    versions = tuple(
        replace(version, authors={}, suggested_by={})
        if version.number == sign_off.version_number
        else version
        for version in record.versions
    )
    pairs = tuple(replace(pair, own=False) for pair in sign_off.pairs)
    return _with_sign_off(replace(record, versions=versions), replace(sign_off, pairs=pairs))


def _with_sign_off(record: Record, changed: SignOffFact) -> Record:
    return replace(
        record, sign_offs=tuple(changed if s.id == changed.id else s for s in record.sign_offs)
    )


_REASONS: tuple[tuple[Code, Void | None, str, Forgiven], ...] = (
    (
        Code.SIGNER_NOT_INDEPENDENT,
        None,
        "{names} signed words of their own, which never counts",
        _as_if_independent,
    ),
    (
        Code.SIGNER_NOT_QUALIFIED,
        Void.NOT_QUALIFIED,
        "The sign-off of {names} does not count: no credential was verified and valid that day",
        _with_credential,
    ),
    (
        Code.SIGN_OFF_WITHDRAWN,
        Void.WITHDRAWN,
        "{names} withdrew a sign-off",
        _without_withdrawal,
    ),
    (
        Code.SIGN_OFF_DISPUTED,
        Void.DISPUTED,
        "An editor disputes the sign-off of {names}",
        _without_dispute,
    ),
)
