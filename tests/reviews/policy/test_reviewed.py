"""What readers are told of the review of each passage is true, and its numbers add up."""

import re

import pytest

from reviews.policy.facts import PolicyFact
from reviews.policy.holding import holding_on
from reviews.policy.reviewed import reviewed_sentences
from tests.reviews.policy.building import ANN, BEN, CAT, Story, passage
from tests.reviews.policy.histories import random_story

DOSE, REST, CALL = "Take 5 mg a day.", "Rest after it.", "Call us if you itch."


def told(story: Story) -> tuple[str, ...]:
    holding = holding_on(story.record, story.now)
    assert holding is not None
    return reviewed_sentences(holding)


def signed_story(policy: PolicyFact | None = None) -> Story:
    story = Story(policy)
    story.version(DOSE, REST, CALL)
    story.whole(ANN)
    return story


def test_all_by_one_person_is_one_sentence() -> None:
    assert told(signed_story()) == (
        "All 3 passages of this text were reviewed by Dr Ann Ash, MD on 3 January 2024.",
    )


def test_one_passage_is_told_in_the_singular() -> None:
    story = Story()
    story.version(DOSE)
    story.whole(ANN)
    assert told(story)[0].startswith("All 1 passage of this text was reviewed by ")


def test_who_reviewed_how_many_adds_up() -> None:
    story = signed_story()
    story.version("Take 6 mg a day.", REST, CALL)
    story.changes(BEN)
    assert told(story) == (
        "All 3 passages of this text were reviewed: "
        "2 by Dr Ann Ash, MD on 3 January 2024; 1 by Dr Ben Birch, MD on 5 January 2024.",
    )


def test_what_is_left_is_counted_and_removals_stand_beside_it() -> None:
    story = signed_story()
    story.version("Take 6 mg a day.", REST)
    assert told(story) == (
        "1 of 2 passages of this text was reviewed by Dr Ann Ash, MD on 3 January 2024.",
        "1 passage has not been reviewed; it is marked below.",
        "1 passage was taken out, and no review has confirmed that yet.",
    )


def test_a_text_that_nobody_reviewed_names_nobody() -> None:
    story = Story()
    story.version(DOSE, REST)
    assert told(story) == ("None of the 2 passages of this text was reviewed on record.",)
    story.withdraw(story.whole(ANN))
    assert told(story) == ("None of the 2 passages of this text was reviewed on record.",)


def test_too_few_reviewers_are_told_apart_from_reviewed() -> None:
    story = signed_story(PolicyFact(sign_offs=2))
    assert told(story) == (
        "3 passages were reviewed, but by fewer people than our rules ask for: "
        "3 by Dr Ann Ash, MD on 3 January 2024.",
    )
    story.whole(BEN)
    assert told(story) == (
        "All 3 passages of this text were reviewed by Dr Ann Ash, MD on 3 January 2024 "
        "and by Dr Ben Birch, MD on 4 January 2024.",
    )
    story.whole(CAT)
    assert "Ann Ash" not in told(story)[0]


def test_a_kept_change_is_told() -> None:
    story = Story()
    story.version(passage(DOSE), passage(REST))
    story.whole(ANN)
    story.version(passage(DOSE, bold=["5"]), passage(REST))
    assert told(story)[1].startswith("In 1 reviewed passage something small")


@pytest.mark.parametrize("seed", range(80))
def test_the_numbers_add_up_and_no_word_of_the_text_is_told(seed: int) -> None:
    story = random_story(seed, 1 + seed % 2)
    holding = holding_on(story.record, story.now)
    assert holding is not None
    sentences = " ".join(reviewed_sentences(holding))
    passages = len(holding.version.passages)
    for head in re.findall(
        r"(?:All|\d+ of) \d+ passages? of this text (?:was|were) [^.]*", sentences
    ):
        number, of = re.match(r"(All|\d+)(?: of)? (\d+)", head).groups()  # type: ignore[union-attr]
        parts = [int(n) for n in re.findall(r"[:;] (\d+) by", head)]
        reviewed = int(of) if number == "All" else int(number)
        assert int(of) == passages
        assert sum(parts) in (reviewed, 0)
        assert reviewed == holding.share.settled
    assert ("All " in sentences) is (holding.share.settled == passages > 0)
    assert not any(p.words in sentences for p in holding.version.passages)
