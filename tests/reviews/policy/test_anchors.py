"""A quotation is found again: by its words, by what stands around it, or by what became of it."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviews.policy.anchors import CONTEXT, Quote, quoted, resolved

WORDS = "Adults take 5 mg at noon; children take 5 mg at night, or 5 mg never."


def mark(words: str, quote: str, occurrence: int = 0) -> Quote:
    """The selector of an occurrence of `quote`."""
    start = -1
    for _ in range(occurrence + 1):
        start = words.index(quote, start + 1)
    return quoted(words, start, start + len(quote))


def found(words: str, named: Quote) -> str | None:
    """The words that the selector finds."""
    span = resolved(words, named)
    return words[span.start : span.end] if span else None


def test_32_characters_are_kept_on_either_side() -> None:
    named = mark("x" * 50 + " here " + "y" * 50, "here")
    assert (len(named.prefix), len(named.suffix)) == (CONTEXT, CONTEXT)


def test_more_is_kept_where_that_would_not_tell_it_from_its_like() -> None:
    words = "One. " + "Take 5 mg of it in the evening with plain water, say. " * 3
    named = mark(words, "evening", occurrence=1)
    span = resolved(words, named)
    assert span is not None
    assert span.start == words.index("evening", words.index("evening") + 1)


def test_spaces_at_the_ends_of_a_selection_are_left_out() -> None:
    assert quoted("Take it now.", 4, 8).quote == "it"
    with pytest.raises(ValueError, match="Nothing is selected"):
        quoted("Take it now.", 4, 5)


@pytest.mark.parametrize("occurrence", [0, 1, 2])
def test_of_several_the_one_in_the_same_surroundings_is_found(occurrence: int) -> None:
    named = mark(WORDS, "5 mg", occurrence)
    moved = "First of all: " + WORDS
    span = resolved(moved, named)
    assert span is not None
    before = moved[: span.start].count("5 mg")
    assert (before, span.is_exact) == (occurrence, True)


@pytest.mark.parametrize(
    ("quote", "now", "became"),
    [
        ("5 mg", "Adults take 10 mg at noon.", "10 mg"),
        ("at noon", "Adults take 5 mg around noon.", "around noon"),
        ("take 5 mg", "Adults, mind you, take only 5 mg at noon.", "take only 5 mg"),
        ("Adults", "Grown people take 5 mg at noon.", "Grown people"),
        ("noon", "Adults take 5 mg at night.", "night"),
        ("mg at", "Adults take 5 g at noon.", "g at"),
    ],
)
def test_after_an_edit_what_became_of_it_is_found(quote: str, now: str, became: str) -> None:
    assert found(now, mark("Adults take 5 mg at noon.", quote)) == became


@pytest.mark.parametrize("now", ["Adults take at noon.", "Quite another sentence.", ""])
def test_what_is_gone_is_not_found(now: str) -> None:
    assert found(now, mark("Adults take 5 mg at noon.", "5 mg")) is None


def test_spaces_make_no_difference() -> None:
    assert found("Take 5\u00a0mg,  now.", mark("Take 5 mg, now.", "5 mg, now")) == "5\u00a0mg,  now"


def test_in_a_very_long_passage_it_is_found_in_bounded_time() -> None:
    words = "".join(f"Word{n} of {n % 7} and so on, always the same. " for n in range(4_500))
    named = mark(words, "Word3000 of 4 and so on")
    edited = words.replace("Word3000 of 4 and so", "Word3000 of 40 and not so")
    started = time.process_time()
    assert found(edited, named) == "Word3000 of 40 and not so on"
    assert time.process_time() - started < 1.5


@pytest.mark.parametrize("words", ["a " * 100_000, "a" * 200_000, "a b " * 50_000])
def test_a_hostile_passage_takes_bounded_time(words: str) -> None:
    started = time.process_time()
    for named in (quoted(words, 1_000, 1_003), quoted(words, 0, 150_000)):
        assert resolved(words, named)
        resolved(words[:-3] + "c d", named)
        resolved("c" + words[5:], Quote("b a a c", "a c ", " c"))
    assert time.process_time() - started < 6


text = st.lists(st.sampled_from(["take", "5", "mg", "not", "at", "noon,", "Dr.", "é"]), min_size=1)
words = text.map(" ".join)


@settings(max_examples=100, deadline=None)
@given(words, st.data())
def test_every_selection_is_found_where_it_was_made(said: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(said) - 1))
    end = data.draw(st.integers(start + 1, len(said)))
    if not said[start:end].strip():
        return
    named = quoted(said, start, end)
    span = resolved(said, named)
    assert span is not None
    assert span.is_exact
    assert said[span.start : span.end] == named.quote
    if len(said) <= CONTEXT:
        stripped = start + len(said[start:end]) - len(said[start:end].lstrip())
        assert span.start == stripped


@settings(max_examples=100, deadline=None)
@given(words, words, words)
def test_what_stands_elsewhere_in_the_passage_may_change(one: str, two: str, three: str) -> None:
    quote = "exactly these words"
    named = quoted(f"{one} {quote} {two}", len(one) + 1, len(one) + 1 + len(quote))
    assert found(f"{three} {quote}", named) == quote
