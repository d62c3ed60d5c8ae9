"""Every date that is shown about a review, computed from the record."""

import datetime as dt
from collections.abc import Iterable, Iterator

from dateutil.relativedelta import relativedelta

from reviews.policy.elements import Signature
from reviews.policy.facts import ClaimFact, Record, SignOffFact, VersionFact
from reviews.policy.record import override_on, policy_on
from reviews.policy.vouched import VouchedText

DAY = dt.timedelta(days=1)


def review_date(vouched: VouchedText, sign_offs: int) -> dt.date | None:
    """The day the whole text was last vouched for.

    With several signers: the oldest of the newest whole reviews by that many distinct people. Words
    of a signer's own count by when others signed them: nobody makes their own words fresh.
    """
    wholes = newest_wholes(vouched, sign_offs)
    days = [sign_off.at.date() for sign_off in wholes]
    days += [signed.at.date() for signed in signed_by_others(vouched, wholes, sign_offs)]
    return min(days, default=None)


def newest_wholes(vouched: VouchedText, sign_offs: int) -> tuple[SignOffFact, ...]:
    """The newest whole reviews by so many distinct people, newest last."""
    newest: dict[int, SignOffFact] = {}
    for sign_off in reversed(vouched.wholes):
        if len(newest) < sign_offs:
            newest.setdefault(sign_off.signer_id, sign_off)
    return tuple(reversed(newest.values()))


def signed_by_others(
    vouched: VouchedText, wholes: Iterable[SignOffFact], sign_offs: int
) -> Iterator[Signature]:
    """The newest signatures under what these reviews leave out as their signer's own words."""
    own = {pair.slot for sign_off in wholes for pair in sign_off.pairs if pair.own}
    for element in vouched.standing:
        if element.slot in own:
            newest = {s.signer_id: s for s in sorted(element.signatures, key=lambda s: s.at)}
            yield from sorted(newest.values(), key=lambda s: s.at)[-sign_offs:]


def changes_reviewed_on(vouched: VouchedText) -> dt.date | None:
    """The day of the newest *changes* sign-off that counts, since the basis."""
    return max((sign_off.at.date() for sign_off in vouched.changes), default=None)


def newest_claim(record: Record) -> ClaimFact | None:
    """The claimed review with the latest date; claims without a date come first."""
    return max(
        record.claims, key=lambda c: (c.reviewed_on or dt.date.min, c.recorded_at), default=None
    )


def text_date(record: Record, version: VersionFact) -> dt.date:
    """When these words were first saved; for an imported version, when its page said they were.

    A version with the words of the one before it, and another risk level, moves no date.
    """
    claimed = [
        claim.text_date
        for claim in record.claims
        if claim.text_date is not None and claim.version_number == version.number
    ]
    return max(claimed, default=_first_saved(record, version).date())


def _first_saved(record: Record, version: VersionFact) -> dt.datetime:
    saved = version.saved_at
    for earlier in sorted(record.versions, key=lambda v: -v.number):
        if earlier.number < version.number:
            if (earlier.passages, earlier.author_name) != (version.passages, version.author_name):
                break
            saved = earlier.saved_at
    return saved


def interval_on(record: Record, day: dt.date) -> int:
    """The months a review lasts, by what is in force that day. An override only shortens."""
    months = policy_on(record, day).interval_months
    override = override_on(record, day)
    if override is None or override.interval_months is None:
        return months
    return min(months, override.interval_months)


def due_on(reviewed_on: dt.date, months: int) -> dt.date:
    """The last day of a review that lasts so many months; 31 January and one month is 28 or 29."""
    return reviewed_on + relativedelta(months=months)


def row_starts(record: Record) -> list[dt.date]:
    """The days on which a policy or an override of this article takes effect."""
    policies = [row.in_force_from for row in record.policies]
    return policies + [row.in_force_from for row in record.overrides]


def expired_since(record: Record, reviewed_on: dt.date, today: dt.date) -> dt.date | None:
    """Since when the review has been overdue without a break, or None if it is not.

    The later of the due date and the day the policy that made it overdue took effect.
    """
    starts = row_starts(record)
    since: dt.date | None = None
    end = today
    for start in sorted({dt.date.min, *(s for s in starts if s <= today)}, reverse=True):
        due = due_on(reviewed_on, interval_on(record, start))
        if end <= due:
            return since
        since = max(due, start)
        if due >= start:
            return since
        end = start - DAY
    return since
