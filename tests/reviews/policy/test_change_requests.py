"""What a re-review asked for: how long it stands, by what was recorded, and what it says."""

import dataclasses
import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.text.passage import Kind
from reviews.policy.asked_for import open_requests
from reviews.policy.byline import Says, byline
from reviews.policy.facts import (
    ChangeRequestFact,
    PolicyFact,
    PublicationKind,
    ReviewOutcome,
    WithdrawalKind,
)
from reviews.policy.findings.finding import Code, Finding, FindingKind
from reviews.policy.standing import Standing, StandingFacts, standing_on
from tests.reviews.policy.building import ANN, BEN, CAT, Story, passage
from tests.reviews.policy.histories import random_story

Step = Callable[[Story], None]
CITED = passage("Ash A. Sleep. 2020.", kind=Kind.REFERENCE)


def live_story(policy: PolicyFact | None = None) -> Story:
    story = Story(policy)
    story.version("Take 5 mg.", "Rest.", CITED)
    story.whole(ANN)
    if policy and policy.sign_offs > 1:
        story.whole(BEN)
    story.publish()
    return story


def ask(story: Story, outcome: ReviewOutcome = ReviewOutcome.REVISE, number: int = 0) -> None:
    story.add(
        change_requests=ChangeRequestFact(
            id=len(story.record.change_requests) + 1,
            version_number=number or len(story.record.versions),
            at=story.later(),
            outcome=outcome,
            reason="The dose is out of date.",
            by_name="Dr Ben Birch",
        )
    )


def close(story: Story, which: int = 0) -> None:
    requests = list(story.record.change_requests)
    requests[which] = dataclasses.replace(requests[which], closed_at=story.later())
    story.record = dataclasses.replace(story.record, change_requests=tuple(requests))


def facts(story: Story) -> StandingFacts:
    return standing_on(story.record, story.now)


def asked(story: Story) -> Finding | None:
    return facts(story).finding(Code.CHANGE_REQUESTED)


def test_a_request_makes_a_current_page_stale_and_refreshes_no_date() -> None:
    story = live_story()
    before = facts(story)
    ask(story)
    after = facts(story)
    assert (before.standing, after.standing) == (Standing.CURRENT, Standing.STALE)
    assert (after.review_date, after.due_on) == (before.review_date, before.due_on)
    found = after.findings[0]
    assert (found.code, found.kind) == (Code.CHANGE_REQUESTED, FindingKind.BREAKS)
    assert found.since == story.now.date()
    assert found.sentence == (
        "Dr Ben Birch asked on 5 January 2024 that this text be revised: The dose is out of date."
    )
    assert found.evidence["revise"]


def test_a_long_reason_is_cut_in_the_sentence_and_whole_in_the_evidence() -> None:
    story = live_story()
    ask(story)
    long = dataclasses.replace(story.record.change_requests[0], reason="very " * 200)
    story.record = dataclasses.replace(story.record, change_requests=(long,))
    found = asked(story)
    assert found is not None
    assert len(found.sentence) < 300
    assert found.evidence["requests"][0]["reason"] == long.reason


def test_its_maker_closing_it_counts_from_that_moment_and_not_before() -> None:
    story = live_story()
    ask(story)
    between = story.later()
    close(story)
    assert asked(story) is None
    assert standing_on(story.record, between).finding(Code.CHANGE_REQUESTED) is not None
    assert facts(story).standing is Standing.CURRENT


def test_nothing_was_asked_before_the_request() -> None:
    story = live_story()
    before = story.later()
    ask(story)
    assert standing_on(story.record, before).findings == ()


def saved(story: Story) -> None:
    story.version("Take 4 mg.", "Rest.", CITED)


def published(story: Story) -> None:
    story.publish(kind=PublicationKind.EMERGENCY)


def signed(story: Story) -> None:
    story.changes(CAT)


def signed_in_part(story: Story) -> None:
    story.version("Take 4 mg.", "Rest well.", CITED)
    story.changes(CAT, only=["Rest well."])


def bolder(story: Story) -> None:
    story.version("Take 5 mg.", passage("Rest.", bold=["Rest."]), CITED)


def signed_again(story: Story) -> None:
    story.whole(CAT)


def signed_by_its_maker(story: Story) -> None:
    story.whole(BEN)


def taken_back(story: Story) -> None:
    story.withdraw(story.record.sign_offs[-1].id)


def disputed(story: Story) -> None:
    story.dispute(story.record.sign_offs[-1].id)


def called_wrong(story: Story) -> None:
    wrong = [story.record.versions[-1].passages[0]]
    story.withdraw(story.record.sign_offs[-1].id, WithdrawalKind.TEXT_IS_WRONG, wrong)


STAYS, GOES = True, False


@pytest.mark.parametrize(
    ("steps", "stays"),
    [
        ([], STAYS),
        ([signed_again], STAYS),
        ([signed_by_its_maker], STAYS),
        ([saved], STAYS),
        ([saved, signed], STAYS),
        ([saved, published], STAYS),
        ([saved, signed, published], GOES),
        ([saved, published, signed], GOES),
        ([saved, published, signed_again], GOES),
        ([signed_in_part, published], STAYS),
        ([signed_in_part, published, signed], GOES),
        ([signed_in_part, bolder, published], STAYS),
        ([bolder, published], STAYS),
        ([bolder, signed_again, published], GOES),
        ([saved, signed, published, taken_back], STAYS),
        ([saved, signed, published, disputed], STAYS),
        ([saved, signed, published, called_wrong], STAYS),
        ([saved, signed, published, taken_back, signed], GOES),
        ([saved, signed, published, signed_in_part, published], GOES),
        ([saved, bolder, signed, published], STAYS),
        ([saved, bolder, signed_again, published], GOES),
    ],
)
def test_what_answers_a_request(steps: list[Step], *, stays: bool) -> None:
    story = live_story()
    ask(story)
    for step in steps:
        step(story)
    assert (asked(story) is not None) is stays


@pytest.mark.parametrize("steps", [[saved, signed], [saved, signed, published]])
def test_a_signature_from_before_the_request_answers_nothing(steps: list[Step]) -> None:
    story = live_story()
    for step in steps:
        step(story)
    ask(story, number=1)
    assert asked(story) is not None


def test_where_two_must_sign_one_signature_answers_nothing() -> None:
    story = live_story(PolicyFact(sign_offs=2))
    ask(story)
    saved(story)
    published(story)
    signed(story)
    assert asked(story) is not None
    story.changes(ANN)
    assert asked(story) is None


def test_what_was_answered_stays_answered_when_the_policy_asks_for_more() -> None:
    story = live_story()
    ask(story)
    for step in (saved, signed, published):
        step(story)
    stricter = PolicyFact(in_force_from=story.later().date(), recorded_at=story.now, sign_offs=2)
    story.add(policies=stricter)
    assert facts(story).finding(Code.TOO_FEW_SIGN_OFFS) is not None
    assert asked(story) is None


def test_each_request_is_answered_or_closed_by_itself() -> None:
    story = live_story()
    ask(story, ReviewOutcome.RETIRE)
    ask(story)
    both = asked(story)
    assert both is not None
    assert "(and 1 more)" in both.sentence
    assert both.since == story.record.change_requests[0].at.date()
    close(story, 1)
    left = asked(story)
    assert left is not None
    assert [told["outcome"] for told in left.evidence["requests"]] == ["retire"]
    assert "revise" not in left.evidence


def test_a_request_about_a_newer_text_stands_against_the_one_that_is_live() -> None:
    story = live_story()
    bolder(story)
    ask(story)
    assert facts(story).version_number == 1
    assert asked(story) is not None


def test_the_public_page_claims_nothing_and_says_what_was_asked() -> None:
    story = live_story()
    ask(story)
    line = byline(facts(story))
    assert (line.says, line.is_claim) == (Says.REVISION, False)
    assert line.sentences == (
        "On 5 January 2024, a reviewer asked that this page be revised, which is not done yet.",
        "Last medically reviewed by Dr Ann Ash, MD on 3 January 2024.",
    )
    ask(story, ReviewOutcome.RETIRE)
    assert byline(facts(story)).sentences[0] == (
        "On 6 January 2024, a reviewer asked that this page be taken down; "
        "our editors look into it."
    )


def test_the_public_page_of_a_text_with_gaps_says_both() -> None:
    story = live_story()
    ask(story)
    saved(story)
    story.publish(kind=PublicationKind.IMPORTED)
    assert byline(facts(story)).sentences == (
        "On 5 January 2024, a reviewer asked that this page be revised, which is not done yet.",
        "Since 7 January 2024, 1 passage of this text has not been medically reviewed.",
        "An earlier text of this page was last medically reviewed by Dr Ann Ash, MD "
        "on 3 January 2024.",
    )


def test_the_public_page_of_a_text_that_too_few_signed_says_both() -> None:
    story = live_story()
    ask(story)
    stricter = PolicyFact(in_force_from=story.later().date(), recorded_at=story.now, sign_offs=2)
    story.add(policies=stricter)
    line = byline(facts(story))
    assert line.says is Says.REVISION
    assert line.sentences[1:] == (
        "This text needs 2 reviewers, and not all of it has been reviewed by as many yet.",
        "Medically reviewed so far by Dr Ann Ash, MD on 3 January 2024.",
    )


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000), st.data())
def test_a_request_changes_nothing_but_the_standing_and_no_answer_comes_from_before(
    seed: int, data: st.DataObject
) -> None:
    story = random_story(seed)
    story.later()
    moments = sorted(
        [v.saved_at for v in story.record.versions] + [s.at for s in story.record.sign_offs]
    )
    at = data.draw(st.sampled_from(moments)) + dt.timedelta(hours=1)
    number = data.draw(st.integers(1, len(story.record.versions)))
    request = ChangeRequestFact(1, number, at, ReviewOutcome.REVISE, "Why", "Dr Ash")
    asked_for = dataclasses.replace(story.record, change_requests=(request,))
    before, after = standing_on(story.record, story.now), standing_on(asked_for, story.now)
    assert (before.coverage, before.due_on) == (after.coverage, after.due_on)
    others = tuple(f for f in after.findings if f.code is not Code.CHANGE_REQUESTED)
    assert others == before.findings
    is_open = after.finding(Code.CHANGE_REQUESTED) is not None
    answers = [s for s in story.record.sign_offs if s.at > at and number < s.version_number]
    assert is_open or answers
    closed = dataclasses.replace(request, closed_at=at + dt.timedelta(days=1))
    version = after.version_number
    policy = story.policy()
    without = dataclasses.replace(asked_for, change_requests=(closed,))
    assert open_requests(without, version, policy) == ()


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000))
def test_signing_a_newer_version_as_a_whole_answers_every_request(seed: int) -> None:
    story = random_story(seed)
    ask(story)
    story.version(*(f"{p.words} anew" for p in story.record.versions[-1].passages), "Rest.")
    assert asked(story) is not None
    story.whole(CAT)
    assert (asked(story) is None) is story.coverage().is_complete
