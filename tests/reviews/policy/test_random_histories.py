"""Random histories, judged by an oracle that knows topics instead of places."""

import pytest

from articles.text.passage import Passage
from reviews.policy.facts import Scope
from reviews.policy.standing import standing_on
from tests.reviews.policy.building import ANN, BEN, CAT, DAN, Story, passage
from tests.reviews.policy.histories import random_story
from tests.reviews.policy.oracle import expected_gaps, found_gaps, topic

SEEDS = range(60)


def speaks_of_one_topic_a_pair(story: Story) -> bool:
    """Whether no pair replaces one topic by another: then a place is a topic."""
    pairs = [pair for sign_off in story.record.sign_offs for pair in sign_off.pairs]
    return all(topic(p.before) == topic(p.after) for p in pairs if p.before and p.after)


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_is_covered_that_the_last_doctors_did_not_say(seed: int) -> None:
    story = random_story(seed)
    if not speaks_of_one_topic_a_pair(story):
        return
    for version in story.record.versions:
        expected = expected_gaps(story.known(), version.number)
        assert expected <= found_gaps(story.coverage(version.number))


@pytest.mark.parametrize("seed", SEEDS)
def test_signing_what_is_left_closes_every_gap(seed: int) -> None:
    story = random_story(seed)
    if story.vouched().basis is None:
        assert story.pairs(DAN, Scope.CHANGES) == ()
        story.whole(DAN)
    story.changes(DAN)
    assert story.coverage().gaps == ()
    assert story.coverage().is_complete
    assert story.vouched().passages == story.record.versions[-1].passages


@pytest.mark.parametrize("seed", SEEDS)
def test_two_more_signers_settle_everything_where_two_are_wanted(seed: int) -> None:
    story = random_story(seed, sign_offs=2)
    for signer in (DAN, 5):
        story.sign(signer, Scope.CHANGES if story.vouched().basis else Scope.WHOLE)
    assert story.coverage().is_complete


@pytest.mark.parametrize("seed", SEEDS)
def test_one_changed_word_anywhere_is_a_gap_there_and_nowhere_else(seed: int) -> None:
    story = random_story(seed)
    story.whole(DAN)
    passages = list(story.record.versions[-1].passages)
    for at in range(len(passages)):
        edited = [*passages[:at], other_number(passages[at]), *passages[at + 1 :]]
        story.version(*edited)
        assert story.gap_words() == [edited[at].words]
    story.version(*passages)
    assert story.gap_words() == []


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_recorded_later_changes_nothing_about_a_past_moment(seed: int) -> None:
    story = random_story(seed)
    then, moment = story.record, story.now
    story.version("Entirely new.", *story.record.versions[-1].passages)
    story.changes(BEN)
    story.whole(CAT)
    story.publish()
    story.withdraw(story.record.sign_offs[0].id)
    assert standing_on(story.record, moment) == standing_on(then, moment)


@pytest.mark.parametrize("seed", SEEDS)
def test_taking_back_a_mistake_leaves_what_the_other_sign_offs_add_up_to(seed: int) -> None:
    story = random_story(seed)
    before = story.vouched()
    story.version(*[other_number(p) for p in story.record.versions[-1].passages], "New words here.")
    taken_back = story.whole(ANN)
    story.withdraw(taken_back)
    assert story.vouched() == before


def other_number(old: Passage) -> Passage:
    """The same passage with another number at its end."""
    words, number = old.words.rsplit(" ", 1)
    return passage(f"{words} {int(number) + 6}")
