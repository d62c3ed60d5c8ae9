"""A pair counts only where its *before* stands: sign-offs on older versions that came later."""

from dataclasses import replace

from articles.text.passage import Passage
from reviews.policy.facts import PolicyFact, Scope, WithdrawalKind
from tests.reviews.policy.building import ANN, BEN, CAT, DAN, Story, passage


def two_edits(first: str, second: str) -> Story:
    """5 mg is vouched for; of two later versions the newer is signed first, then the older."""
    story = Story()
    story.version("Take 5 mg.", "Rest.")
    story.whole(ANN)
    older = story.version(*filter(None, [first, "Rest."]))
    newer = story.version(*filter(None, [second, "Rest."]))
    story.changes(BEN, newer)
    story.changes(CAT, older)
    return story


def test_a_change_from_words_that_no_longer_stand_counts_for_nothing() -> None:
    assert two_edits("Take 6 mg.", "Take 50 mg.").gap_words() == ["Take 50 mg."]


def test_a_removal_of_words_that_no_longer_stand_counts_for_nothing() -> None:
    assert two_edits("Take 6 mg.", "").gap_words() == ["[Take 6 mg.]"]


def test_a_change_of_words_that_were_removed_counts_for_nothing() -> None:
    assert two_edits("", "Take 50 mg.").gap_words() == ["Take 50 mg."]


def test_a_change_that_was_signed_twice_stands_once() -> None:
    assert two_edits("Take 6 mg.", "Take 6 mg.").gap_words() == []


def test_an_addition_that_was_signed_twice_stands_once() -> None:
    story = Story()
    story.version("Rest.")
    story.whole(ANN)
    older = story.version("Rest.", "Drink.")
    newer = story.version("Rest.", "Drink.")
    story.changes(BEN, newer)
    story.changes(CAT, older)
    assert [p.words for p in story.vouched().passages] == ["Rest.", "Drink."]
    assert story.gap_words() == []


def test_the_last_time_words_were_called_wrong_counts_in_whatever_order_it_is_told() -> None:
    story = Story()
    dose = passage("Take 5 mg.")
    story.version(dose, "Rest.")
    first, second = story.whole(ANN), story.whole(BEN)
    story.withdraw(first, WithdrawalKind.TEXT_IS_WRONG, [dose])
    story.whole(DAN)
    story.withdraw(second, WithdrawalKind.TEXT_IS_WRONG, [dose])
    assert story.gap_words() == ["Take 5 mg."]
    story.record = replace(story.record, withdrawals=story.record.withdrawals[::-1])
    assert story.gap_words() == ["Take 5 mg."]


def test_words_called_wrong_are_wrong_in_any_layout() -> None:
    story = Story()
    dose = passage("Take 5 mg.")
    story.version(dose, "Rest.")
    story.whole(ANN)
    mistaken = story.whole(CAT)
    story.version(passage("Take 5 mg.", bold=["5"]), "Rest.")
    story.whole(BEN)
    story.withdraw(mistaken, WithdrawalKind.TEXT_IS_WRONG, [dose])
    assert story.gap_words() == ["Take 5 mg."]
    story.changes(DAN)
    assert story.gap_words() == []


def under(heading: str) -> Passage:
    return passage("Take 50 mg.", f"heading: {heading}")


def test_words_called_wrong_stay_wrong_when_the_heading_above_them_is_put_back() -> None:
    story = Story()
    story.version(under("Adults"), "Rest.")
    story.whole(ANN)
    story.version(under("Adult patients"), "Rest.")
    mistaken = story.whole(BEN)
    story.withdraw(mistaken, WithdrawalKind.TEXT_IS_WRONG, [under("Adult patients")])
    story.version(under("Adults"), "Rest.")
    assert story.gap_words() == ["Take 50 mg."]


def test_of_the_same_words_under_two_headings_only_those_named_are_wrong() -> None:
    story = Story()
    story.version(under("Adults"), under("Children"))
    story.whole(ANN)
    mistaken = story.whole(BEN)
    story.withdraw(mistaken, WithdrawalKind.TEXT_IS_WRONG, [under("Children")])
    (gap,) = story.coverage().gaps
    assert gap.after == under("Children")


def test_a_move_of_words_that_were_removed_counts_for_nothing() -> None:
    story = Story()
    story.version("Take 5 mg.", "Rest.", "Drink water.", "Sleep well.")
    story.whole(ANN)
    older = story.version("Rest.", "Drink water.", "Sleep well.")
    newer = story.version("Rest.", "Drink water.", "Sleep well.", "Take 5 mg.")
    story.changes(BEN, newer)
    story.changes(CAT, older)
    assert story.gap_words(newer) == ["Take 5 mg."]


def test_a_kept_spelling_does_not_carry_signatures_under_words_called_wrong() -> None:
    story = Story(PolicyFact(sign_offs=2, keeps_spelling=True))
    misspelt = passage("Take the tablte now.")
    story.version(misspelt)
    story.whole(ANN)
    mistaken = story.whole(BEN)
    story.withdraw(mistaken, WithdrawalKind.TEXT_IS_WRONG, [misspelt])
    story.version("Take the tablet now.")
    assert story.pairs(CAT, Scope.WHOLE)[0].kept
    story.whole(CAT)
    assert len(story.coverage().too_few) == 1


def test_a_removal_that_lost_a_signer_is_open_again_though_the_whole_was_signed_since() -> None:
    story = Story(PolicyFact(sign_offs=2))
    story.version("Never mix.", "Rest.")
    story.whole(ANN)
    story.whole(BEN)
    story.version("Rest.")
    story.changes(CAT)
    taken_back = story.changes(DAN)
    story.whole(ANN)
    assert story.coverage().is_complete
    story.withdraw(taken_back)
    assert [line.before for line in story.coverage().removals] == [passage("Never mix.")]
