"""The unsafe scenarios: a simpler rule called these texts covered."""

import json
from dataclasses import replace

import pytest

from articles.text.passage import Kind, Passage, Token
from reviews.policy.facts import Scope, WithdrawalKind
from reviews.policy.signed import SignedPair
from reviews.policy.vouched import vouched_text
from tests.reviews.policy.building import ANN, BEN, CAT, WRITER, Story, passage


def test_u1_a_signed_correction_that_is_undone_is_a_gap() -> None:
    story = Story()
    story.version("Take 50 mg.", "Rest.")
    story.whole(ANN)
    story.version("Take 5 mg.", "Rest.")
    story.changes(BEN)
    assert story.gap_words() == []
    story.version("Take 50 mg.", "Rest.")
    assert story.gap_words() == ["Take 50 mg."]


def test_u2_a_removed_claim_that_returns_is_a_gap() -> None:
    story = Story()
    story.version("It heals all.", "Rest.")
    story.whole(ANN)
    story.version("Rest.")
    story.changes(BEN)
    assert story.gap_words() == []
    story.version("It heals all.", "Rest.")
    assert story.gap_words() == ["It heals all."]


def test_u3_an_old_change_does_not_rise_again_after_a_newer_whole_review() -> None:
    story = Story()
    story.version("Take 5 mg.", "Rest.")
    story.whole(ANN)
    story.version("Take 50 mg.", "Rest.")
    story.changes(BEN)
    story.version("Take 5 mg.", "Rest.")
    story.whole(CAT)
    story.version("Take 50 mg.", "Rest.")
    assert story.gap_words() == ["Take 50 mg."]


def test_u4_only_who_was_shown_a_removal_clears_it() -> None:
    story = Story()
    story.version("Never mix.", "Rest.", "Drink.")
    story.whole(ANN)
    story.version("Rest.", "Drink.")
    story.version("Rest.", "Drink water.")
    story.changes(BEN, only=["Drink water."])
    assert story.gap_words() == ["[Never mix.]"]
    story.changes(CAT)
    assert story.gap_words() == []


def test_u5_pairs_start_from_the_vouched_text_never_from_an_unsigned_version() -> None:
    story = Story()
    story.version("Do not take.", "Rest.")
    story.whole(ANN)
    story.version("Take.", "Rest.")
    story.version("Take with juice.", "Rest.")
    (pair,) = story.pairs(BEN, Scope.CHANGES)
    assert pair.before == passage("Do not take.")
    assert pair.after == passage("Take with juice.")


def test_u6_the_same_words_elsewhere_are_not_covered() -> None:
    story = Story()
    adults = passage("10 mg at night.", "heading: Adults")
    children = passage("10 mg at night.", "heading: Children")
    story.version(adults)
    story.whole(ANN)
    story.version(adults, children)
    (gap,) = story.coverage().gaps
    assert gap.after == children


def test_u7_a_change_of_frame_is_a_gap_in_every_passage_below_it() -> None:
    story = Story()
    dose, warning = (
        passage("10 mg.", "heading: Adults"),
        passage("A clot", "lead-in: Do not take if"),
    )
    story.version(dose, warning)
    story.whole(ANN)
    story.version(passage("10 mg.", "heading: Children"), passage("A clot", "lead-in: Take if"))
    assert story.gap_words() == ["10 mg.", "A clot"]


def test_u7_a_heading_level_keeps_no_sign_off_over_passages_whose_frame_it_changes() -> None:
    story = Story()
    over, under = passage("Dosage", kind=Kind.HEADING, look=("level 2",)), "heading: Dosage"
    level_3 = passage("Children", under, kind=Kind.HEADING, look=("level 3",))
    story.version(over, level_3, passage("10 mg.", under, "heading: Children"))
    story.whole(ANN)
    level_2 = passage("Children", kind=Kind.HEADING, look=("level 2",))
    story.version(over, level_2, passage("10 mg.", "heading: Children"))
    assert story.gap_words() == ["Children", "10 mg."]


def test_u8_a_dose_that_moves_to_another_cell_is_a_gap() -> None:
    story = Story()
    edge = Token("|", ("cell",))
    adults = Passage(Kind.ROW, (Token("Drug"), edge, Token("500"), edge))
    children = Passage(Kind.ROW, (Token("Drug"), edge, edge, Token("500")))
    story.version(adults)
    story.whole(ANN)
    story.version(children)
    assert len(story.coverage().gaps) == 1


@pytest.mark.parametrize("kind", [Kind.TITLE, Kind.SUMMARY, Kind.REFERENCE])
def test_u9_an_edit_of_title_summary_or_reference_is_a_gap(kind: Kind) -> None:
    story = Story()
    story.version(passage("Never mix.", kind=kind), "Rest.")
    story.whole(ANN)
    story.version(passage("Safe to mix.", kind=kind), "Rest.")
    assert story.gap_words() == ["Safe to mix."]


def test_u10_a_lost_superscript_is_never_kept() -> None:
    story = Story()
    story.version(Passage(Kind.SENTENCE, (Token("10"), Token("3", ("sup",)))))
    story.whole(ANN)
    story.version(Passage(Kind.SENTENCE, (Token("10"), Token("3"))))
    assert len(story.coverage().gaps) == 1


def test_u11_another_picture_under_the_same_alt_text_is_a_gap() -> None:
    story = Story()
    story.version(Passage(Kind.PICTURE, (Token("Chart", ("digest a",)),)))
    story.whole(ANN)
    story.version(Passage(Kind.PICTURE, (Token("Chart", ("digest b",)),)))
    assert len(story.coverage().gaps) == 1


def test_u13_words_named_as_wrong_are_gaps_whoever_signed_them_before() -> None:
    story = Story()
    dose = passage("Take 50 mg.")
    story.version(dose, "Rest.")
    story.whole(ANN)
    story.version(dose, "Rest.", "Drink.")
    second = story.whole(BEN)
    story.withdraw(second, WithdrawalKind.TEXT_IS_WRONG, [dose])
    assert sorted(story.gap_words()) == ["Drink.", "Take 50 mg."]
    story.changes(CAT)
    assert story.gap_words() == []


def test_u13_a_mistaken_sign_off_taken_back_lets_earlier_ones_count_again() -> None:
    story = Story()
    story.version("Take 50 mg.", "Rest.")
    story.whole(ANN)
    story.version("Take 50 mg.", "Rest.", "Drink.")
    story.withdraw(story.whole(BEN))
    assert story.gap_words() == ["Drink."]


def test_u14_nobody_vouches_for_their_own_words_whoever_signed_them_since() -> None:
    story = Story()
    story.version("Rest.")
    story.whole(ANN)
    story.version("Rest.", "Drink.", authors={1: [WRITER]})
    by_cat = story.changes(CAT)
    story.version("Rest.", "Drink.", "Sleep.", authors={1: [WRITER]})
    story.whole(WRITER)
    assert story.gap_words() == []
    story.withdraw(by_cat)
    assert story.gap_words() == ["Drink."]


def test_u15_coverage_is_read_from_what_was_stored_and_survives_another_order_of_facts() -> None:
    story = Story()
    story.version("Take 5 mg.", "Rest.")
    story.whole(ANN)
    story.version("Take 5 mg.", "Rest.", "Drink.")
    story.changes(BEN)
    stored = [pair.to_json() for s in story.record.sign_offs for pair in s.pairs]
    assert [SignedPair.from_json(json.loads(json.dumps(p))).to_json() for p in stored] == stored
    turned = replace(story.record, sign_offs=story.record.sign_offs[::-1])
    assert vouched_text(turned, 2) == story.vouched()


def test_u16_an_old_text_that_goes_live_again_is_a_new_version_with_gaps() -> None:
    story = Story()
    story.version("Take 50 mg.")
    story.whole(ANN)
    story.version("Take 5 mg.")
    story.whole(BEN)
    story.version("Take 50 mg.")
    assert story.gap_words() == ["Take 50 mg."]


def test_own_words_never_push_out_what_an_older_version_was_later_signed_with() -> None:
    story = Story()
    first = story.version("Rest.", "Never take 20 mg.")
    story.version("Rest.", "Take 30 mg.", authors={1: [ANN]})
    story.whole(ANN)
    story.whole(BEN, first)
    story.version("Rest.")
    assert story.gap_words() == ["[Never take 20 mg.]"]
