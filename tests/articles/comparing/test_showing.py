"""How a comparison is shown."""

import pytest
from django.template.loader import render_to_string

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


def test_a_moved_paragraph_says_from_where() -> None:
    one, two = (
        "<p>Aa bb cc.</p><p>Dd ee ff. Gg hh ii.</p>",
        "<p>Dd ee ff. Gg hh ii.</p><p>Aa bb cc.</p>",
    )
    html = render_to_string(PAGES[0], {"blocks": show(between(one, two))})
    assert "moved from passage 1" in html


def test_a_lost_bold_is_visible() -> None:
    html = render_to_string(
        PAGES[0], {"blocks": show(between("<p><b>Stop</b> it.</p>", "<p>Stop it.</p>"))}
    )
    assert "(looks different)" in html
