"""The vouched text itself: its order, its digest, what it rests on."""

from dataclasses import replace

from reviews.policy.facts import Scope
from reviews.policy.signed import SignedPair, pairs_digest
from reviews.policy.vouched import VouchedText, vouched_digest
from tests.reviews.policy.building import ANN, BEN, CAT, Story, passage, text

ONE, TWO = text("Rest.", "Drink.")


def test_the_digest_is_of_the_passages_and_their_order() -> None:
    digests = [
        vouched_digest(passages)
        for passages in [(), (ONE,), (ONE, TWO), (TWO, ONE), (ONE, ONE), (passage("Rest.", "x"),)]
    ]
    assert len(set(digests)) == len(digests)
    assert vouched_digest(iter((ONE, TWO))) == vouched_digest([ONE, TWO])


def test_a_removed_passage_is_in_no_text_and_in_no_digest() -> None:
    story = Story()
    story.version("Rest.", "Drink.")
    story.whole(ANN)
    story.version("Rest.")
    story.changes(BEN)
    vouched = story.vouched()
    assert vouched.passages == text("Rest.")
    assert [element.removed for element in vouched.elements] == [False, True]
    assert vouched_digest(vouched.passages) == vouched_digest(text("Rest."))


def test_the_basis_is_the_last_whole_in_order_of_version_then_moment() -> None:
    story = Story()
    assert VouchedText().basis is None
    story.version("Rest.")
    story.version("Rest.", "Drink.")
    newer, older = story.whole(ANN, 2), story.whole(BEN, 1)
    basis = story.vouched().basis
    assert basis is not None
    assert basis.id == newer
    assert [sign_off.id for sign_off in story.vouched().wholes] == [older, newer]
    earlier = story.vouched(1).basis
    assert earlier is not None
    assert earlier.id == older


def test_changes_of_which_nothing_counts_are_not_among_what_it_rests_on() -> None:
    story = Story()
    story.version("Take 5 mg.")
    story.whole(ANN)
    story.version("Take 6 mg.")
    story.version("Take 7 mg.")
    newer = story.changes(BEN)
    story.record = replace(
        story.record,
        sign_offs=(
            *story.record.sign_offs,
            replace(
                story.record.sign_offs[-1],
                id=9,
                signer_id=CAT,
                pairs=(SignedPair("1:0", passage("Take 8 mg."), passage("Take 9 mg."), 0),),
            ),
        ),
    )
    assert [sign_off.id for sign_off in story.vouched().changes] == [newer]


def test_the_digest_of_pairs_tells_every_part_of_a_pair() -> None:
    story = Story()
    story.version("Rest.")
    story.whole(ANN)
    story.version("Drink.", "Rest.", "Sleep.")
    pairs = story.pairs(BEN, Scope.CHANGES)
    pair = pairs[0]
    assert pair.place is not None
    others = [
        replace(pair, slot="other"),
        replace(pair, before=TWO),
        replace(pair, after=ONE),
        replace(pair, after=None),
        replace(pair, at=7),
        replace(pair, place=None),
        replace(pair, place=replace(pair.place, before="other")),
        replace(pair, place=replace(pair.place, between=("other",))),
        replace(pair, signals=frozenset()),
        replace(pair, kept=True),
        replace(pair, own=True),
    ]
    digests = {pairs_digest([p]) for p in [pair, *others]}
    assert len(digests) == len(others) + 1
    assert pairs_digest(pairs) != pairs_digest(pairs[::-1])
