"""From HTML to coverage: articles that nobody wrote down, edited and signed in every way."""

import re
from collections import Counter
from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.text.passage import Passage
from reviews.policy.coverage import Coverage
from reviews.policy.facts import PolicyFact, Scope
from reviews.policy.keeping import bare
from tests.articles.comparing.texts import ARTICLE, of
from tests.reviews.policy.articles import Body, bodies, edits, read
from tests.reviews.policy.building import ANN, BEN, DAN, Story, words
from tests.reviews.policy.made_up import SIGNERS, history
from tests.reviews.policy.oracle import expected_gaps, topic, topics_of

STEADY = settings(max_examples=40, deadline=None, derandomize=True, database=None)


def vouched_for(body: Body) -> Story:
    """Version 1, signed as a whole."""
    story = Story()
    story.version(*read(body))
    story.whole(ANN)
    return story


@STEADY
@given(bodies())
def test_a_text_covers_itself(body: Body) -> None:
    story = vouched_for(body)
    assert story.coverage().is_complete
    assert story.coverage().percent == (100 if body else 0)
    story.version(*read(body))
    assert story.coverage().is_complete


@STEADY
@given(st.data())
def test_an_unsigned_edit_that_is_undone_is_covered_again(data: st.DataObject) -> None:
    body = data.draw(bodies())
    story = vouched_for(body)
    story.version(*read(data.draw(edits(body))))
    story.version(*read(body))
    assert story.coverage().is_complete


@STEADY
@given(st.data())
def test_a_signed_correction_that_is_undone_is_a_gap(data: st.DataObject) -> None:
    body = data.draw(bodies(at_least=1))
    story = vouched_for(body)
    edited = read(data.draw(edits(body)))
    story.version(*edited)
    corrected = {line.after for line in story.coverage().gaps if line.after}
    story.changes(BEN)
    assert story.coverage().is_complete
    story.version(*read(body))
    undone = {topic(p) for p in corrected} & {topic(p) for p in read(body)}
    stayed = {topic(p) for p in edited if p in read(body)}
    assert undone - stayed <= topics_of(story.coverage().gaps)


@STEADY
@given(st.data())
def test_changes_add_up_whoever_signs_which_of_them_first(data: st.DataObject) -> None:
    body = data.draw(bodies(at_least=2))
    story = vouched_for(body)
    story.version(*read(data.draw(edits(body))))
    for _ in range(30):
        left = story.pairs(DAN, Scope.CHANGES)
        if not left:
            break
        chosen = data.draw(st.sampled_from(left))
        story.changes(
            data.draw(st.sampled_from(SIGNERS)), only=[words(chosen.after or chosen.before)]
        )
    assert story.coverage().is_complete
    assert told(story.vouched().passages) == told(story.record.versions[-1].passages)


@STEADY
@given(bodies(at_least=1), st.data())
def test_one_changed_figure_anywhere_is_a_gap(body: Body, data: st.DataObject) -> None:
    story = vouched_for(body)
    block = data.draw(st.integers(0, len(body) - 1))
    row = data.draw(st.integers(0, len(body[block].said) - 1))
    about, figure = body[block].said[row]
    said = list(body[block].said)
    said[row] = (about, figure % 9 + 1)
    changed = type(body[block])(body[block].shape, tuple(said))
    edited = read((*body[:block], changed, *body[block + 1 :]))
    story.version(*edited)
    before = read(body)
    assert {line.after for line in story.coverage().gaps} == set(edited) - set(before)


PLACES = [
    found.start()
    for found in re.finditer(r"\d", re.sub(r"</?h\d>", lambda tag: " " * len(tag.group()), ARTICLE))
]


def test_one_changed_digit_anywhere_in_a_real_article_is_a_gap() -> None:
    assert len(PLACES) > 20
    story = Story(PolicyFact(keeps_spelling=True))
    before = of(ARTICLE)
    story.version(*before)
    story.whole(ANN)
    for at in PLACES:
        digit = str((int(ARTICLE[at]) + 1) % 10)
        edited = of(ARTICLE[:at] + digit + ARTICLE[at + 1 :])
        story.version(*edited)
        gaps = {line.after for line in story.coverage().gaps}
        assert gaps >= set(edited) - set(before) != set(), ARTICLE[at - 20 : at + 20]


def speaks_of_one_topic_a_pair(story: Story) -> bool:
    """Whether no pair replaces one topic by another: only then the oracle knows the place."""
    pairs = [pair for sign_off in story.record.sign_offs for pair in sign_off.pairs]
    return all(topic(p.before) == topic(p.after) for p in pairs if p.before and p.after)


@settings(STEADY, max_examples=120)
@given(st.data())
def test_nothing_is_settled_that_the_last_doctors_did_not_say(data: st.DataObject) -> None:
    story, wanted = history(data)
    if not speaks_of_one_topic_a_pair(story):
        return
    for version in story.record.versions:
        expected = expected_gaps(story.known(), version.number, wanted)
        assert expected <= topics_of(story.coverage(version.number).unsettled)


@settings(STEADY, max_examples=50)
@given(st.data())
def test_an_edit_never_makes_words_covered_that_are_not_vouched_for(data: st.DataObject) -> None:
    story, wanted = history(data)
    story.version(*read(data.draw(bodies())))
    for version in story.record.versions:
        coverage = story.coverage(version.number)
        assert settled(coverage) <= told(story.vouched(version.number).passages)
        for line in coverage.passages:
            signers = {signature.signer_id for signature in line.signatures}
            assert not line.is_settled or len(signers) >= wanted


def settled(coverage: Coverage) -> Counter[object]:
    return told(p.after for p in coverage.passages if p.after and p.is_settled)


def told(passages: Iterable[Passage]) -> Counter[object]:
    """How often each thing is said, whatever it looks like."""
    return Counter(bare(passage) for passage in passages)


@settings(STEADY, max_examples=50)
@given(st.data())
def test_nobodys_signature_stands_under_words_of_their_own(data: st.DataObject) -> None:
    story, _ = history(data)
    for sign_off in story.record.sign_offs:
        version = story.record.version(sign_off.version_number)
        own = {at for at, who in version.authors.items() if sign_off.signer_id in who}
        assert all(pair.own for pair in sign_off.pairs if pair.at in own)
        if sign_off.scope is Scope.CHANGES:
            assert not any(pair.own for pair in sign_off.pairs)


@settings(STEADY, max_examples=50)
@given(st.data())
def test_what_is_left_closes_every_gap_after_any_history(data: st.DataObject) -> None:
    story, wanted = history(data)
    for signer in (DAN, 5)[:wanted]:
        story.sign(signer, Scope.CHANGES if story.vouched().basis else Scope.WHOLE)
    assert story.coverage().is_complete


@STEADY
@given(st.data())
def test_what_was_taken_back_leaves_what_was_vouched_for_before(data: st.DataObject) -> None:
    story, _ = history(data)
    before = story.vouched()
    number = len(story.record.versions)
    scope = Scope.CHANGES if data.draw(st.booleans()) else Scope.WHOLE
    signed = story.sign(DAN, scope, number)
    if data.draw(st.booleans()):
        story.dispute(signed)
    else:
        story.withdraw(signed)
    assert story.vouched() == before
