"""The body as readers meet it: the same words, with what a page adds."""

import pytest
from lxml import html

from articles.readable import picture_names, readable
from articles.text.sanitise import sanitise

WORDS = "<p>" + "word " * 400 + "</p>"
NAME = "a" * 64 + ".png"


def shown(body: str) -> html.HtmlElement:
    return html.fragment_fromstring(readable(body, sizes={}).html, create_parent="div")


@pytest.mark.parametrize(
    "body",
    [
        "<p>Below &lt;5 mg&gt; &amp; “more”</p>",
        "<p>10<sup>3</sup> and H<sub>2</sub>O</p>",
        '<ol start="3"><li>three</li></ol>',
        "<p>one<br>two</p><hr>",
        "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
        "",
    ],
)
def test_what_needs_nothing_added_stays_as_it_is(body: str) -> None:
    assert readable(body, sizes={}).html == body


def test_headings_have_different_anchors_even_if_their_words_are_the_same() -> None:
    root = shown("<h2>Dose</h2><h3>Adults</h3><h2>Dose</h2><h2>服用量</h2><h2>?!</h2>")
    assert [heading.get("id") for heading in root] == ["dose", "adults", "dose-2", "服用量", "part"]


def test_no_heading_takes_an_anchor_that_the_page_around_it_has() -> None:
    root = shown("<h2>Content</h2><h2>Contents</h2><h2>References</h2><h2>Past</h2>")
    assert [heading.get("id") for heading in root] == [
        "content-2", "contents-2", "references-2", "past-2",
    ]  # fmt: skip


def test_a_long_text_opens_with_its_contents_and_a_short_one_does_not() -> None:
    headings = "<h2>One</h2><h2>Two</h2><h3>Not this</h3><h2>Three</h2>"
    contents = readable(headings + WORDS, sizes={}).contents
    assert [entry.words for entry in contents] == ["One", "Two", "Three"]
    assert readable(headings, sizes={}).contents == ()
    assert readable("<h2>One</h2>" + WORDS, sizes={}).contents == ()


def test_a_table_stands_in_a_region_named_by_its_caption() -> None:
    table = "<table><caption>Dose <b>by</b> age</caption><tbody><tr><td>1</td></tr></tbody></table>"
    root = shown(f"<p>before</p>{table}<p>after</p>")
    region = root.cssselect("[role=region]")[0]
    assert (region.get("tabindex"), region.get("aria-label")) == ("0", "Dose by age")
    assert [child.tag for child in root] == ["p", "div", "p"]
    assert root.text_content() == "beforeDose by age1after"


def test_pictures_load_late_and_keep_their_place() -> None:
    body = sanitise(f'<p>x</p><img src="/pictures/{NAME}" alt="A &quot;pill&quot;">')
    assert picture_names(body) == {NAME}
    root = html.fragment_fromstring(
        readable(body, sizes={NAME: (640, 480)}).html, create_parent="div"
    )
    image = root.cssselect("img")[0]
    assert (image.get("width"), image.get("height")) == ("640", "480")
    assert image.get("loading") == "lazy"
    assert image.get("alt") == 'A "pill"'
