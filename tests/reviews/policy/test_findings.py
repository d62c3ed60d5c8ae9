"""Each finding: when it is there, what it says, since when."""

import datetime as dt
from dataclasses import replace

import pytest

from articles.text.passage import Kind
from reviews.policy.facts import (
    AlterationFact,
    ClaimFact,
    PolicyFact,
    PublicationKind,
    WithdrawalKind,
)
from reviews.policy.findings.finding import Code, Finding, FindingKind
from reviews.policy.findings.names import is_person, unsupported_claims
from reviews.policy.standing import Standing, StandingFacts, standing_on
from tests.reviews.policy.building import ANN, BEN, CAT, START, Story, credential, passage

CITED = passage("Ash A. Sleep. 2020.", kind=Kind.REFERENCE)


def facts(story: Story) -> StandingFacts:
    return standing_on(story.record, story.now)


def codes(story: Story) -> set[str]:
    return {finding.code.value for finding in facts(story).findings}


def the(story: Story, code: Code) -> Finding:
    found = [finding for finding in facts(story).findings if finding.code is code]
    assert len(found) == 1
    return found[0]


def live_story(policy: PolicyFact | None = None) -> Story:
    story = Story(policy)
    story.version("Take 5 mg.", "Rest.", CITED)
    story.whole(ANN)
    story.publish()
    return story


def test_a_reviewed_page_has_no_findings() -> None:
    assert facts(live_story()).findings == ()
    assert facts(live_story()).standing is Standing.CURRENT


def test_a_page_nobody_reviewed_says_so() -> None:
    story = Story()
    story.version("Rest.", CITED)
    story.publish(kind=PublicationKind.EMERGENCY)
    assert codes(story) == {"never-reviewed", "published-without-review"}
    assert facts(story).standing is Standing.UNREVIEWED


def test_the_imported_example_stands_stale_with_everything_that_is_wrong_with_it() -> None:
    story = Story(site_name="Quietwater")
    story.version("Rest.", author_name="Quietwater")
    claim = ClaimFact(
        reviewer="Dr Ida Iris",
        reviewed_on=dt.date(2019, 9, 25),
        text_date=dt.date(2023, 3, 21),
        recorded_at=story.now,
        qualification="MBBCh",
        role="Chief Editor",
        wording="Checked and verified by a certified addiction professional.",
    )
    story.add(claims=claim)
    story.publish(kind=PublicationKind.IMPORTED)
    assert codes(story) == {
        "claim-only",
        "review-predates-text",
        "author-not-a-person",
        "reviewer-is-editor",
        "claim-not-borne-out",
        "no-references",
    }
    assert facts(story).standing is Standing.STALE
    predates = the(story, Code.REVIEW_PREDATES_TEXT)
    assert predates.evidence["days"] == 1273
    assert "25 September 2019 is 1,273 days older than the text" in predates.sentence


def test_a_claim_without_dates_predates_nothing() -> None:
    story = Story()
    story.version("Rest.", CITED)
    story.add(claims=ClaimFact("Dr Ida Iris", None, None, story.now))
    assert codes(story) == {"claim-only"}


def test_changed_text_counts_gaps_and_safety_and_names_the_dates() -> None:
    story = live_story()
    story.version("Take 50 mg.", CITED)
    story.publish(kind=PublicationKind.EMERGENCY)
    changed = the(story, Code.TEXT_CHANGED)
    assert changed.evidence["gaps"] == 2
    assert changed.evidence["removed"] == 1
    assert changed.evidence["safety"] >= 1
    assert changed.since == story.now.date()
    predates = the(story, Code.REVIEW_PREDATES_TEXT)
    assert predates.since == story.record.versions[1].saved_at.date()
    assert predates.evidence["reviewed_on"] == "2024-01-03"


def test_a_gap_that_a_withdrawal_opened_in_an_older_text_predates_nothing() -> None:
    story = live_story()
    wrong = story.whole(BEN)
    story.withdraw(wrong, WithdrawalKind.TEXT_IS_WRONG, [passage("Rest.")])
    assert codes(story) == {"text-changed", "sign-off-withdrawn"}
    assert the(story, Code.SIGN_OFF_WITHDRAWN).since == story.now.date()


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (dt.date(2024, 12, 3), set()),
        (dt.date(2024, 12, 4), {"review-due-soon"}),
        (dt.date(2025, 1, 3), {"review-due-soon"}),
        (dt.date(2025, 1, 4), {"review-expired"}),
    ],
)
def test_a_review_falls_due_by_time_alone(day: dt.date, expected: set[str]) -> None:
    story = live_story()
    story.now = dt.datetime.combine(day, dt.time(9), dt.UTC)
    assert codes(story) == expected


def test_the_next_change_is_the_next_day_on_which_time_alone_changes_something() -> None:
    story = live_story()
    for expected in (dt.date(2024, 12, 4), dt.date(2025, 1, 4), None):
        assert facts(story).next_change_on == expected
        if expected:
            before = facts(story).findings
            story.now = dt.datetime.combine(expected, dt.time(9), dt.UTC)
            assert facts(story).findings != before


def test_an_override_from_a_later_day_is_a_change_to_come() -> None:
    story = live_story()
    story.add(policies=PolicyFact(dt.date(2024, 6, 1), story.now, interval_months=6))
    assert facts(story).next_change_on == dt.date(2024, 6, 1)


def test_too_few_signers_of_the_specialty() -> None:
    story = live_story(PolicyFact(sign_offs=1, of_specialty=1, specialty="cardiology"))
    assert codes(story) == {"too-few-sign-offs"}
    story.whole(BEN, credentials=(credential("oncology"),))
    assert codes(story) == {"too-few-sign-offs"}
    story.whole(CAT, credentials=(credential("cardiology"),))
    assert codes(story) == set()


def test_a_signer_of_own_words_leaves_a_gap_that_names_them() -> None:
    story = Story()
    story.version("Rest.", "Drink.", CITED, authors={1: [ANN]})
    story.whole(ANN)
    assert codes(story) == {"text-changed", "signer-not-independent"}
    story.changes(BEN)
    assert codes(story) == set()


def test_an_unqualified_signer_is_named_until_somebody_else_signs() -> None:
    story = Story()
    story.version("Rest.", CITED)
    story.whole(ANN, credentials=())
    assert codes(story) == {"never-reviewed", "signer-not-qualified"}
    story.whole(BEN)
    assert codes(story) == set()


def test_a_withdrawal_that_leaves_no_gap_is_no_finding() -> None:
    story = live_story()
    story.withdraw(story.whole(BEN))
    assert codes(story) == set()


def test_a_credential_that_ended_since_is_noticed_and_changes_nothing() -> None:
    story = Story()
    story.version("Rest.", CITED)
    story.whole(ANN, credentials=(credential(valid_until=dt.date(2024, 2, 1)),))
    story.publish()
    assert facts(story).next_change_on == dt.date(2024, 2, 2)
    story.later(60)
    assert codes(story) == {"credential-lapsed"}
    assert facts(story).standing is Standing.CURRENT
    renewed = replace(story.record.sign_offs[0], renewals=(credential(),))
    story.record = replace(story.record, sign_offs=(renewed,))
    assert codes(story) == set()


def test_an_editor_who_reviews_is_noticed() -> None:
    story = live_story()
    signed = replace(story.record.sign_offs[0], signer_is_editor=True)
    story.record = replace(story.record, sign_offs=(signed,))
    assert codes(story) == {"reviewer-is-editor"}
    assert facts(story).standing is Standing.CURRENT


def test_an_altered_record_raises_the_alarm_and_nothing_is_current() -> None:
    story = live_story()
    story.add(alterations=AlterationFact(story.later(), "sign-off 1: signature"))
    finding = the(story, Code.RECORD_ALTERED)
    assert finding.kind is FindingKind.ALARM
    assert facts(story).standing is Standing.STALE


def test_before_the_first_version_there_is_nothing_to_say() -> None:
    assert standing_on(live_story().record, START).standing is Standing.NOT_LIVE


@pytest.mark.parametrize(
    "name", ["Ada Okafor", "Dr Ida Iris", "Dr Iris", "Jean-Luc O'Neil", "Zoë Bell, PharmD", "J. Li"]
)
def test_names_of_people(name: str) -> None:
    assert is_person(name, "Quietwater")


@pytest.mark.parametrize(
    "name",
    [
        "",
        "Quietwater",
        "quiet water",
        "Quiet Water Staff",
        "Our Editorial Team",
        "The Writers",
        "Detoxes",
        "admin",
        "Quietwater.com",
        "Hill Street Clinic",
        "Medical Content Team",
    ],
)
def test_names_of_sites_and_teams(name: str) -> None:
    assert not is_person(name, "Quietwater")


@pytest.mark.parametrize(
    ("wording", "qualification", "unsupported"),
    [
        ("verified by a certified addiction professional", "MBBCh", ("addiction professional",)),
        ("verified by certified addiction professionals", "CADC", ()),
        ("checked by a pharmacist", "Pharm.D.", ()),
        ("checked by a pharmacist", "MD", ("pharmacist",)),
        ("read by a registered dietitian", "RDN", ()),
        ("reviewed by a doctor", "MBBCh", ()),
        ("reviewed by a doctor", "", ("doctor",)),
        ("reviewed by a psychiatrist", "MD", ("psychiatrist",)),
        ("medically reviewed", "", ()),
    ],
)
def test_a_claim_is_held_against_the_stated_qualification(
    wording: str, qualification: str, unsupported: tuple[str, ...]
) -> None:
    assert unsupported_claims(wording, qualification) == unsupported
