"""The dates on the page, computed from sign-offs, policies and overrides."""

import datetime as dt
from dataclasses import replace

import pytest

from reviews.policy.dates import (
    changes_reviewed_on,
    due_on,
    expired_since,
    interval_on,
    newest_claim,
    review_date,
    text_date,
)
from reviews.policy.facts import ClaimFact, OverrideFact, PolicyFact, Record, VersionFact
from tests.reviews.policy.building import ANN, BEN, CAT, START, Story, text

DAY = dt.date.fromisoformat


@pytest.mark.parametrize(
    ("reviewed", "months", "due"),
    [
        ("2023-01-31", 1, "2023-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2024-08-31", 6, "2025-02-28"),
        ("2024-05-15", 36, "2027-05-15"),
    ],
)
def test_a_review_lasts_to_the_same_day_or_the_last_of_a_shorter_month(
    reviewed: str, months: int, due: str
) -> None:
    assert due_on(DAY(reviewed), months) == DAY(due)


def days_of(story: Story) -> list[dt.date]:
    return [sign_off.at.date() for sign_off in story.record.sign_offs]


def test_the_review_date_is_that_of_the_newest_whole_review() -> None:
    story = Story()
    assert review_date(story.vouched(1), 1) is None
    story.version("Rest.")
    story.whole(ANN)
    story.whole(BEN)
    story.version("Rest.", "Drink.")
    story.changes(CAT)
    assert review_date(story.vouched(), 1) == days_of(story)[1]
    assert changes_reviewed_on(story.vouched()) == days_of(story)[2]


def test_with_several_signers_it_is_the_oldest_of_their_newest_reviews() -> None:
    story = Story()
    story.version("Rest.")
    for signer in (ANN, BEN, ANN, CAT, CAT):
        story.whole(signer)
    days = days_of(story)
    assert [review_date(story.vouched(), n) for n in (1, 2, 3, 4)] == [
        days[4],
        days[2],
        days[1],
        days[1],
    ]


def test_nobody_makes_their_own_words_fresh_by_a_review_of_the_whole() -> None:
    story = Story()
    story.version("Rest.", "Drink.")
    story.whole(ANN)
    story.version("Rest.", "Drink.", authors={0: [BEN]})
    story.whole(BEN)
    assert story.coverage().is_complete
    assert review_date(story.vouched(), 1) == days_of(story)[0]
    story.whole(CAT)
    assert review_date(story.vouched(), 1) == days_of(story)[2]


def test_own_words_that_others_signed_since_take_no_date_back() -> None:
    story = Story()
    story.version("Rest.", "Drink.")
    story.whole(ANN)
    story.version("Rest.", "Drink.", "Sleep.", authors={2: [BEN]})
    story.whole(BEN)
    story.changes(CAT)
    assert story.coverage().is_complete
    assert review_date(story.vouched(), 1) == days_of(story)[1]


def test_the_day_of_changes_is_the_newest_and_a_whole_review_starts_anew() -> None:
    story = Story()
    story.version("Rest.")
    story.whole(ANN)
    assert changes_reviewed_on(story.vouched()) is None
    story.version("Rest.", "Drink.")
    story.changes(BEN)
    story.version("Rest.", "Drink.", "Sleep.")
    story.changes(CAT)
    assert changes_reviewed_on(story.vouched()) == days_of(story)[2]
    story.whole(BEN)
    assert changes_reviewed_on(story.vouched()) is None


def in_force(day: str, months: int, recorded: int = 0) -> PolicyFact:
    return PolicyFact(
        in_force_from=DAY(day),
        recorded_at=START + dt.timedelta(days=recorded),
        interval_months=months,
    )


def override(day: str, months: int | None, recorded: int = 0) -> OverrideFact:
    return OverrideFact(DAY(day), START + dt.timedelta(days=recorded), months)


@pytest.mark.parametrize(("months", "lasts"), [(6, 6), (12, 12), (24, 12), (None, 12)])
def test_an_override_only_shortens(months: int | None, lasts: int) -> None:
    record = Record(
        policies=(in_force("2020-01-01", 12),), overrides=(override("2023-01-01", months),)
    )
    assert interval_on(record, DAY("2022-12-31")) == 12
    assert interval_on(record, DAY("2023-01-01")) == lasts


def test_of_several_rows_the_latest_in_force_counts_then_the_latest_recorded() -> None:
    policies = (
        in_force("2023-01-01", 12),
        in_force("2020-01-01", 36, 5),
        in_force("2030-01-01", 1),
    )
    assert interval_on(Record(policies=policies), DAY("2024-01-01")) == 12
    assert interval_on(Record(policies=policies), DAY("2022-01-01")) == 36
    corrected = (*policies, in_force("2023-01-01", 18, 9))
    assert interval_on(Record(policies=corrected), DAY("2024-01-01")) == 18
    ended = (override("2023-01-01", 3), override("2023-06-01", None))
    assert interval_on(Record(policies=policies, overrides=ended), DAY("2023-05-31")) == 3
    assert interval_on(Record(policies=policies, overrides=ended), DAY("2023-06-01")) == 12


REVIEWED = DAY("2022-03-10")


@pytest.mark.parametrize(
    ("today", "since"),
    [
        ("2023-03-10", None),
        ("2023-03-11", "2023-03-10"),
        ("2024-01-01", "2023-03-10"),
    ],
)
def test_a_review_expires_the_day_after_it_is_due(today: str, since: str | None) -> None:
    record = Record(policies=(in_force("2020-01-01", 12),))
    expired = expired_since(record, REVIEWED, DAY(today))
    assert expired == (DAY(since) if since else None)


def test_a_stricter_policy_makes_a_review_expire_the_day_it_takes_effect() -> None:
    record = Record(policies=(in_force("2020-01-01", 36), in_force("2023-09-01", 12)))
    assert expired_since(record, REVIEWED, DAY("2023-08-31")) is None
    assert expired_since(record, REVIEWED, DAY("2023-09-01")) == DAY("2023-09-01")
    assert expired_since(record, REVIEWED, DAY("2024-05-01")) == DAY("2023-09-01")


def test_a_policy_that_takes_effect_later_changes_nothing_about_what_is_overdue_already() -> None:
    record = Record(policies=(in_force("2020-01-01", 12), in_force("2023-09-01", 6)))
    assert expired_since(record, REVIEWED, DAY("2024-05-01")) == DAY("2023-03-10")


def test_a_time_in_which_the_review_was_not_overdue_is_a_break() -> None:
    policies = (
        in_force("2020-01-01", 6),
        in_force("2022-12-01", 24),
        in_force("2023-06-01", 12),
    )
    record = Record(policies=policies)
    assert expired_since(record, REVIEWED, DAY("2022-11-30")) == DAY("2022-09-10")
    assert expired_since(record, REVIEWED, DAY("2023-01-01")) is None
    assert expired_since(record, REVIEWED, DAY("2023-07-01")) == DAY("2023-06-01")


def test_an_override_makes_a_review_expire_the_day_it_takes_effect() -> None:
    record = Record(policies=(in_force("2020-01-01", 36),), overrides=(override("2023-09-01", 12),))
    assert expired_since(record, REVIEWED, DAY("2023-10-01")) == DAY("2023-09-01")


def version(number: int, *words: str, author: str = "Wendy Writer") -> VersionFact:
    saved = START + dt.timedelta(days=number)
    return VersionFact(number, saved, text(*words), author_name=author)


def test_the_text_date_is_when_these_words_were_first_saved() -> None:
    versions = (version(3, "Rest."), version(1, "Drink."), version(2, "Rest."), version(4, "Rest."))
    record = Record(versions=versions)
    assert text_date(record, versions[3]) == versions[2].saved_at.date()
    assert text_date(record, versions[1]) == versions[1].saved_at.date()


def test_another_author_or_the_same_words_after_others_are_a_new_text_date() -> None:
    versions = (version(1, "Rest."), version(2, "Rest.", author="Ola"), version(3, "Drink."))
    back = version(4, "Rest.", author="Ola")
    record = Record(versions=(*versions, back))
    assert text_date(record, versions[1]) == versions[1].saved_at.date()
    assert text_date(record, back) == back.saved_at.date()


def test_an_imported_text_is_as_old_as_its_page_said() -> None:
    first, second = version(1, "Rest."), version(2, "Drink.")
    claims = tuple(
        ClaimFact("", None, day, START) for day in (DAY("2019-01-01"), DAY("2020-02-02"))
    )
    record = Record(versions=(first, second), claims=(*claims, ClaimFact("", None, None, START)))
    assert text_date(record, first) == DAY("2020-02-02")
    assert text_date(record, second) == second.saved_at.date()


def test_the_newest_claim_is_the_one_with_the_latest_date() -> None:
    undated = ClaimFact("Undated", None, None, START + dt.timedelta(days=9))
    old, new = (ClaimFact(d, DAY(d), None, START) for d in ("2019-01-01", "2020-01-01"))
    assert newest_claim(Record()) is None
    assert newest_claim(Record(claims=(undated,))) == undated
    assert newest_claim(Record(claims=(new, undated, old))) == new
    again = replace(new, recorded_at=START + dt.timedelta(days=1))
    assert newest_claim(Record(claims=(again, new))) == again
