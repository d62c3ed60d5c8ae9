"""Signing some of the changes: exactly these are covered, the rest stays as it was shown."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.comparing.change import Signal
from articles.text.passage import Passage
from reviews.policy.facts import PolicyFact, Scope
from reviews.policy.marks import pair_keys
from reviews.policy.signed import SignedPair
from tests.reviews.policy.building import ANN, BEN, CAT, DAN, Story, words
from tests.reviews.policy.histories import random_story
from tests.reviews.policy.made_up import history
from tests.reviews.policy.oracle import expected_gaps, found_gaps, topic
from tests.reviews.policy.test_random_histories import speaks_of_one_topic_a_pair

FIFTH = 5
Shown = tuple[Passage | None, Passage | None, frozenset[Signal]]


def signed_by(story: Story, signer: int, chosen: tuple[SignedPair, ...]) -> None:
    """The signer signs these pairs, as the form that lists them does."""
    story.sign(signer, Scope.CHANGES)
    [*before, last] = story.record.sign_offs
    kept = tuple(pair for pair in last.pairs if pair in chosen)
    assert pair_keys(kept) == pair_keys(chosen), "what is stored is what was chosen"
    story.record = replace(story.record, sign_offs=(*before, replace(last, pairs=kept)))


def gaps_of(story: Story) -> Counter[Shown]:
    """What nobody vouches for, with its signals."""
    return Counter((line.before, line.after, line.signals) for line in story.coverage().gaps)


def shown_of(pairs: Iterable[SignedPair]) -> Counter[Shown]:
    """What a reader sees of these."""
    return Counter((pair.before, pair.after, pair.signals) for pair in pairs)


def sides_of(pairs: Iterable[SignedPair]) -> tuple[Counter[str], Counter[str]]:
    """What stood and what stands here; another comparison may lay them side by side otherwise."""
    pairs = list(pairs)
    gone = Counter(pair.before.key for pair in pairs if pair.before and pair.place is None)
    return gone, Counter(pair.after.key for pair in pairs if pair.after)


def removes_one_of_two(story: Story) -> bool:
    """Whether somebody signed that one of two sentences of a topic goes: the oracle knows one."""
    numbers = {version.number: version for version in story.record.versions}
    return any(
        pair.before and not pair.after and topic(pair.before) in map(topic, here.passages)
        for sign_off in story.record.sign_offs
        for here in [numbers[sign_off.version_number]]
        for pair in sign_off.pairs
    )


def some_of(data: st.DataObject, pairs: tuple[SignedPair, ...]) -> tuple[SignedPair, ...]:
    chosen = data.draw(st.sets(st.sampled_from(range(len(pairs))))) if pairs else set[int]()
    return tuple(pair for at, pair in enumerate(pairs) if at in chosen)


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 20_000), st.data())
def test_some_changes_signed_cover_these_and_leave_the_rest(seed: int, data: st.DataObject) -> None:
    story = random_story(seed)
    if story.vouched().basis is None:
        story.whole(ANN, 1)
    pairs = story.pairs(DAN, Scope.CHANGES)
    chosen = some_of(data, pairs)
    rest = [pair for pair in pairs if pair not in chosen]
    signed_by(story, DAN, chosen)
    covered = {line.at for line in story.coverage().passages if line.is_settled}
    assert {pair.at for pair in chosen if pair.at is not None} <= covered
    left = story.pairs(FIFTH, Scope.CHANGES)
    assert sides_of(left) == sides_of(rest)
    assert {said for said in shown_of(left) if said[:2] in {s[:2] for s in shown_of(rest)}} <= {
        *shown_of(rest)
    }, "what is shown beside the same words as before has the same signals"
    story.changes(FIFTH)
    assert story.coverage().gaps == ()
    assert story.vouched().passages == story.record.versions[-1].passages


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 20_000), st.data())
def test_no_subset_covers_what_its_signer_did_not_say(seed: int, data: st.DataObject) -> None:
    story = random_story(seed)
    for signer in (DAN, FIFTH):
        signed_by(story, signer, some_of(data, story.pairs(signer, Scope.CHANGES)))
    if speaks_of_one_topic_a_pair(story) and not removes_one_of_two(story):
        for version in story.record.versions:
            expected = expected_gaps(story.known(), version.number)
            assert expected <= found_gaps(story.coverage(version.number))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_in_html_too_the_rest_is_left_and_signing_it_closes_all(data: st.DataObject) -> None:
    story, wanted = history(data)
    if story.vouched().basis is None:
        return
    pairs = story.pairs(DAN, Scope.CHANGES)
    chosen = some_of(data, pairs)
    unsaid = Counter(p.after.key for p in pairs if p.after and p not in chosen)
    said = Counter(p.after.key for p in chosen if p.after)
    signed_by(story, DAN, chosen)
    if wanted == 1:
        open_now = Counter(line.after.key for line in story.coverage().unsettled if line.after)
        lost = [key for key in unsaid if key not in said and not open_now[key]]
        assert lost == [], "covered without having been signed"
    for signer in (FIFTH, 6):
        story.changes(signer)
    assert story.coverage().gaps == ()


@pytest.mark.parametrize("first", [0, 1, 2])
def test_a_move_and_a_new_passage_are_signed_apart(first: int) -> None:
    story = Story(PolicyFact())
    story.version("Red is one.", "Blue is two.", "Green is three.", "Grey is four.")
    story.whole(ANN)
    story.version("Green is three.", "Red is one.", "White is new.", "Blue is two.")
    pairs = story.pairs(BEN, Scope.CHANGES)
    assert sorted(words(p.after) or f"[{words(p.before)}]" for p in pairs) == [
        "Green is three.",
        "White is new.",
        "[Grey is four.]",
    ]
    before = gaps_of(story)
    signed_by(story, BEN, (pairs[first],))
    gone = before - gaps_of(story)
    assert sum(gone.values()) == 1, "one gap is closed, the others are as they were"
    assert sum((gaps_of(story) - before).values()) == 0
    story.changes(CAT)
    assert story.coverage().is_complete
