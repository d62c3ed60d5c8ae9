"""The needless scenarios: a simpler rule asked doctors to read again what they had read."""

import datetime as dt

from articles.text.passage import Kind, Passage
from reviews.policy.facts import PolicyFact, Scope
from reviews.policy.findings.finding import Code
from reviews.policy.left import words_to_read
from reviews.policy.standing import Standing, standing_on
from tests.reviews.policy.building import ANN, BEN, CAT, DAN, WRITER, Story, passage

FLU, COLD, GOUT = "Aspirin helps some adults.", "Bandages hold still.", "Coffee wakes sleepers."


def bullets(*items: str, frame: str = "lead-in: Symptoms") -> list[Passage]:
    """Items of a bulleted list."""
    return [passage(i, frame, kind=Kind.ITEM, look=("bulleted list",)) for i in items]


def steps(*items: str) -> list[Passage]:
    """Items of a numbered list."""
    return [passage(i, "lead-in: Steps", kind=Kind.ITEM, look=("numbered list",)) for i in items]


def test_n1_other_reviewers_may_sign_the_changes_where_two_are_wanted() -> None:
    story = Story(PolicyFact(sign_offs=2))
    story.version(FLU, COLD)
    story.whole(ANN)
    story.whole(BEN)
    story.version(FLU, COLD, GOUT)
    story.changes(CAT)
    assert [line.after for line in story.coverage().too_few] == [passage(GOUT)]
    story.changes(DAN)
    assert story.coverage().is_complete


def test_n1_who_confirms_a_signed_change_is_shown_what_it_replaced() -> None:
    story = Story(PolicyFact(sign_offs=2))
    story.version("Take 50 mg.", COLD)
    story.whole(ANN)
    story.whole(BEN)
    story.version("Take 5 mg.", COLD)
    story.changes(CAT)
    (pair,) = story.pairs(DAN, Scope.CHANGES)
    assert (pair.before, pair.after) == (passage("Take 50 mg."), passage("Take 5 mg."))


def test_n1_a_removal_needs_as_many_signers_as_words_do() -> None:
    story = Story(PolicyFact(sign_offs=2))
    story.version(FLU, COLD)
    story.whole(ANN)
    story.whole(BEN)
    story.version(FLU)
    story.changes(CAT)
    assert [line.before for line in story.coverage().removals] == [passage(COLD)]
    assert story.coverage().percent == 99
    story.whole(DAN)
    assert story.coverage().is_complete


def test_n2_the_smallest_set_leaves_out_what_was_signed_in_between() -> None:
    story = Story()
    story.version(FLU, COLD)
    story.whole(ANN)
    story.version("Aspirin helps few adults.", COLD)
    story.version("Aspirin helps few adults.", "Bandages hold firmly.")
    story.changes(BEN, only=["Bandages hold firmly."])
    (pair,) = story.pairs(CAT, Scope.CHANGES)
    assert pair.after == passage("Aspirin helps few adults.")
    assert words_to_read([pair]) == 4


def test_n3_a_layout_edit_after_signed_changes_is_kept() -> None:
    story = Story()
    story.version(FLU)
    story.whole(ANN)
    story.version(FLU, COLD)
    story.changes(BEN)
    story.version(FLU, passage(COLD, bold=["still."]))
    (kept,) = story.coverage().kept
    assert kept.after == passage(COLD, bold=["still."])
    assert story.coverage().is_complete


def test_n3_layout_is_not_kept_if_the_policy_does_not_say_so() -> None:
    story = Story(PolicyFact(keeps_markup=False))
    story.version(FLU, COLD)
    story.whole(ANN)
    story.version(FLU, passage(COLD, bold=["still."]))
    assert story.gap_words() == [COLD]


def test_n3_a_whole_review_after_a_kept_change_keeps_the_earlier_signers() -> None:
    story = Story(PolicyFact(sign_offs=2))
    story.version(FLU, COLD)
    story.whole(ANN)
    story.whole(BEN)
    story.version(FLU, passage(COLD, bold=["still."]))
    story.whole(CAT)
    assert story.coverage().is_complete


def test_n4_a_sorted_bulleted_list_is_kept() -> None:
    story = Story()
    story.version(FLU, *bullets("Wheezing at night", "Chest pain", "Blurred vision"), COLD)
    story.whole(ANN)
    story.version(FLU, *bullets("Blurred vision", "Chest pain", "Wheezing at night"), COLD)
    assert story.coverage().is_complete
    assert story.coverage().kept


def test_n4_numbered_steps_in_another_order_are_gaps() -> None:
    story = Story()
    story.version(FLU, *steps("Call an ambulance", "Open the airway", "Press the chest"))
    story.whole(ANN)
    story.version(FLU, *steps("Press the chest", "Open the airway", "Call an ambulance"))
    assert story.coverage().gaps


def test_n4_a_bullet_that_moves_to_another_list_is_a_gap() -> None:
    story = Story()
    story.version(*bullets("Chest pain", "Wheezing at night"), FLU, *bullets("Blurred vision"))
    story.whole(ANN)
    story.version(*bullets("Wheezing at night"), FLU, *bullets("Chest pain", "Blurred vision"))
    assert story.gap_words() == ["Chest pain"]


def test_n5_a_whole_review_older_than_signed_changes_predates_nothing() -> None:
    story = Story()
    story.version(FLU)
    story.whole(ANN)
    story.later(60)
    story.version(FLU, COLD)
    story.changes(BEN)
    story.later(2)
    story.publish()
    facts = standing_on(story.record, story.now)
    assert facts.standing is Standing.CURRENT
    assert facts.finding(Code.REVIEW_PREDATES_TEXT) is None
    assert facts.review_date == dt.date(2024, 1, 3)
    assert facts.changes_reviewed_on == dt.date(2024, 3, 5)


def test_n6_who_suggested_a_wording_may_sign_it_unless_the_policy_bars_it() -> None:
    for bars, left in ((False, []), (True, ["Take 5 mg."])):
        story = Story(PolicyFact(suggestion_bars=bars))
        story.version("Take 50 mg.", COLD)
        story.whole(ANN)
        story.version("Take 5 mg.", COLD, authors={0: [WRITER]}, suggested_by={0: [BEN]})
        story.changes(BEN)
        assert story.gap_words() == left


def test_n7_a_whole_sign_off_holds_apart_from_the_words_its_signer_wrote() -> None:
    story = Story()
    story.version(FLU, COLD, GOUT, authors={1: [BEN]})
    story.whole(BEN)
    assert story.gap_words() == [COLD]
    story.changes(ANN)
    assert story.coverage().is_complete


def test_n8_a_newer_version_does_not_stop_the_signing_of_the_frozen_one() -> None:
    story = Story()
    story.version(FLU)
    story.whole(ANN)
    frozen = story.version(FLU, COLD)
    story.version(FLU, COLD, GOUT)
    story.changes(BEN, frozen)
    assert story.gap_words() == [GOUT]
