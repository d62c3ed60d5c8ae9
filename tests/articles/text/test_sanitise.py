"""What is left of HTML from anywhere."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.text.bounds import TextTooLargeError
from articles.text.canonical import passages
from articles.text.content import Text
from articles.text.sanitise import sanitise

KEPT = [
    ("<h1>A</h1>", "<h2>A</h2>"),
    ("<h5>A</h5><h6>B</h6>", "<h4>A</h4><h4>B</h4>"),
    ("<p><b>a</b> <i>b</i> <strike>c</strike> <del>d</del></p>",
     "<p><strong>a</strong> <em>b</em> <s>c</s> <s>d</s></p>"),
    ("<div>5</div><div>0 mg</div>", "<p>5</p><p>0 mg</p>"),
    ("<div>5<p>x</p>0</div>", "<p>5</p><p>x</p><p>0</p>"),
    ("<p class=MsoNormal style='mso-x:1'>a<o:p></o:p>"
     "<!--[if gte mso 9]><xml>z</xml><![endif]--></p>",
     "<p>a</p>"),
    ("<p>a<span> </span>b<strong> </strong>c</p>", "<p>a b c</p>"),
    ("<p>10<span style='vertical-align: super'>3</span></p>", "<p>10<sup>3</sup></p>"),
    ("<b style='font-weight:normal'><p>plain</p></b>", "<p>plain</p>"),
    ("<p><span style='font-weight:700;font-style:italic'>x</span></p>",
     "<p><strong><em>x</em></strong></p>"),
    ("<p></p><p>&nbsp;</p><p>a</p>", "<p>a</p>"),
    ("<ol start=3 reversed type=a><li>x</li></ol>", '<ol reversed="" start="3"><li>x</li></ol>'),
    ("<table><tr><td></td><td colspan=2 width=9>x</td></tr></table>",
     '<table><tbody><tr><td></td><td colspan="2">x</td></tr></tbody></table>'),
    ('<a href="/x" onclick="y()">a</a>', '<a href="/x">a</a>'),
    ('<a href="#part">a</a>', '<a href="#part">a</a>'),
    ('<a href="mailto:a@example.org">a</a>', '<a href="mailto:a@example.org">a</a>'),
    ('<a href="tel:+15550100">a</a>', '<a href="tel:+15550100">a</a>'),
    ("<ol><li value=4 class=x>a</li></ol>", '<ol><li value="4">a</li></ol>'),
    ('<a href="//example.org">a</a>', "a"),
    ('<a href="java\tscript:x">a</a>', "a"),
    ('<a href="data:text/html,x">a</a>', "a"),
    ('<img src="/pictures/ab12.png" alt="A" onerror="x()">',
     '<img alt="A" src="/pictures/ab12.png">'),
    ('<img src="https://example.org/a.png" alt="A">', ""),
    ('<img src="/pictures/../secret">', ""),
    ("<script>x</script><style>y</style><svg><text>z</text></svg>a", "a"),
    ("<p hidden style='display:none'>not</p>", "<p>not</p>"),
    ("<q>so</q>", "“so”"),
    ("5&nbsp;mg", "5&nbsp;mg"),
    ("<p>&lt;b&gt; &amp;lt;</p>", "<p>&lt;b&gt; &amp;lt;</p>"),
]  # fmt: skip

TAGS = (
    "p h1 h2 div span b strong a ul ol li table tr td th caption blockquote pre figure br hr "
    "q sup svg math"
)
PARTS = st.one_of(
    st.sampled_from([f"<{tag}>" for tag in TAGS.split()] + [f"</{tag}>" for tag in TAGS.split()]),
    st.sampled_from(
        ['<a href="/x">', "<img src=/pictures/a.png alt=b>", "<!--", "-->", "<![CDATA["]
    ),
    st.text(alphabet="ab5 <>&;\"'=/\u00a0", max_size=6),
)


@pytest.mark.parametrize(("html", "clean"), KEPT)
def test_html_is_brought_to_the_elements_of_an_article(html: str, clean: str) -> None:
    assert sanitise(html) == clean


@settings(max_examples=400, deadline=None)
@given(st.lists(PARTS, max_size=14).map("".join))
def test_sanitising_again_changes_nothing(html: str) -> None:
    clean = sanitise(html)
    assert sanitise(clean) == clean
    assert "<script" not in clean
    assert "style" not in clean


@pytest.mark.parametrize(
    "html",
    [
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
        "<a href='javascript&colon;alert(1)'>x</a><iframe srcdoc='<script>1</script>'>",
        "<<script>script>alert(1)<</script>/script>",
    ],
)
def test_hostile_html_leaves_nothing_that_runs(html: str) -> None:
    clean = sanitise(html).lower()
    assert "onerror=" not in clean.replace("&lt;", "")
    assert not any(part in clean for part in ("<script", "<iframe", "javascript:", "<svg", "<math"))


def test_what_is_too_deep_or_too_long_is_refused_with_a_reason() -> None:
    with pytest.raises(TextTooLargeError, match="more than 500 deep"):
        sanitise("<ul><li>" * 5_000)
    with pytest.raises(TextTooLargeError, match="at most 2,000,000"):
        sanitise("word " * 500_000)
    with pytest.raises(TextTooLargeError, match="40,001 paragraphs, items and table cells"):
        sanitise("<TD>x" * 40_001)
    with pytest.raises(TextTooLargeError):
        sanitise("x" * 20_000_001)
    with pytest.raises(TextTooLargeError):
        passages(Text("T", body="x" * 2_000_001))


def test_bulleted_lists_with_nothing_between_them_are_one_list() -> None:
    assert sanitise("<ul><li>A</li></ul>\n <ul><li>B</li></ul>") == "<ul><li>A</li><li>B</li></ul>"
    assert sanitise("<ol><li>A</li></ol><ol><li>B</li></ol>").count("<ol>") == 2
    assert sanitise("<ul><li>A</li></ul><hr><ul><li>B</li></ul>").count("<ul>") == 2
