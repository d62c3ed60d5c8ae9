"""The ambiguous scenarios: where the words alone could be read in two ways."""

import datetime as dt

from dateutil.relativedelta import relativedelta

from reviews.policy.facts import (
    ClaimFact,
    OverrideFact,
    PolicyFact,
    PublicationKind,
    RetirementFact,
    Scope,
)
from reviews.policy.findings.finding import Code
from reviews.policy.standing import Standing, standing_on
from tests.reviews.policy.building import ANN, BEN, START, Story, credential, passage

DAY = dt.timedelta(days=1)


def test_a1_the_newest_whole_review_is_that_of_the_newest_version() -> None:
    story = Story()
    old = story.version("Take 5 mg.", "Rest.")
    story.whole(ANN)
    new = story.version("Take 6 mg.", "Rest.", "Drink.")
    story.whole(ANN, new)
    story.whole(BEN, old)
    assert story.vouched(new).basis == story.record.sign_offs[1]
    assert story.gap_words(new) == []
    assert story.gap_words(old) == []


def test_a2_a_credential_verified_after_the_signing_heals_nothing() -> None:
    story = Story()
    story.version("Rest.")
    late = credential(verified_at=(START + 10 * DAY,))
    story.whole(ANN, credentials=(late,))
    story.later(30)
    assert story.vouched().basis is None


def test_a2_a_credential_verified_too_long_ago_does_not_count() -> None:
    for months, counts in ((24, True), (25, False)):
        story = Story()
        story.version("Rest.")
        at = story.now + DAY - relativedelta(months=months)
        story.whole(ANN, credentials=(credential(verified_at=(at,)),))
        assert (story.vouched().basis is not None) is counts


def test_a2_an_end_found_later_counts_from_the_day_it_was_recorded() -> None:
    story = Story()
    story.version("Rest.")
    found = START + 90 * DAY
    struck_off = credential(ended_on=START.date(), ended_recorded_at=found)
    story.whole(ANN, credentials=(struck_off,))
    story.publish()
    assert standing_on(story.record, found - DAY).standing is Standing.CURRENT
    facts = standing_on(story.record, found)
    assert facts.standing is Standing.UNREVIEWED
    assert facts.finding(Code.SIGNER_NOT_QUALIFIED) is not None


def test_a3_a_shorter_interval_makes_a_review_overdue_from_the_day_it_takes_effect() -> None:
    story = Story(PolicyFact(interval_months=36))
    story.version("Rest.")
    story.whole(ANN)
    story.publish()
    story.add(policies=PolicyFact(dt.date(2026, 2, 1), story.now, interval_months=12))
    assert standing_on(story.record, START.replace(2026, 1, 31)).standing is Standing.CURRENT
    finding = standing_on(story.record, START.replace(2026, 3, 1)).finding(Code.REVIEW_EXPIRED)
    assert finding is not None
    assert finding.since == dt.date(2026, 2, 1)


def test_a3_a_policy_that_changes_nothing_does_not_move_the_day_it_fell_due() -> None:
    story = Story(PolicyFact(interval_months=12))
    story.version("Rest.")
    story.whole(ANN)
    story.publish()
    story.add(policies=PolicyFact(dt.date(2025, 6, 1), story.now, interval_months=12))
    finding = standing_on(story.record, START.replace(2025, 7, 1)).finding(Code.REVIEW_EXPIRED)
    assert finding is not None
    assert finding.since == dt.date(2025, 1, 3)


def test_a3_an_override_only_shortens() -> None:
    for months, due in ((6, dt.date(2024, 7, 3)), (48, dt.date(2025, 1, 3))):
        story = Story(PolicyFact(interval_months=12))
        story.version("Rest.")
        story.whole(ANN)
        story.add(overrides=OverrideFact(START.date(), story.now, months))
        assert standing_on(story.record, story.now).due_on == due


def test_a4_an_emergency_is_over_once_the_live_version_is_covered() -> None:
    story = Story()
    story.version("Rest.")
    story.whole(ANN)
    story.version("Rest.", "Drink.")
    story.publish(kind=PublicationKind.EMERGENCY)
    facts = standing_on(story.record, story.now)
    assert facts.finding(Code.PUBLISHED_WITHOUT_REVIEW) is not None
    assert facts.standing is Standing.STALE
    story.version("Rest.", "Drink.", "Sleep.")
    story.changes(BEN)
    story.publish()
    facts = standing_on(story.record, story.now)
    assert facts.finding(Code.PUBLISHED_WITHOUT_REVIEW) is None
    assert facts.standing is Standing.CURRENT


def test_a4_an_imported_page_is_no_emergency() -> None:
    story = Story()
    story.version("Rest.")
    story.publish(kind=PublicationKind.IMPORTED)
    facts = standing_on(story.record, story.now)
    assert facts.finding(Code.PUBLISHED_WITHOUT_REVIEW) is None


def test_a5_a_retired_page_is_not_live_whatever_its_findings() -> None:
    story = Story()
    story.version("Rest.")
    assert standing_on(story.record, story.now).standing is Standing.NOT_LIVE
    story.publish()
    assert standing_on(story.record, story.now).standing is Standing.UNREVIEWED
    story.add(retirements=RetirementFact(story.later()))
    facts = standing_on(story.record, story.now)
    assert facts.standing is Standing.NOT_LIVE
    assert facts.finding(Code.NEVER_REVIEWED) is not None


def test_a6_a_claim_says_nothing_once_there_is_a_real_sign_off_and_the_newest_counts() -> None:
    story = Story()
    story.version("Rest.")
    for year in (2019, 2017):
        day = dt.date(year, 9, 25)
        story.add(claims=ClaimFact("Dr Ida Iris", day, dt.date(2023, 3, 21), story.now))
    story.publish(kind=PublicationKind.IMPORTED)
    finding = standing_on(story.record, story.now).finding(Code.REVIEW_PREDATES_TEXT)
    assert finding is not None
    assert finding.evidence["days"] == 1273
    story.whole(ANN)
    facts = standing_on(story.record, story.now)
    assert facts.standing is Standing.CURRENT
    assert facts.finding(Code.CLAIM_ONLY) is None


def test_a7_coverage_is_never_a_hundred_percent_with_a_gap() -> None:
    story = Story()
    many = [f"Point {number} stands." for number in range(300)]
    story.version(*many, "Never mix.")
    story.whole(ANN)
    story.version(*many)
    assert story.coverage().percent == 99
    assert len(story.coverage().removals) == 1
    story.changes(BEN)
    assert story.coverage().percent == 100


def test_a8_a_whole_review_is_shown_what_was_removed_since_the_vouched_text() -> None:
    story = Story()
    story.version("Never mix.", "Rest.")
    story.whole(ANN)
    story.version("Rest.")
    story.version("Rest.", "Drink.")
    pairs = story.pairs(BEN, Scope.WHOLE)
    assert [pair.before for pair in pairs if pair.after is None] == [passage("Never mix.")]


def test_a9_an_editor_may_take_a_sign_off_out_of_the_reckoning() -> None:
    story = Story()
    story.version("Rest.")
    story.whole(ANN)
    story.version("Rest.", "Drink.")
    story.publish()
    story.dispute(story.whole(BEN))
    assert story.gap_words() == ["Drink."]
    facts = standing_on(story.record, story.now)
    assert facts.finding(Code.SIGN_OFF_DISPUTED) is not None
