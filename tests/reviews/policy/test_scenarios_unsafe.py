"""The unsafe scenarios: a simpler rule called these texts covered."""

from reviews.policy.facts import Scope
from tests.reviews.policy.building import ANN, BEN, CAT, Story, passage


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
