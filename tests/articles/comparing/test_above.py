"""What stands above a block is read as it was written, with what changed in it in place."""

import pytest

from articles.comparing.above import LineAbove, above
from articles.comparing.compare import compare
from articles.comparing.showing import show
from articles.text.canonical import passages
from articles.text.content import Text
from articles.text.passage import Passage


def text(body: str) -> tuple[Passage, ...]:
    return passages(Text(title="", body=body))


def line(pieces: LineAbove) -> str:
    """As a person reads it: {taken out} [put in] ^raised^."""
    marks = {"removed": "{%s}", "added": "[%s]", "equal": "%s"}
    return "".join(
        piece.space + marks[piece.state] % (f"^{piece.words}^" if piece.marks else piece.words)
        for piece in pieces
    )


def changed(before: str, after: str) -> list[list[str]]:
    """Of each block above which something changed, the lines that did."""
    blocks = show(compare(text(before), text(after)))
    return [[line(told) for told in block.changed_above] for block in blocks if block.frame_changed]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (
            "<p>Do not take it (ever) if you are:</p><ul><li>ill</li></ul>",
            ["Do not take it (ever) if you are:"],
        ),
        (
            "<h2>Dr. O'Neill's “dose”, in mg/day</h2><h3>10<sup>3</sup> units</h3><p>Rest.</p>",
            ["Dr. O'Neill's “dose”, in mg/day", "10^3^ units"],
        ),
        (
            "<table><tr><th></th><th>Dose (mg)</th></tr><tr><td>Day</td><td>5</td></tr></table>",
            ["Dose (mg)"],
        ),
    ],
)
def test_it_is_read_as_it_was_written(body: str, lines: list[str]) -> None:
    assert [line(told) for told in above(text(body)[-1].frame)] == lines


def test_a_changed_lead_in_shows_its_changed_words_in_place() -> None:
    items = "<ul><li>old</li><li>ill</li></ul>"
    before, after = f"<p>Do not take it if:</p>{items}", f"<p>Take it if:</p>{items}"
    assert changed(before, after) == [["{Do not take} [Take] it if:"]]


def test_only_the_lines_that_changed_are_told() -> None:
    before = "<h2>Doses</h2><h3>Adults</h3><p>Take 5 mg.</p>"
    assert changed(before, before.replace("Adults", "Children")) == [["{Adults} [Children]"]]
    assert changed(before, before.replace("<h3>Adults</h3>", "")) == [["{Adults}"]]


def test_a_heading_that_became_a_lead_in_is_told_as_another_line() -> None:
    before = "<h3>Never if</h3><ul><li>pregnant</li></ul>"
    after = "<p>Never if</p><ul><li>pregnant</li></ul>"
    assert changed(before, after)[-1] == ["{Never if}", "[Never if]"]


def table(headings: list[str], *cells: str) -> str:
    head = "".join(f"<th>{one}</th>" for one in headings)
    return f"<table><tr>{head}</tr><tr>{''.join(f'<td>{one}</td>' for one in cells)}</tr></table>"


@pytest.mark.parametrize(
    ("before", "after", "cells", "told"),
    [
        (
            ["Drug", "", "Dose"],
            ["Drug", "Dose"],
            ["A", "5 mg", "50 mg"],
            ["{(a column without a name)}"],
        ),
        (["", "Dose"], ["Dose"], ["A", "5 mg"], ["{(a column without a name)}"]),
        (["Drug", "Dose"], ["Drug", "Dose", ""], ["A", "5 mg"], ["[(a column without a name)]"]),
        (["Drug", ""], ["Drug", "Dose"], ["A", "5 mg"], ["{(a column without a name)}", "[Dose]"]),
    ],
)
def test_a_column_without_a_name_that_comes_or_goes_is_told(
    before: list[str], after: list[str], cells: list[str], told: list[str]
) -> None:
    assert told in changed(table(before, *cells), table(after, *cells))
