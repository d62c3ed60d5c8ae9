"""Which words carry signals: what is passed over at a glance carries none."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.comparing import lexicon, meaning, people
from articles.comparing.meaning import LISTED, Reading
from articles.text.passage import Token

PLAIN = ["velorin", "tea", "Rest", "of", "to", "or", "x", "B", "one", "café", "it's", "t", "`", "n"]
SIGNS = [*",.;:()/-–+<>%°=½", "5", "12.5", "10th", "II", "V", "no", "No", "second", "than"]
AROUND = sorted(LISTED)


def _texts(chance: Random) -> list[str]:
    said = chance.choices(PLAIN, k=4) + chance.choices(SIGNS, k=3) + chance.choices(AROUND, k=5)
    chance.shuffle(said)
    return said


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=True))
def test_a_word_that_is_passed_over_carries_no_signal_whatever_stands_around_it(
    chance: Random,
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for _ in range(20):
            tokens = [Token(text) for text in _texts(chance)]
            told = Reading(tokens).between(0, len(tokens))
            with patch.context() as closely:
                closely.setattr(meaning.Reading, "_is_mute", lambda *_: False)
                assert Reading(tokens).between(0, len(tokens)) == told, tokens


def test_every_list_of_words_is_looked_up() -> None:
    for listed in (lexicon.NEGATIONS, lexicon.UNITS, lexicon.COMPARATORS, people.POPULATIONS):
        assert listed <= LISTED
