"""The passages of a text: words, sense, look and frame."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.canonical import passages
from articles.text.content import Reference, Text
from articles.text.digests import UnknownFormError, content_digest, text_digest
from articles.text.passage import Kind, Passage


def _of(body: str) -> tuple[Passage, ...]:
    return passages(Text("", body=body))


def _keys(body: str) -> list[str]:
    return [passage.key for passage in _of(body)]


def test_title_summary_body_and_references_stand_in_this_order() -> None:
    text = Text("T", "S one. S two.", "<p>A.</p>", (Reference("R", doi="10.1/x"),))
    assert [p.kind for p in passages(text)] == [
        Kind.TITLE,
        Kind.SUMMARY,
        Kind.SENTENCE,
        Kind.REFERENCE,
    ]
    assert all(passage.frame == () for passage in passages(text))


def test_headings_frame_what_stands_below_them_by_level() -> None:
    found = _of("<h2>A</h2><h3>B</h3><p>x</p><h3>C</h3><p>y</p><h2>D</h2><p>z</p>")
    assert [p.frame for p in found if p.kind is Kind.SENTENCE] == [
        ("heading: A", "heading: B"),
        ("heading: A", "heading: C"),
        ("heading: D",),
    ]


@pytest.mark.parametrize(
    "lead_in", ["Not if you:", "Not if you", "Not if you…", "<b>Not if you:</b>"]
)
def test_a_lead_in_frames_each_item_and_those_nested_in_it(lead_in: str) -> None:
    found = _of(
        f"<p>{lead_in}</p><ul><li>smoke<ul><li>cigars</li></ul></li><li>drink</li></ul><p>x</p>"
    )
    frames = [passage.frame for passage in found[1:]]
    first = frames[0][0]
    assert first.startswith("lead-in: Not if you")
    assert frames == [(first,), (first, "lead-in: smoke"), (first,), ()]


def test_a_finished_sentence_before_a_list_is_no_lead_in() -> None:
    assert _of("<p>Rest.</p><ul><li>x</li></ul>")[1].frame == ()


def test_a_row_is_framed_by_caption_and_column_headers_and_holds_its_borders() -> None:
    row = _of(
        "<table><caption>Doses</caption><tr><th>Age</th><th>mg</th></tr>"
        "<tr><td>Adults</td><td></td></tr></table>"
    )[2]
    assert row.frame == ("caption: Doses", "column: Age", "column: mg")
    assert [(token.text, token.sense) for token in row.tokens] == [("Adults", ()), ("|", ("cell",))]


def test_a_cell_that_reaches_down_frames_the_rows_it_reaches() -> None:
    rows = _of("<table><tr><td rowspan=2>Adults</td><td>5</td></tr><tr><td>6</td></tr></table>")
    assert rows[1].frame == ("row: Adults",)


def test_header_rows_inside_a_table_stand_over_the_rows_below() -> None:
    rows = _of(
        "<table><tr><th>Age</th><th>Dose</th></tr><tr><th colspan=2>Night</th></tr>"
        "<tr><td>Adults</td><td>5</td></tr></table>"
    )
    assert any("Night" in line for line in rows[-1].frame)


def test_list_numbers_are_content() -> None:
    found = _of("<ol start=4 reversed><li>a</li><li>b</li></ol>")
    assert [passage.tokens[0].text for passage in found] == ["4.", "3."]


def test_bold_is_look_and_a_raised_digit_is_sense() -> None:
    (passage,) = _of('<p><strong>a</strong> 10<sup>3</sup> <a href="/x">b</a></p>')
    told = {token.text: (token.sense, token.look) for token in passage.tokens}
    assert told["a"] == ((), ("bold",))
    assert told["3"] == (("joined", "sup"), ())
    assert told["b"] == (("link:/x",), ())


@pytest.mark.parametrize(
    "variant",
    [
        "<p>Take  5 mg\n of caf\u00e9.</p>",
        "<p>Take 5&nbsp;mg of caf\u00e9.</p>",
        "<p> Take 5\u2009mg of cafe\u0301. </p>",
        "<p>Ta\u200bke 5 mg\u202e of caf\u00e9\u202c.</p>",
        "<p>Ta\u00adke 5 mg of caf\u00e9.\ufeff</p>",
        "<div><p>Take 5 mg of <span>caf\u00e9</span>.</p></div>",
        "Take 5 mg of caf\u00e9.",
    ],
)
def test_what_a_reader_cannot_see_makes_no_difference(variant: str) -> None:
    assert _keys(variant) == _keys("<p>Take 5 mg of caf\u00e9.</p>")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<p>1<b>0</b></p>", "<p>1 0</p>"),
        ("<p>5 -10</p>", "<p>5-10</p>"),
        ("<p>10<sup>3</sup></p>", "<p>103</p>"),
        ("<p>n\u043et</p>", "<p>not</p>"),
        ("<p>\uff15 mg</p>", "<p>5 mg</p>"),
        ("<p>5\u3164 0</p>", "<p>50</p>"),
        ("<td>5</td>", "<p>5<br>0</p>"),
    ],
)
def test_what_a_reader_can_see_makes_a_difference(one: str, other: str) -> None:
    assert _keys(one) != _keys(other)


def test_an_invisible_character_neither_splits_nor_joins_a_number() -> None:
    assert _of("<p>1\u00ad0<b>0</b> m\u200bg</p>")[0].tokens[0].text == "100"


def test_raised_digits_are_the_same_however_they_are_typed() -> None:
    assert _keys("<p>10\u00b3</p>") == _keys("<p>10<sup>3</sup></p>")


def test_five_thousand_levels_are_read_to_the_last() -> None:
    found = _of("".join(f"<ul><li>level {i}" for i in range(5_000)))
    assert found[-1].words == "level 4999"
    assert max(len(passage.frame) for passage in found) <= 40


@given(st.text(max_size=80))
def test_a_stored_passage_comes_back_equal(words: str) -> None:
    for passage in passages(Text(words, words)):
        again = Passage.from_json(passage.to_json())
        assert again == passage
        assert (again.key, again.identity) == (passage.key, passage.identity)


def test_words_read_as_a_person_reads_them() -> None:
    (passage,) = _of('<p>Take 5mg ("half"), i.e. 1/2, of it: now!</p>')
    assert passage.words == 'Take 5mg ("half"), i.e. 1/2, of it: now!'


def test_the_digest_of_a_text_follows_everything_a_reader_is_told() -> None:
    text = Text("T", body="<p>A  b.</p>")
    assert text_digest(text) == text_digest(Text(" T", body="<p>A b.</p>"))
    others = [
        text_digest(Text("U", body=text.body)),
        text_digest(text, byline="Ada Lind"),
        text_digest(Text("T", body="<p>A <b>b</b>.</p>")),
        text_digest(Text("T", body=text.body, references=(Reference("R"),))),
    ]
    assert len({text_digest(text), *others}) == 5


def test_an_unknown_form_is_refused() -> None:
    with pytest.raises(UnknownFormError, match="not 9"):
        text_digest(Text("T"), canon=9)


def test_the_digest_of_what_is_stored_does_not_depend_on_the_order_of_its_names() -> None:
    assert content_digest({"a": 1, "b": 2}) == content_digest({"b": 2, "a": 1})


CELLS = st.lists(
    st.tuples(st.sampled_from(["", "5 mg", "adults"]), st.integers(1, 3), st.integers(1, 2)),
    min_size=1,
    max_size=4,
)


@given(CELLS, CELLS)
def test_rows_whose_cells_stand_elsewhere_never_read_the_same(
    cells: list[tuple[str, int, int]], others: list[tuple[str, int, int]]
) -> None:
    """An empty cell before a wide one puts words under another header than a wide one alone."""

    def row(of: list[tuple[str, int, int]]) -> tuple[Passage, ...]:
        inside = "".join(f"<td colspan={w} rowspan={h}>{words}</td>" for words, w, h in of)
        return _of(f"<table><tr>{inside}</tr></table>")

    same = cells == others or (not any(row(cells)) and not any(row(others)))
    assert (row(cells) == row(others)) is same


def test_an_empty_cell_before_a_wide_one_is_seen() -> None:
    before = _of("<table><tr><td colspan=2>5 mg</td><td></td></tr></table>")
    after = _of("<table><tr><td></td><td colspan=2>5 mg</td></tr></table>")
    assert before != after
