"""A comment stays with its passage through every edit, and says so when the passage is gone."""

import time
from collections.abc import Callable, Sequence
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from articles.text.canonical import passages
from articles.text.content import Text
from articles.text.passage import Passage
from reviews.policy.anchors import About, quoted
from reviews.policy.following import Following, Place, PlaceKind

SAME, CHANGED, GONE = PlaceKind.SAME, PlaceKind.CHANGED, PlaceKind.GONE


def text(*sentences: str, title: str = "Placidol") -> tuple[Passage, ...]:
    """A text of one sentence a paragraph."""
    return passages(Text(title=title, body="".join(f"<p>{words}</p>" for words in sentences)))


def about(found: Sequence[Passage], at: int, quote: str = "") -> About:
    """What a comment on that passage, or on some words of it, is about."""
    passage = found[at]
    if not quote:
        return About(passage.key, at)
    start = passage.words.index(quote)
    named = quoted(passage.words, start, start + len(quote))
    return About(passage.key, at, named.quote, named.prefix, named.suffix)


def followed(
    before: Sequence[Passage], after: Sequence[Passage], at: int, quote: str = ""
) -> Place:
    """Where a comment on passage `at` belongs in `after`."""
    return Following(before, after).place(about(before, at, quote), before[at].words)


A = "Adults take 5 mg of Placidol in the evening with water."
B = "Do not drive a car before you know how you feel."
C = "Ask your doctor if the headache does not go away."
LONG = "Take it in the evening with plenty of water and do not lie down for half an hour."


def test_a_comment_on_the_whole_stays_on_the_whole() -> None:
    assert Following(text(A), text(B)).place(About("", None), "").kind is PlaceKind.WHOLE


@pytest.mark.parametrize(
    ("after", "kind", "now"),
    [
        ([A, B, C], SAME, B),
        ([B, A, C], SAME, B),
        ([C, "Something new stands here.", B], SAME, B),
        ([A, B.replace("car", "lorry"), C], CHANGED, B.replace("car", "lorry")),
        ([A, C], GONE, ""),
        ([A, C, B.replace("car", "lorry")], CHANGED, B.replace("car", "lorry")),
    ],
)
def test_a_passage_is_followed(after: list[str], kind: PlaceKind, now: str) -> None:
    place = followed(text(A, B, C), text(*after), 2)
    assert (place.kind, place.words_now) == (kind, now)
    assert place.words_then == B


def test_of_equal_passages_the_place_decides() -> None:
    before = text(A, B, A, C, A)
    after = text(A, B, "Something else.", A, C, A)
    assert [followed(before, after, at).at for at in (1, 3, 5)] == [1, 4, 6]


def test_another_passage_that_is_like_it_is_not_taken_while_its_own_stands() -> None:
    before = text(A, B, C)
    after = text(A.replace("evening", "morning"), C, B, A)
    assert followed(before, after, 1).words_now == A


def test_a_heading_changed_above_it_leaves_the_words_the_same() -> None:
    before = passages(Text("T", body=f"<h2>Use</h2><p>{A}</p>"))
    after = passages(Text("T", body=f"<h2>How to use it</h2><p>{A}</p>"))
    assert followed(before, after, 2).kind is SAME


@pytest.mark.parametrize("quote", ["plenty of water", "lie down for half an hour"])
def test_of_a_divided_passage_the_piece_with_the_quotation_is_found(quote: str) -> None:
    one, other = LONG.split(" and do")
    after = text(A, f"{one}.", f"Do{other}", B)
    place = followed(text(A, LONG, B), after, 2, quote)
    assert (place.kind, place.quote_now) == (CHANGED, quote)


@pytest.mark.parametrize("at", [2, 3])
def test_a_passage_that_was_taken_into_its_neighbour_is_found_there(at: int) -> None:
    one, other = LONG.split(" and do")
    place = followed(text(A, f"{one}.", f"Do{other}", B), text(A, LONG, B), at)
    assert (place.kind, place.words_now) == (CHANGED, LONG)


def test_the_quotation_is_found_in_the_changed_passage() -> None:
    after = text(A.replace("5 mg", "10 mg"))
    place = followed(text(A), after, 1, "5 mg of")
    assert (place.kind, place.quote_now) == (CHANGED, "10 mg of")


def test_a_quotation_struck_from_its_passage_leaves_both_wordings() -> None:
    place = followed(text(A, B), text(A.replace(" with water", ""), B), 1, "with water")
    assert (place.kind, place.start, place.words_then) == (CHANGED, None, A)
    assert place.words_now == "Adults take 5 mg of Placidol in the evening."


# What was said of a passage that had been removed.


def removed(words: str, before: tuple[Passage, ...], after: tuple[Passage, ...]) -> Place:
    """Where a comment on a removed passage belongs."""
    gone = text(words)[1]
    return Following(before, after).place(About(gone.key, None), gone.words)


def test_a_removal_is_no_orphan_while_the_words_stay_away() -> None:
    place = removed(B, text(A, C), text(A, "Something new is said here.", C))
    assert (place.kind, place.at, place.words_then) == (PlaceKind.REMOVED, None, B)


def test_what_comes_back_is_the_same_wherever_it_stands() -> None:
    place = removed(B, text(A, C), text(A, C, B))
    assert (place.kind, place.at) == (SAME, 3)


def test_what_comes_back_in_other_words_is_changed() -> None:
    place = removed(B, text(A, C), text(A, B.replace("a car", "or cycle"), C))
    assert (place.kind, place.at) == (CHANGED, 2)


def test_what_was_there_all_along_is_not_what_comes_back() -> None:
    like = B.replace("car", "lorry")
    assert removed(B, text(A, like), text(A, like)).kind is PlaceKind.REMOVED


# Any text, any edits.

TERMS = ["take", "stop", "one", "two", "pill", "water", "night", "noon", "food", "heart", "never"]
sentence = st.lists(st.sampled_from(TERMS), min_size=5, max_size=9).map(
    lambda words: " ".join(words).capitalize() + "."
)
sentences = st.lists(sentence, min_size=2, max_size=9, unique=True)
Edit = Callable[[list[str], int, str], list[str]]


def insert(said: list[str], at: int, words: str) -> list[str]:
    return [*said[:at], words, *said[at:]]


def replace(said: list[str], at: int, words: str) -> list[str]:
    return [*said[:at], words, *said[at + 1 :]]


def change(said: list[str], at: int, words: str) -> list[str]:
    return replace(said, at, said[at].replace(" ", f" {words.split()[0].lower()} ", 1))


def delete(said: list[str], at: int, _: str) -> list[str]:
    return [*said[:at], *said[at + 1 :]]


def move(said: list[str], at: int, words: str) -> list[str]:
    rest = [*said[:at], *said[at + 1 :]]
    place = len(words) % (len(rest) + 1)
    return [*rest[:place], said[at], *rest[place:]]


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[list[str]], str]:
    """Texts, each an edit of the one before, and a sentence that no edit touches."""
    said = draw(sentences)
    kept = draw(st.sampled_from(said))
    told = [said]
    for _ in range(draw(st.integers(1, 6))):
        now = told[-1]
        at = draw(st.integers(0, len(now) - 1))
        edit = draw(st.sampled_from([insert, replace, change, delete, move]))
        new = edit(now, at, draw(sentence.filter(lambda words: words != kept)))
        if new.count(kept) == 1 and len(new) > 1:
            told.append(new)
    return told, kept


@settings(max_examples=150, deadline=None)
@given(histories())
def test_a_comment_follows_any_edits_elsewhere_directly_and_step_by_step(
    history: tuple[list[list[str]], str],
) -> None:
    told, kept = history
    texts = [text(*said) for said in told]
    at = told[0].index(kept) + 1
    place = followed(texts[0], texts[-1], at)
    assert (place.kind, place.words_now) == (SAME, kept)
    assert place.at == told[-1].index(kept) + 1
    for before, after in pairwise(texts):
        step = followed(before, after, at)
        assert step.kind is SAME
        at = step.at or 0
    assert at == place.at


@settings(max_examples=80, deadline=None)
@given(st.lists(sentence, min_size=1, max_size=9), st.data())
def test_in_an_unchanged_text_every_comment_stays_where_it_is(
    said: list[str], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(said)))
    place = followed(text(*said), text(*said), at)
    assert (place.kind, place.at) == (SAME, at)


@settings(max_examples=100, deadline=None)
@given(sentences, st.data())
def test_an_edit_of_the_words_is_changed_with_both_wordings(
    said: list[str], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(said) - 1))
    words = said[at].split()
    which = data.draw(st.integers(0, len(words) - 1))
    assume(said[at].lower().count(words[which].rstrip(".").lower()) == 1)
    edited = " ".join([*words[:which], "Placidol", *words[which + 1 :]]).rstrip(".") + "."
    start = sum(len(word) + 1 for word in words[:which])
    named = quoted(said[at], start, start + len(words[which].rstrip(".")))
    before, after = text(*said), text(*replace(said, at, edited))
    meant = About(before[at + 1].key, at + 1, named.quote, named.prefix, named.suffix)
    place = Following(before, after).place(meant, said[at])
    assert (place.kind, place.at) == (CHANGED, at + 1)
    assert (place.words_then, place.words_now) == (said[at], edited)
    assert place.start is None or "Placidol" in place.quote_now


@settings(max_examples=100, deadline=None)
@given(sentences, st.data())
def test_a_deleted_passage_is_gone(said: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(said) - 1))
    assert followed(text(*said), text(*delete(said, at, "")), at + 1).kind is GONE


def test_fifty_comments_in_20_000_words_are_followed_in_bounded_time() -> None:
    said = [
        f"Sentence {n} tells of {n * 7} things and of {n % 13} others, as ever."
        for n in range(1_600)
    ]
    edited = [
        words.replace("ever", "never") if n % 80 == 0 else words for n, words in enumerate(said)
    ]
    before, after = text(*said), text(*edited)
    started = time.process_time()
    lead = Following(before, after)
    places = [lead.place(about(before, at), before[at].words) for at in range(1, 1_600, 32)]
    took = time.process_time() - started
    assert {place.kind for place in places} <= {SAME, CHANGED}
    assert took < 1
