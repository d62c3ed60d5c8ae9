"""What a browser says was selected, found in the passage exactly as it stands there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.canonical import passages
from articles.text.content import Text
from articles.text.passage import Kind, Passage
from reviews.policy.anchors import CONTEXT
from reviews.policy.selecting import selected

WORDS = "Take 5 mg at night; take 5 mg in the morning."


def sentence(body: str = f"<p>{WORDS}</p>", kind: Kind = Kind.SENTENCE) -> Passage:
    found = passages(Text(title="T", summary="", body=body, references=()))
    return next(passage for passage in found if passage.kind is kind)


@pytest.mark.parametrize(
    ("shown", "before", "quote", "prefix"),
    [
        ("at night", None, "at night", "Take 5 mg "),
        ("at\n  night", None, "at night", "Take 5 mg "),
        ("5 mg", 4, "5 mg", "Take "),
        ("5 mg", 19, "5 mg", "Take 5 mg at night; take "),
        (WORDS, 0, WORDS, ""),
        ("morning", 3, "morning", "Take 5 mg at night; take 5 mg in the "),
    ],
)
def test_words_are_found_where_they_were_selected(
    shown: str, before: int | None, quote: str, prefix: str
) -> None:
    found = selected(sentence(), shown, before)
    assert found
    assert found.quote == quote
    assert found.prefix == prefix[-CONTEXT:]


@pytest.mark.parametrize(
    ("shown", "before"),
    [("", None), ("  ", 0), ("50 mg", 4), ("5 mg", None), ("5 mg", 3), ("5 mg", -1), ("5 mg", 999)],
)
def test_what_is_not_there_or_could_be_two_places_is_not_found(
    shown: str, before: int | None
) -> None:
    assert selected(sentence(), shown, before) is None


def test_cells_may_be_shown_with_lines_or_signs_between_them() -> None:
    row = sentence("<table><tr><td>Adults</td><td>5 mg</td></tr></table>", Kind.ROW)
    for shown in ("Adults 5 mg", "Adults | 5 mg", "Adults5 mg"):
        found = selected(row, shown)
        assert found
        assert found.quote == row.words


@given(st.text(max_size=60), st.integers(0, 50), st.integers(1, 50))
def test_a_quote_with_its_surroundings_is_a_piece_of_the_passage(
    text: str, start: int, length: int
) -> None:
    body = "<p>" + text.replace("&", "&amp;").replace("<", "&lt;") + " a.</p>"
    passage = sentence(body)
    letters = "".join(passage.words.split())
    found = selected(passage, letters[start : start + length], start)
    if start >= len(letters):
        assert found is None
        return
    assert found
    assert found.prefix + found.quote + found.suffix in passage.words
    assert "".join(found.quote.split()) == letters[start : start + length]
