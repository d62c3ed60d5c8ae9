"""Signed faster than the words shown can be read: when that is found, and what clears it."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.passage import Kind, Passage, Token
from reviews.policy.facts import PolicyFact, Scope, SignOffFact
from reviews.policy.findings.finding import Code, Finding, FindingKind, lasting
from reviews.policy.haste import Pace, may_note, pace, pace_in, words_of
from reviews.policy.signed import SignedPair
from reviews.policy.standing import Standing, standing_on
from tests.reviews.policy.building import ANN, BEN, CAT, START, Story, credential, passage

LONG = " ".join(f"word{n}" for n in range(100))
CITED = passage("Ash A. Sleep. 2020.", kind=Kind.REFERENCE)
MINUTE = dt.timedelta(minutes=1)


def hurried(story: Story, signed: int, seconds: float = 5) -> int:
    """The same sign-off, given so many seconds after its words were opened."""
    story.record = replace(
        story.record,
        sign_offs=tuple(
            replace(s, opened_at=s.at - dt.timedelta(seconds=seconds)) if s.id == signed else s
            for s in story.record.sign_offs
        ),
    )
    return signed


def noted(story: Story, signed: int) -> None:
    """An editor looked into it."""
    at = story.later()
    story.record = replace(
        story.record,
        sign_offs=tuple(
            replace(s, noted_at=at) if s.id == signed else s for s in story.record.sign_offs
        ),
    )


def long_story(policy: PolicyFact | None = None) -> Story:
    story = Story(policy)
    story.version(f"Take {LONG}.", f"Rest {LONG}.", CITED)
    return story


def haste(story: Story) -> Finding | None:
    return standing_on(story.record, story.now).finding(Code.HASTY_SIGN_OFF)


def accused(story: Story) -> list[int]:
    """The sign-offs that are called hasty."""
    found = haste(story)
    return [one["id"] for one in found.evidence["sign_offs"]] if found else []


@pytest.mark.parametrize(
    ("count", "seconds", "rate", "is_hasty"),
    [
        (500, 59, 500, True),
        (500, 60, 500, False),
        (501, 60, 500, True),
        (501, 61, 500, False),
        (1500, 179, 500, True),
        (1500, 180, 500, False),
        (1500, 180, 400, True),
        (1, 0, 500, True),
        (1, 1, 500, False),
        (8, 1, 500, False),
        (9, 1, 500, True),
        (0, 0, 500, False),
    ],
)
def test_the_least_time_is_the_words_by_the_rate(
    count: int, seconds: int, rate: int, *, is_hasty: bool
) -> None:
    assert Pace(count, seconds, rate).is_hasty is is_hasty


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(200, 1000))
def test_more_time_never_makes_a_sign_off_hasty_nor_do_fewer_words(
    count: int, seconds: int, rate: int
) -> None:
    measured = Pace(count, seconds, rate)
    assert measured.is_hasty == (count * 60 > seconds * rate)
    if not measured.is_hasty:
        assert not replace(measured, seconds=seconds + 1).is_hasty
        assert not replace(measured, words=max(0, count - 1)).is_hasty
        assert not replace(measured, words_a_minute=rate + 1).is_hasty


def pair(
    before: Passage | None, after: Passage | None, *, kept: bool = False, own: bool = False
) -> SignedPair:
    return SignedPair("1:0", before, after, at=0, kept=kept, own=own)


OLD, NEW = passage("Take 5 mg daily ."), passage("Take 50 mg every single day .")
PICTURE = Passage(
    Kind.PICTURE,
    (Token("/pictures/wave.png", ("picture",)), Token("a", ("alt",)), Token("wave", ("alt",))),
)


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (pair(OLD, OLD), 4),
        (pair(OLD, NEW), 6),
        (pair(None, NEW), 6),
        (pair(OLD, None), 4),
        (pair(OLD, NEW, kept=True), 6),
        (pair(OLD, NEW, own=True), 0),
        (pair(CITED, CITED), 0),
        (pair(None, PICTURE), 2),
        (pair(None, passage("( – ) … !")), 0),
    ],
    ids=["same", "changed", "added", "removed", "kept", "own", "reference", "picture", "signs"],
)
def test_what_of_a_pair_its_signer_has_to_read(shown: SignedPair, expected: int) -> None:
    assert words_of(shown) == expected


def test_a_whole_reading_counts_words_that_did_not_change() -> None:
    story = long_story()
    story.whole(ANN)
    story.version(f"Take {LONG}.", f"Rest {LONG}.", "Drink water.", CITED)
    whole, changes = story.whole(BEN), story.changes(CAT)
    found = {s.id: pace_in(story.record, s).words for s in story.record.sign_offs}
    assert found[whole] == 204
    assert found[changes] == 0
    story.version(f"Take {LONG}.", f"Rest {LONG}.", "Drink much water.", CITED)
    changes = story.changes(CAT)
    assert pace_in(story.record, story.record.sign_offs[-1]).words == 3


def test_a_sign_off_within_seconds_of_a_long_text_is_a_notice_and_changes_nothing_else() -> None:
    story = long_story()
    signed = hurried(story, story.whole(ANN), seconds=12)
    story.publish()
    found = haste(story)
    assert found is not None
    assert found.kind is FindingKind.NOTICE
    assert found.sentence == (
        "Dr Ann Ash signed 202 words 12 seconds after opening them;"
        " reading them takes 25 seconds at the least."
    )
    assert found.since == dt.date(2024, 1, 3)
    assert found.evidence == {
        "sign_offs": [
            {
                "id": signed,
                "signer": "Dr Ann Ash",
                "signed_on": "2024-01-03",
                "words": 202,
                "seconds": 12,
                "least_seconds": 25,
                "words_a_minute": 500,
            }
        ]
    }
    facts = standing_on(story.record, story.now)
    assert facts.standing is Standing.CURRENT
    unhurried = replace(story.record.sign_offs[0], opened_at=START)
    without = standing_on(replace(story.record, sign_offs=(unhurried,)), story.now)
    assert without.findings == ()
    assert without.coverage == facts.coverage
    assert without.next_change_on == facts.next_change_on


def test_who_took_the_time_is_not_accused() -> None:
    story = long_story()
    hurried(story, story.whole(ANN), seconds=26)
    assert accused(story) == []


def test_a_second_person_who_takes_the_time_clears_it() -> None:
    story = long_story()
    hurried(story, story.whole(ANN))
    story.whole(BEN)
    assert accused(story) == []


def test_a_second_person_in_the_same_hurry_does_not() -> None:
    story = long_story()
    first, second = hurried(story, story.whole(ANN)), hurried(story, story.whole(BEN))
    assert accused(story) == [first, second]
    found = haste(story)
    assert found
    assert found.sentence.endswith(" So did 1 more sign-off.")


def test_the_same_person_clears_it_by_reading_again() -> None:
    story = long_story()
    hurried(story, story.whole(ANN))
    story.whole(ANN)
    assert accused(story) == []


def test_a_later_hurry_over_words_already_read_accuses_nobody() -> None:
    story = long_story()
    story.whole(ANN)
    hurried(story, story.whole(BEN))
    assert accused(story) == []


def test_an_editors_note_clears_it_from_that_moment_on() -> None:
    story = long_story()
    signed = hurried(story, story.whole(ANN))
    before = story.now
    noted(story, signed)
    assert accused(story) == []
    then = standing_on(story.record, before).finding(Code.HASTY_SIGN_OFF)
    assert then is not None


def test_a_note_on_one_of_two_leaves_the_other() -> None:
    story = long_story(PolicyFact(sign_offs=2))
    first, second = hurried(story, story.whole(ANN)), hurried(story, story.whole(BEN))
    noted(story, first)
    assert accused(story) == [second]


def test_where_two_have_to_read_the_hasty_second_is_found() -> None:
    story = long_story(PolicyFact(sign_offs=2))
    story.whole(ANN)
    second = hurried(story, story.whole(BEN))
    assert accused(story) == [second]
    story.whole(CAT)
    assert accused(story) == []


def test_where_a_specialist_has_to_read_only_another_one_clears_the_hasty_one() -> None:
    story = long_story(PolicyFact(of_specialty=1, specialty="cardiology"))
    heart = (credential("cardiology"),)
    signed = hurried(story, story.whole(ANN, credentials=heart))
    story.whole(BEN)
    assert accused(story) == [signed]
    story.whole(CAT, credentials=heart)
    assert accused(story) == []


def test_changes_are_measured_by_themselves_and_cleared_by_whoever_reads_the_whole() -> None:
    story = long_story()
    story.whole(ANN)
    story.version(f"Take {LONG}.", f"Sleep {LONG} soundly.", CITED)
    signed = hurried(story, story.changes(BEN))
    assert accused(story) == [signed]
    story.whole(CAT)
    assert accused(story) == []


def test_a_hasty_removal_is_found_and_cleared_by_whoever_reads_the_whole() -> None:
    story = long_story()
    story.whole(ANN)
    story.version(f"Take {LONG}.", CITED)
    signed = hurried(story, story.changes(BEN))
    assert accused(story) == [signed]
    story.whole(CAT)
    assert accused(story) == []


def test_words_that_were_replaced_accuse_nobody() -> None:
    story = long_story()
    story.whole(ANN)
    story.version(f"Take {LONG}.", f"Sleep {LONG} soundly.", CITED)
    hurried(story, story.changes(BEN))
    story.version(f"Take {LONG}.", f"Wake {LONG} early.", CITED)
    story.changes(CAT)
    assert accused(story) == []


@pytest.mark.parametrize("how", ["withdraw", "dispute"])
def test_a_sign_off_that_was_taken_back_needs_no_looking_into(how: str) -> None:
    story = long_story()
    signed = hurried(story, story.whole(ANN))
    getattr(story, how)(signed)
    assert accused(story) == []


def test_a_sign_off_without_credential_counts_for_nothing_and_is_not_accused() -> None:
    story = long_story()
    hurried(story, story.whole(ANN, credentials=()))
    assert accused(story) == []


def test_the_policy_of_the_signing_decides_not_a_later_one() -> None:
    story = long_story()
    hurried(story, story.whole(ANN), seconds=30)
    later_that_day = story.now + MINUTE
    stricter = PolicyFact(story.now.date(), later_that_day, words_a_minute=200)
    story.add(policies=stricter)
    story.later()
    assert accused(story) == []
    again = hurried(story, story.whole(BEN), seconds=30)
    assert pace_in(story.record, story.record.sign_offs[-1]).is_hasty
    story.withdraw(1)
    assert accused(story) == [again]


def test_what_was_marked_in_an_earlier_sitting_is_not_counted_again() -> None:
    story = long_story()
    story.whole(ANN)
    (signed,) = story.record.sign_offs
    opened = signed.at - dt.timedelta(seconds=5)
    marked = (opened - MINUTE, opened + dt.timedelta(seconds=1), opened)
    resumed = replace(signed, opened_at=opened, marked_at=marked)
    assert pace_in(story.record, resumed).words == 101
    told_nothing = replace(resumed, marked_at=marked[:2])
    assert pace_in(story.record, told_nothing).words == 202


def test_a_clock_that_ran_backwards_is_no_time_at_all() -> None:
    signed = SignOffFact(
        1, 1, START, ANN, Scope.WHOLE, (pair(None, NEW),), opened_at=START + MINUTE
    )
    assert pace(signed, PolicyFact()).seconds == 0


def test_a_sign_off_of_which_the_opening_is_not_known_is_not_accused() -> None:
    story = long_story()
    story.whole(ANN)
    assert accused(story) == []


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "0 seconds"),
        (1, "1 second"),
        (59, "59 seconds"),
        (60, "1 minute"),
        (61, "1 minute and 1 second"),
        (178, "2 minutes and 58 seconds"),
        (7200, "120 minutes"),
    ],
)
def test_a_time_is_said_as_people_say_it(seconds: int, said: str) -> None:
    assert lasting(seconds) == said


@pytest.mark.parametrize(
    ("changes", "words", "is_late"),
    [
        ({}, "", False),
        ({"is_editor": False}, "Only an editor looks into", False),
        ({"by_id": 7}, "your own, so another editor", False),
        ({"is_taken_back": True}, "was taken back", True),
        ({"is_hasty": False}, "not given in haste", False),
    ],
)
def test_who_may_note_what_came_of_it(
    changes: dict[str, Any], words: str, *, is_late: bool
) -> None:
    usual = {
        "is_editor": True,
        "by_id": 1,
        "signer_id": 7,
        "is_taken_back": False,
        "is_hasty": True,
    }
    verdict = may_note(**(usual | changes))
    assert words in verdict.refusal
    assert bool(verdict) is (not words)
    assert verdict.is_late is is_late
