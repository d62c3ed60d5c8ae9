"""What a reviewer puts their name to, word for word."""

from dataclasses import replace

from reviews.policy.facts import Scope
from reviews.policy.meaning import meaning
from reviews.policy.signed import SignedPair
from tests.reviews.policy.building import passage

PAIR = SignedPair("1:0", None, passage("Rest."), 0)
OWN = replace(PAIR, own=True)


def test_a_whole_sign_off_says_that_everything_was_read() -> None:
    assert meaning(Scope.WHOLE, number=4, pairs=[PAIR]) == (
        "I have read the whole of version 4. To the best of my knowledge it is medically accurate"
        " and fit to be published."
    )


def test_own_words_are_named_and_left_out() -> None:
    one = meaning(Scope.WHOLE, number=4, pairs=[PAIR, OWN])
    assert one.endswith(" 1 passage holds words of my own; this says nothing about it.")
    two = meaning(Scope.WHOLE, number=4, pairs=[OWN, PAIR, OWN])
    assert two.endswith(" 2 passages hold words of my own; this says nothing about them.")


def test_changes_are_counted_and_said_to_be_read_as_shown() -> None:
    assert meaning(Scope.CHANGES, number=2, pairs=[PAIR]) == (
        "I have read 1 change that led to version 2, as shown beside what was signed off before."
        " To the best of my knowledge it is medically accurate and fit to be published."
    )
    assert meaning(Scope.CHANGES, number=2, pairs=[PAIR] * 3) == (
        "I have read 3 changes that led to version 2, each as shown beside what was signed off"
        " before. To the best of my knowledge they are medically accurate and fit to be published."
    )
