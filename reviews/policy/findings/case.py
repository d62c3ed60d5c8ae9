"""What every finding is read off: the record as known at a moment, and what follows from it."""

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from reviews.policy.coverage import Coverage, cover, coverage_of
from reviews.policy.dates import (
    changes_reviewed_on,
    due_on,
    expired_since,
    interval_on,
    review_date,
    text_date,
)
from reviews.policy.facts import PolicyFact, PublicationFact, Record, VersionFact
from reviews.policy.record import known_by, live_publication, policy_on, version_in_question
from reviews.policy.vouched import VouchedText, vouched_text


@dataclass(frozen=True)
class Case:
    """One article at one moment: the version in question and how it is held."""

    record: Record
    today: dt.date
    version: VersionFact
    live: PublicationFact | None
    policy: PolicyFact
    vouched: VouchedText
    coverage: Coverage
    text_date: dt.date
    review_date: dt.date | None
    changes_reviewed_on: dt.date | None
    due_on: dt.date | None
    expired_since: dt.date | None

    @property
    def since_here(self) -> dt.date:
        """Since when readers see this version, or since when there is it at all."""
        return self.live.at.date() if self.live else self.version.saved_at.date()

    def unsettled_in(self, record: Record) -> int:
        """How many passages and removals would be unsettled, had the record been this one."""
        return len(coverage_of(record, self.version, self.policy).unsettled)

    @cached_property
    def versions_back(self) -> tuple[tuple[VersionFact, frozenset[str]], ...]:
        """The version in question and all before it, newest first, each with its passages' keys."""
        upto = [v for v in self.record.versions if v.number <= self.version.number]
        return tuple(
            (version, frozenset(passage.key for passage in version.passages))
            for version in sorted(upto, key=lambda v: -v.number)
        )


def case_on(record: Record, moment: dt.datetime) -> Case | None:
    """The case at a moment, by what was recorded then; None before the first version."""
    known, today = known_by(record, moment), moment.date()
    version = version_in_question(known)
    if version is None:
        return None
    policy = policy_on(known, today)
    vouched = vouched_text(known, version.number)
    reviewed_on = review_date(vouched, policy.sign_offs)
    return Case(
        record=known,
        today=today,
        version=version,
        live=live_publication(known),
        policy=policy,
        vouched=vouched,
        coverage=cover(vouched, version.passages, policy),
        text_date=text_date(known, version),
        review_date=reviewed_on,
        changes_reviewed_on=changes_reviewed_on(vouched),
        due_on=due_on(reviewed_on, interval_on(known, today)) if reviewed_on else None,
        expired_since=expired_since(known, reviewed_on, today) if reviewed_on else None,
    )
