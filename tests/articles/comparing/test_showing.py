"""How a comparison is shown."""

import pytest
from django.template.loader import render_to_string

from articles.comparing.folding import folded, is_safety
from articles.comparing.showing import show
from tests.articles.comparing.texts import ARTICLE, between

EDITED = (
    ARTICLE.replace("12.5 mg once", "25 mg once")
    .replace("example.org/ulcer", "example.org/wound")
    .replace("aa11", "bb22")
    .replace("Do not take it if you:", "Take it if you:")
)
PAGES = ["articles/_comparison.html", "articles/_comparison_side_by_side.html"]


def test_the_changes_are_numbered_in_reading_order() -> None:
    comparison = between(ARTICLE, EDITED)
    numbers = [e.number for block in show(comparison) for e in block.entries if e.number]
    assert numbers == list(range(1, len(comparison.changes) + 1))


def test_each_side_reads_as_it_was_written() -> None:
    comparison = between("<p>Take 5 mg (now).</p>", "<p>Take 50 mg (soon).</p>")
    (block,) = show(comparison)
    (entry,) = block.entries
    assert "".join(piece.text for piece in entry.before) == "Take 5 mg (now)."
    assert "".join(piece.text for piece in entry.after) == "Take 50 mg (soon)."


@pytest.mark.parametrize(
    ("before", "after", "inline"),
    [
        ("Take (5 mg) now.", "Take (10 mg) now.", "Take (5 10 mg) now."),
        ("Adults rest.", "Children rest.", "Adults Children rest."),
        ("Rest now.", "Rest now, then wait.", "Rest now, then wait."),
    ],
)
def test_in_one_text_a_new_word_stands_apart_from_the_old_one(
    before: str, after: str, inline: str
) -> None:
    ((entry,),) = [block.entries for block in show(between(f"<p>{before}</p>", f"<p>{after}</p>"))]
    assert "".join(piece.text for piece in entry.inline) == inline
    assert "".join(piece.text for piece in entry.after) == after


def test_what_only_looks_different_is_shown_on_each_side_as_it_looks_there() -> None:
    comparison = between("<p>Do <b>not</b> rest, it's bad.</p>", "<p>Do not rest, it’s bad.</p>")
    ((entry,),) = [block.entries for block in show(comparison)]
    assert "".join(piece.text for piece in entry.before) == "Do not rest, it's bad."
    assert "".join(piece.text for piece in entry.after) == "Do not rest, it’s bad."
    assert [piece.text for piece in entry.before if "bold" in piece.marks] == [" not"]
    assert not any(piece.marks for piece in (*entry.inline, *entry.after))


def test_the_items_below_a_changed_lead_in_are_one_block() -> None:
    framed = [block for block in show(between(ARTICLE, EDITED)) if block.frame_changed]
    assert [(block.kind, len(block.entries)) for block in framed] == [("list", 3)]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_tells_every_change(page: str) -> None:
    html = render_to_string(page, {"blocks": show(between(ARTICLE, EDITED))})
    changes = len(between(ARTICLE, EDITED).changes)
    assert all(f'id="change-{number}"' in html for number in range(1, changes + 1))
    assert f'id="change-{changes + 1}"' not in html
    assert "https://example.org/ulcer" in html
    assert "https://example.org/wound" in html
    assert 'src="/pictures/aa11.png"' in html
    assert 'src="/pictures/bb22.png"' in html
    assert "style=" not in html


@pytest.mark.parametrize("page", PAGES)
def test_words_are_escaped(page: str) -> None:
    blocks = show(between("<p>a</p>", "<p>&lt;script&gt;x</p>"))
    assert "<script" not in render_to_string(page, {"blocks": blocks})


MOVED = (
    "<p>Rest helps most people.</p><p>Ask a nurse about doses first.</p><p>Dd ee ff. Gg hh ii.</p>",
    "<p>Rest helps most people.</p><p>Dd ee ff. Gg hh ii.</p><p>Ask a nurse about doses first.</p>",
)


@pytest.mark.parametrize("page", PAGES)
def test_a_moved_paragraph_says_from_where_and_its_old_place_says_to_where(page: str) -> None:
    html = render_to_string(page, {"blocks": show(between(*MOVED))})
    (change,) = between(*MOVED).changes
    assert change.kind == "moved"
    assert 'href="#was-change-1">from after “Rest helps most people.”' in html
    assert 'id="was-change-1">“Ask a nurse about doses first.” <a href="#change-1"' in html


def test_what_moved_from_the_beginning_says_so() -> None:
    html = render_to_string(
        PAGES[0],
        {
            "blocks": show(
                between("<p>Aa bb.</p><p>Dd ee ff. Gg.</p>", "<p>Dd ee ff. Gg.</p><p>Aa bb.</p>")
            )
        },
    )
    assert "from the beginning" in html


def test_where_a_paragraph_is_divided_or_joined_it_is_said() -> None:
    one, two = "<p>Rest helps. Sleep helps.</p>", "<p>Rest helps.</p><p>Sleep helps.</p>"
    divided = render_to_string(PAGES[0], {"blocks": show(between(one, two))})
    joined = render_to_string(PAGES[0], {"blocks": show(between(two, one))})
    assert "a new paragraph begins here" in divided
    assert "joined to the paragraph before" in joined


def test_a_lost_bold_is_visible() -> None:
    html = render_to_string(
        PAGES[0], {"blocks": show(between("<p><b>Stop</b> it.</p>", "<p>Stop it.</p>"))}
    )
    assert "(looks different)" in html


TABLE = """<table><tr><th>Drug</th><th>Start</th><th>Most</th></tr>
<tr><td rowspan="2">Velorin</td><td>5 mg</td><td>20 mg</td></tr>
<tr><td>6 mg</td><td>24 mg</td></tr><tr><td></td><td>1 mg</td><td>as told</td></tr>
<tr><td colspan="2">Tasimol</td><td>none</td></tr></table>"""


def _rows(before: str, after: str) -> list[list[tuple[str, bool]]]:
    (block,) = show(between(before, after))
    return [
        [("".join(p.text for p in cell.pieces).strip(), cell.is_changed) for cell in entry.cells]
        for entry in block.entries
    ]


def test_a_table_is_shown_cell_by_cell_and_only_the_changed_cell_is_marked() -> None:
    assert _rows(TABLE, TABLE.replace("24 mg", "240 mg")) == [
        [("Drug", False), ("Start", False), ("Most", False)],
        [("Velorin", False), ("5 mg", False), ("20 mg", False)],
        [("", False), ("6 mg", False), ("24 240 mg", True)],
        [("", False), ("1 mg", False), ("as told", False)],
        [("Tasimol", False), ("none", False)],
    ]


def test_the_cells_of_an_added_row_are_all_new() -> None:
    added = TABLE.replace("</table>", "<tr><td>Tasimol</td><td>1 mg</td><td>2 mg</td></tr></table>")
    assert _rows(TABLE, added)[-1] == [("Tasimol", True), ("1 mg", True), ("2 mg", True)]


def test_cells_keep_their_columns_on_the_page() -> None:
    html = render_to_string(PAGES[0], {"blocks": show(between(TABLE, TABLE))})
    assert '<td colspan="2" class="">' in html
    assert "as above" in html
    assert html.count('<th scope="col"') == 3


LONG = "".join(f"<p>Sentence number {n} says nothing new.</p>" for n in range(12))


def test_a_numbered_list_counts_by_its_words_and_not_again_by_bullets() -> None:
    listed = "<ol><li>Call for help.</li><li>Give {} sprays.</li></ol>"
    comparison = between(listed.format(1), listed.format(2))
    assert [block.is_numbered for block in show(comparison) if block.kind == "list"] == [True]
    bulleted = between("<ul><li>Wait.</li></ul>", "<ul><li>Do not wait.</li></ul>")
    assert [block.is_numbered for block in show(bulleted) if block.kind == "list"] == [False]


def test_a_picture_is_described_in_the_words_it_was_given() -> None:
    drawn = '<figure><img src="/pictures/a.png" alt="Two bars: one short, one long"></figure>{}'
    blocks = show(between(drawn.format("<p>New.</p>"), drawn.format("<p>Newer.</p>")))
    pictures = [entry.picture_after for block in blocks for entry in block.entries]
    assert [picture.alt for picture in pictures if picture] == ["Two bars: one short, one long"]


def test_what_is_far_from_every_change_is_folded_and_counted() -> None:
    blocks = folded(show(between(LONG + "<p>Take 5 mg.</p>", LONG + "<p>Take 6 mg.</p>")))
    assert [getattr(block, "unchanged", None) for block in blocks] == [11, None, None]
    html = render_to_string(PAGES[0], {"blocks": blocks})
    assert "11 unchanged passages" in html
    assert "Sentence number 3 says" in html


def test_a_filter_says_how_many_changes_it_folds_away() -> None:
    before = "<p>We felt well.</p>" + LONG + "<p>Take 5 mg.</p>"
    after = "<p>We felt ill.</p>" + LONG + "<p>Take 6 mg.</p>"
    blocks = folded(show(between(before, after)), keeps=is_safety, least=1)
    html = render_to_string(PAGES[0], {"blocks": blocks})
    assert "11 unchanged passages and <b>1 more change without safety signals</b>" in html
    assert sum(len(getattr(b, "blocks", (b,))) for b in blocks) == 14
