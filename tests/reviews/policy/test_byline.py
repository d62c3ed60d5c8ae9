"""The public line, in every case, word by word."""

import datetime as dt
from dataclasses import replace

from articles.text.passage import Kind
from reviews.policy.byline import Byline, Says, byline
from reviews.policy.facts import AlterationFact, ClaimFact, PolicyFact, PublicationKind
from reviews.policy.standing import standing_on
from tests.reviews.policy.building import ANN, BEN, CAT, Story, credential, passage

CITED = passage("Ash A. Sleep. 2020.", kind=Kind.REFERENCE)
REVIEWED = "Medically reviewed by Dr Ann Ash, MD on 3 January 2024."
NEXT = "Next review by 3 January 2025."


def line(story: Story) -> Byline:
    found = byline(standing_on(story.record, story.now))
    is_silent = found.reviewed_on is None and not found.reviewers and found.next_review_on is None
    assert found.is_claim is not is_silent
    return found


def live_story(policy: PolicyFact | None = None) -> Story:
    story = Story(policy)
    story.version("Take 5 mg.", "Rest.", CITED)
    story.whole(ANN)
    story.publish()
    return story


def test_a_current_review_is_claimed_with_its_dates() -> None:
    found = line(live_story())
    assert (found.says, found.is_claim) == (Says.REVIEWED, True)
    assert found.sentences == (REVIEWED, NEXT)
    assert found.reviewed_on == dt.date(2024, 1, 3)
    assert [str(signer) for signer in found.reviewers] == ["Dr Ann Ash, MD"]


def test_later_reviewed_changes_stand_beside_the_review_date() -> None:
    story = live_story()
    story.version("Take 4 mg.", "Rest.", CITED)
    story.changes(BEN)
    story.publish()
    found = line(story)
    assert found.says is Says.REVIEWED_WITH_CHANGES
    assert found.sentences == (
        REVIEWED,
        "Later changes reviewed by Dr Ben Birch, MD on 6 January 2024.",
        NEXT,
    )


def test_a_review_kept_over_a_layout_edit_says_so_and_keeps_its_date() -> None:
    story = live_story()
    story.version("Take 5 mg.", passage("Rest.", bold=["Rest."]), CITED)
    story.publish()
    found = line(story)
    assert found.says is Says.REVIEWED_KEPT
    assert found.sentences == (
        REVIEWED,
        "Since then only layout changed, in 1 place.",
        NEXT,
    )


def test_a_review_that_is_due_soon_is_still_claimed() -> None:
    story = live_story()
    story.later(350)
    assert line(story).sentences == (REVIEWED, NEXT)


def test_an_overdue_review_is_told_as_past() -> None:
    story = live_story()
    story.later(400)
    found = line(story)
    assert found.says is Says.OVERDUE
    assert found.sentences == (
        "The next review was due on 3 January 2025 and has not been done yet.",
        "Last medically reviewed by Dr Ann Ash, MD on 3 January 2024.",
    )


def test_a_stale_text_says_since_when_and_how_much() -> None:
    story = live_story()
    story.version("Take 50 mg.", CITED)
    story.publish(kind=PublicationKind.IMPORTED)
    found = line(story)
    assert found.says is Says.STALE
    assert found.sentences == (
        "Since 6 January 2024, 1 passage of this text and what was taken out in 1 place have not "
        "been medically reviewed.",
        "An earlier text of this page was last medically reviewed by Dr Ann Ash, MD "
        "on 3 January 2024.",
    )


def test_an_emergency_is_told_until_it_is_covered() -> None:
    story = live_story()
    story.version("Take 6 mg.", "Rest.", CITED)
    story.publish(kind=PublicationKind.EMERGENCY)
    assert line(story).sentences[0] == (
        "Published on 6 January 2024 as an urgent update; "
        "not all of it has been medically reviewed."
    )
    story.changes(BEN)
    assert line(story).is_claim


def test_an_emergency_that_nobody_read_says_so() -> None:
    story = Story()
    story.version("Take 6 mg.", "Rest.", CITED)
    story.publish(kind=PublicationKind.EMERGENCY)
    assert line(story).sentences == (
        "Published on 3 January 2024 as an urgent update; it has not been medically reviewed.",
    )


def test_a_withdrawn_sign_off_is_told() -> None:
    story = live_story()
    story.withdraw(1)
    found = line(story)
    assert found.says is Says.WITHDRAWN
    assert found.sentences == (
        "A reviewer took back a review of this text. Since 5 January 2024 "
        "it counts as not medically reviewed.",
    )


def test_a_disputed_sign_off_is_told_and_what_still_counts() -> None:
    story = live_story()
    story.version("Take 6 mg.", "Rest.", CITED)
    signed = story.changes(BEN)
    story.publish()
    story.dispute(signed)
    found = line(story)
    assert found.says is Says.DISPUTED
    assert found.sentences == (
        "Our editors dispute a review of this text. Since 8 January 2024, "
        "1 passage has been waiting to be reviewed again.",
        "The last review of the whole text that still counts was by Dr Ann Ash, MD "
        "on 3 January 2024.",
    )


def test_too_few_sign_offs_are_told() -> None:
    found = line(live_story(PolicyFact(sign_offs=2)))
    assert found.says is Says.TOO_FEW
    assert found.sentences == (
        "This text needs 2 reviewers, and not all of it has been reviewed by as many yet.",
        "Medically reviewed so far by Dr Ann Ash, MD on 3 January 2024.",
    )


def test_two_signers_are_both_named_each_with_their_day_and_the_older_counts() -> None:
    story = live_story(PolicyFact(sign_offs=2))
    story.whole(CAT, credentials=(credential(name="MBChB"),))
    assert line(story).sentences[0] == (
        "Medically reviewed by Dr Ann Ash, MD on 3 January 2024 "
        "and by Dr Cat Cedar, MBChB on 5 January 2024."
    )
    assert line(story).reviewed_on == dt.date(2024, 1, 3)


def test_what_was_only_taken_out_is_told_too() -> None:
    story = live_story()
    story.version("Take 5 mg.", CITED)
    story.publish(kind=PublicationKind.IMPORTED)
    assert line(story).sentences[0] == (
        "Since 6 January 2024, what was taken out in 1 place has not been medically reviewed."
    )


def test_who_read_the_reviewers_own_words_is_named_beside_the_reviewer() -> None:
    story = live_story()
    story.version("Take 5 mg.", "Rest.", CITED, authors={0: [BEN]})
    story.whole(BEN)
    story.publish()
    found = line(story)
    assert found.sentences[0] == (
        "Medically reviewed by Dr Ann Ash, MD on 3 January 2024 "
        "and by Dr Ben Birch, MD on 6 January 2024."
    )
    assert found.reviewed_on == dt.date(2024, 1, 3)


def test_changes_that_several_people_read_on_several_days_are_told_so() -> None:
    story = live_story()
    story.version("Take 4 mg.", "Rest well.", CITED)
    story.changes(BEN, only=["Take 4 mg."])
    story.changes(CAT)
    story.publish()
    assert line(story).sentences[1] == (
        "Later changes reviewed by Dr Ben Birch, MD and by Dr Cat Cedar, MD, "
        "most recently on 7 January 2024."
    )


def test_a_missing_specialist_is_told() -> None:
    story = live_story(PolicyFact(of_specialty=1, specialty="pharmacy"))
    assert line(story).sentences[0] == (
        "This text needs 1 reviewer in pharmacy, "
        "and not all of it has been reviewed by as many yet."
    )


def test_a_claimed_review_is_labelled_as_somebody_elses() -> None:
    story = Story()
    story.version("Rest.", CITED)
    claim = ClaimFact("Dr Ida Iris", dt.date(2019, 9, 25), dt.date(2023, 3, 21), story.now)
    story.add(claims=claim)
    story.publish(kind=PublicationKind.IMPORTED)
    found = line(story)
    assert found.says is Says.CLAIMED
    assert found.sentences == (
        "This page came to us with the statement of a medical review by Dr Ida Iris, "
        "dated 25 September 2019.",
        "We have no record of what was read and have not reviewed it ourselves yet.",
    )


def test_a_page_never_reviewed_says_just_that() -> None:
    story = Story()
    story.version("Rest.", CITED)
    story.publish(kind=PublicationKind.IMPORTED)
    assert line(story).sentences == ("This text has not been medically reviewed yet.",)


def test_an_altered_record_claims_nothing() -> None:
    story = live_story()
    story.add(alterations=AlterationFact(story.later(), "sign-off 1"))
    found = line(story)
    assert found.says is Says.ALTERED
    assert len(found.sentences) == 1


def test_a_page_that_is_not_live_has_no_public_line() -> None:
    story = Story()
    story.version("Rest.")
    assert line(story).says is Says.NOT_LIVE


def test_credentials_that_did_not_hold_at_signing_are_not_printed() -> None:
    story = Story()
    story.version("Rest.", CITED)
    ended = replace(credential(name="FRCP"), valid_until=dt.date(2023, 1, 1))
    story.whole(ANN, credentials=(credential(), ended))
    story.publish()
    assert line(story).sentences[0] == "Medically reviewed by Dr Ann Ash, MD on 3 January 2024."


def test_who_signed_twice_is_named_as_on_the_day_that_is_told() -> None:
    story = Story(PolicyFact(sign_offs=2))
    story.version("Take 5 mg.", "Rest.", CITED, authors={0: [BEN]})
    story.whole(ANN)
    story.whole(BEN)
    story.version("Take 4 mg.", "Rest.", CITED, authors={0: [BEN]})
    story.changes(ANN, credentials=(credential(), credential(name="FRCP")))
    story.changes(CAT)
    story.publish()
    found = line(story)
    assert found.sentences[0] == (
        "Medically reviewed by Dr Ann Ash, MD on 3 January 2024, "
        "by Dr Ben Birch, MD on 4 January 2024 and by Dr Cat Cedar, MD on 7 January 2024."
    )
    assert next(str(person) for person in found.reviewers) == "Dr Ann Ash, MD"
