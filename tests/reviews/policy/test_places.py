"""Where signed passages go, in whatever order the sign-offs come and whatever was taken back."""

import datetime as dt
import json

from articles.text.canonical import passages
from articles.text.content import Text
from reviews.policy.coverage import cover
from reviews.policy.elements import Element, position_of
from reviews.policy.facts import PolicyFact, Scope, SignOffFact, VersionFact
from reviews.policy.left import pairs_to_sign
from reviews.policy.signed import Place, SignedPair
from reviews.policy.vouched import VouchedText, after_sign_off
from tests.reviews.policy.building import ANN, BEN, CAT, DAN, Story, passage

RED, BLUE = "Aspirin thins blood.", "Bandages hold still."
NEW, NEWER = "Coffee wakes sleepers.", "Doctors answer letters."
NOON = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
TEXT = [Element(f"1:{at}", passage(words), ()) for at, words in enumerate((RED, BLUE, NEW))]


def test_a_place_is_between_its_neighbours_behind_what_it_followed() -> None:
    assert position_of(TEXT, Place("1:0", "1:1")) == 1
    assert position_of(TEXT, Place("1:0", "", (passage(BLUE).key,))) == 2
    assert position_of(TEXT, Place("", "1:0")) == 0
    assert position_of(TEXT, Place("1:2", "")) == 3


def test_one_neighbour_is_enough_and_none_is_not() -> None:
    assert position_of(TEXT, Place("9:9", "1:1")) == 1
    assert position_of(TEXT, Place("1:1", "9:9")) == 2
    assert position_of(TEXT, Place("9:9", "")) == 3
    assert position_of(TEXT, Place("9:8", "9:9")) is None


def test_neighbours_that_have_changed_sides_are_no_place() -> None:
    assert position_of(TEXT, Place("1:1", "1:0")) is None
    assert position_of(TEXT, Place("1:1", "1:1")) is None


def test_changes_add_up_in_any_order_of_signing() -> None:
    for first, second in ((NEW, NEWER), (NEWER, NEW)):
        story = Story()
        story.version(RED, BLUE)
        story.whole(ANN)
        story.version(RED, NEW, NEWER, BLUE)
        story.changes(BEN, only=[first])
        story.changes(CAT, only=[second])
        assert [p.words for p in story.vouched().passages] == [RED, NEW, NEWER, BLUE]
        assert story.coverage().is_complete


def test_changes_of_several_versions_add_up_when_the_later_is_signed_first() -> None:
    story = Story()
    story.version(RED, BLUE)
    story.whole(ANN)
    older = story.version(RED, NEW, BLUE)
    story.version(RED, NEW, NEWER, BLUE)
    story.changes(BEN, only=[NEWER])
    story.changes(CAT, older)
    assert story.coverage().is_complete


def test_the_same_words_twice_need_two_signatures() -> None:
    story = Story()
    story.version(RED)
    story.whole(ANN)
    story.version(RED, NEW, NEW)
    assert story.gap_words() == [NEW, NEW]
    story.changes(BEN)
    assert [p.words for p in story.vouched().passages] == [RED, NEW, NEW]


def test_two_removed_twins_that_return_take_a_slot_each() -> None:
    story = Story()
    story.version(RED, NEW, NEW, BLUE)
    story.whole(ANN)
    story.version(RED, BLUE)
    story.changes(BEN)
    story.version(RED, NEW, NEW, BLUE)
    story.changes(CAT)
    assert story.coverage().is_complete
    slots = [element.slot for element in story.vouched().elements]
    assert len(slots) == len(set(slots)) == 4


def test_changes_to_a_text_that_was_never_whole_count_for_nothing() -> None:
    story = Story()
    story.version(RED)
    whole = story.whole(ANN)
    story.version(RED, BLUE)
    story.changes(BEN)
    story.withdraw(whole)
    assert story.vouched().elements == ()
    assert story.vouched().changes == ()
    assert story.pairs(CAT, Scope.CHANGES) == ()
    assert story.gap_words() == [RED, BLUE]


def test_a_signed_move_starts_the_count_of_signers_anew() -> None:
    story = Story(PolicyFact(sign_offs=2))
    story.version(RED, BLUE, NEW, NEWER)
    story.whole(ANN)
    story.whole(BEN)
    story.version(NEWER, RED, BLUE, NEW)
    assert story.gap_words() == [NEWER]
    story.whole(CAT)
    assert [line.after for line in story.coverage().too_few] == [passage(NEWER)]
    story.changes(DAN)
    assert story.coverage().is_complete


def pairs_of(vouched: VouchedText, version: VersionFact, scope: Scope) -> tuple[SignedPair, ...]:
    coverage = cover(vouched, version.passages, PolicyFact())
    return pairs_to_sign(vouched, version, PolicyFact(), scope, coverage=coverage)


def test_what_a_sign_off_stores_grows_with_the_text_and_not_with_its_square() -> None:
    def stored(sentences: int) -> int:
        body = "".join(f"<p>Sentence number {n} says nothing.</p>" for n in range(sentences))
        passages_of_text = passages(Text(title="Long", body=body))
        version = VersionFact(number=1, saved_at=NOON, passages=passages_of_text)
        pairs = pairs_of(VouchedText(), version, Scope.WHOLE)
        return len(json.dumps([pair.to_json() for pair in pairs]))

    assert stored(400) < 4.5 * stored(100)


def test_a_long_new_section_is_put_where_it_was_shown() -> None:
    def version_of(number: int, middle: str) -> VersionFact:
        body = f"<p>It begins here.</p>{middle}<p>It ends there.</p>"
        return VersionFact(number=number, saved_at=NOON, passages=passages(Text("Long", body=body)))

    first = version_of(1, "")
    second = version_of(2, "".join(f"<p>New sentence {n} stands here.</p>" for n in range(60)))
    vouched = VouchedText()
    whole = pairs_of(vouched, first, Scope.WHOLE)
    base = SignOffFact(1, 1, NOON, 7, Scope.WHOLE, whole)
    vouched = after_sign_off(vouched, base, {})
    changes = pairs_of(vouched, second, Scope.CHANGES)
    vouched = after_sign_off(vouched, SignOffFact(2, 2, NOON, 8, Scope.CHANGES, changes), {})
    assert vouched.passages == second.passages
