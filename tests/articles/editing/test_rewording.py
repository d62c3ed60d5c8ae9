"""Words of one passage are replaced, and nothing else: where that cannot be, nothing happens."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.editing.content import Content
from articles.editing.rewording import CannotRewordError, reworded
from articles.text.canonical import passages
from articles.text.content import Reference
from articles.text.passage import Kind, Passage

CITED = Reference(text="Norland Medicines Board: Placidol.", doi="10.1000/placidol.1")


def content(body: str) -> Content:
    """An article with that body."""
    return Content(
        title="Taking Placidol",
        summary="How to take it.",
        body=body,
        references=(Reference(text=""), CITED),
    ).sanitised()


def reword(text: Content, quote: str, wording: str) -> Content:
    """The text with the first passage that holds `quote` reworded."""
    found = passages(text.text)
    at = next(place for place, passage in enumerate(found) if quote in passage.words)
    start = found[at].words.index(quote)
    return reworded(text, at, start, start + len(quote), wording)


@pytest.mark.parametrize(
    ("body", "quote", "wording", "becomes"),
    [
        ("<p>Take it. Wait.</p>", "Take it.", "Do not take it.", "<p>Do not take it. Wait.</p>"),
        (
            "<p>Take <strong>5 mg</strong> in the evening.</p>",
            "Take 5 mg in the evening.",
            "Take 10 mg in the morning.",
            "<p>Take <strong>10 mg</strong> in the morning.</p>",
        ),
        (
            "<p>Take <em>one</em> daily.</p>",
            "one daily",
            "one tablet daily",
            "<p>Take <em>one</em> tablet daily.</p>",
        ),
        ("<p>A <em>very</em> big one.</p>", "very big", "big", "<p>A <em>big</em> one.</p>"),
        ("<p>Oil &amp; water &lt;5%.</p>", "& water <5", "> 5", "<p>Oil &gt; 5%.</p>"),
        ("<p>Take&nbsp;5&nbsp;mg now.</p>", "5 mg", "8 mg", "<p>Take&nbsp;8&nbsp;mg now.</p>"),
        (
            '<p>See <a href="https://x.example/">the leaflet</a>.</p>',
            "the leaflet",
            "our page",
            '<p>See <a href="https://x.example/">our page</a>.</p>',
        ),
        (
            "<table><tbody><tr><td>Adult</td><td><p>5 mg</p></td></tr></tbody></table>",
            "5 mg",
            "5 mg twice",
            "<table><tbody><tr><td>Adult</td><td><p>5 mg twice</p></td></tr></tbody></table>",
        ),
        (
            "<ol><li>Wake.</li><li>Eat.</li></ol>",
            "Eat.",
            "Eat well.",
            "<ol><li>Wake.</li><li>Eat well.</li></ol>",
        ),
        ("<ol><li>Wake.</li></ol>", "1. Wake.", "Rise.", "<ol><li>Rise.</li></ol>"),
        ("<ol><li>Wake.</li></ol>", "1. Wake.", "1. Rise.", "<ol><li>Rise.</li></ol>"),
        ("<h2>Dose</h2><p>One.</p>", "Dose", "Doses", "<h2>Doses</h2><p>One.</p>"),
        ("<p>Up to x² signs.</p>", "signs", "words", "<p>Up to x² words.</p>"),
        ("<p>Over 5-10 mg(s).</p>", "5-10 mg", "5-12 mg", "<p>Over 5-12 mg(s).</p>"),
        ("<p>Take 5 mg now.</p>", "5 mg", "2.5 mg", "<p>Take 2.5 mg now.</p>"),
        ("<p>Take 5 mg now.</p>", "5 mg", "only 5 mg", "<p>Take only 5 mg now.</p>"),
        ("<p>Take 5 mg now.</p>", "5 mg", "(5 mg", "<p>Take (5 mg now.</p>"),
        ("<p>Take 2.5 mg now.</p>", "2.5 mg", "5 mg", "<p>Take 5 mg now.</p>"),
        ("<p>Use <b></b>it.</p>", "Use", "<b>&amp;", "<p>&lt;b&gt;&amp;amp; it.</p>"),
    ],
)
def test_only_the_words_that_differ_are_written_anew(
    body: str, quote: str, wording: str, becomes: str
) -> None:
    assert reword(content(body), quote, wording).body == becomes


@pytest.mark.parametrize(
    ("quote", "wording", "title", "summary", "cited"),
    [
        ("Taking", "Stopping", "Stopping Placidol", "How to take it.", CITED.text),
        ("take it.", "stop it.", "Taking Placidol", "How to stop it.", CITED.text),
        (
            "Board:",
            "Office:",
            "Taking Placidol",
            "How to take it.",
            CITED.text.replace("Board", "Office"),
        ),
    ],
)
def test_title_summary_and_references_are_reworded_too(
    quote: str, wording: str, title: str, summary: str, cited: str
) -> None:
    made = reword(content("<p>Nothing here.</p>"), quote, wording)
    assert (made.title, made.summary, made.references[-1].text) == (title, summary, cited)
    assert made.body == "<p>Nothing here.</p>"


@pytest.mark.parametrize(
    ("body", "quote", "wording", "why"),
    [
        (
            '<p>See <a href="https://x.example/">the leaflet</a> first.</p>',
            "leaflet first",
            "page",
            "a link begins or ends",
        ),
        ("<p>Some 10<sup>3</sup> cells.</p>", "103", "104", "a raised sign"),
        ("<p>Some <s>old</s> words.</p>", "old words", "terms", "struck out"),
        (
            "<table><tbody><tr><td>Adult</td><td>5 mg</td></tr></tbody></table>",
            "Adult | 5 mg",
            "Child | 2 mg",
            "more than one cell",
        ),
        ("<ol><li>Wake.</li></ol>", "1. Wake.", "2. Wake.", "numbers of a list"),
        (
            "<table><tbody><tr><td><p>One</p><p>two</p></td></tr></tbody></table>",
            "One two",
            "three",
            "several blocks",
        ),
        ("<p>Take it now. Then wait.</p>", "Take it now.", "Take it now", "the words beside it"),
        ("<p>Nothing.</p>", "10.1000/placidol.1", "10.1000/other", "more than its words"),
        ("<p>Nothing.</p>", "Taking Placidol", "T" * 250, "would not read as suggested"),
    ],
)
def test_what_would_touch_anything_else_is_refused_with_the_reason(
    body: str, quote: str, wording: str, why: str
) -> None:
    with pytest.raises(CannotRewordError, match=why):
        reword(content(body), quote, wording)


# Any text, any stretch of any passage, any wording.

TERMS = [
    "Take",
    "two",
    "5 mg",
    "&amp;",
    "x²",
    "it",
    "daily,",
    "(not)",
    "café",
    "a&nbsp;b",
    "–",
    "so",
]
INLINE = ["{}", "<strong>{}</strong>", "<em>{}</em>", '<a href="https://x.example/">{}</a>',
          "<sup>{}</sup>", "{}<br>"]  # fmt: skip
piece = st.builds(
    lambda form, term: form.format(term), st.sampled_from(INLINE), st.sampled_from(TERMS)
)
line = st.lists(piece, min_size=1, max_size=7).map(" ".join)
sentences = st.lists(line.map(lambda words: f"Now {words}."), min_size=1, max_size=3).map(" ".join)
block = st.one_of(
    sentences.map("<p>{}</p>".format),
    line.map("<h2>{}</h2>".format),
    st.lists(line, min_size=1, max_size=3).map(
        lambda items: "<ol>" + "".join(f"<li>{item}</li>" for item in items) + "</ol>"
    ),
    st.lists(line, min_size=1, max_size=3).map(
        lambda cells: "<table><tr>" + "".join(f"<td>{c}</td>" for c in cells) + "</tr></table>"
    ),
)
body = st.lists(block, min_size=1, max_size=5).map("".join)
wording = st.lists(
    st.sampled_from(["never", "7", "mg", "<b>", "&", "it", "Take", "and", "x³"]),
    min_size=1,
    max_size=5,
).map(" ".join)


@settings(max_examples=120, deadline=None)
@given(body, wording, st.data())
def test_either_exactly_that_is_replaced_or_nothing(
    html: str, words: str, data: st.DataObject
) -> None:
    text = content(html)
    before = passages(text.text)
    at = data.draw(st.integers(0, len(before) - 1))
    length = len(before[at].words)
    start = data.draw(st.integers(0, length - 1))
    end = data.draw(st.integers(start + 1, length))
    try:
        made = reworded(text, at, start, end, words)
    except CannotRewordError:
        return
    after = passages(made.text)
    more = len(after) - len(before)
    assert [p.key for p in after[:at]] == [p.key for p in before[:at]]
    assert [_told(p) for p in after[at + 1 + more :]] == [_told(p) for p in before[at + 1 :]]
    label = before[at].tokens[0].text if "list number" in before[at].tokens[0].sense else ""
    said = before[at].words[:start] + words + before[at].words[end:]
    said = said if start else label + said
    now = " ".join(p.words for p in after[at : at + 1 + more])
    assert _squeezed(now) == _squeezed(said)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(["one", "two", "5", "mg,", "be"]), min_size=2, max_size=12),
    wording,
    st.data(),
)
def test_plain_words_are_always_replaced(terms: list[str], words: str, data: st.DataObject) -> None:
    text = content(f"<p>First. </p><ul><li>{' '.join(terms)}</li></ul><p>Last.</p>")
    at = next(p for p, passage in enumerate(passages(text.text)) if passage.kind is Kind.ITEM)
    start = data.draw(st.integers(0, len(terms) - 1))
    end = data.draw(st.integers(start + 1, len(terms)))
    said = passages(text.text)[at].words
    begin = len(" ".join(terms[:start])) + bool(start)
    stop = len(" ".join(terms[:end]))
    made = reworded(text, at, begin, stop, words)
    now = passages(made.text)[at].words
    assert _squeezed(now) == _squeezed(said[:begin] + words + said[stop:])


def _told(passage: Passage) -> tuple[object, ...]:
    return passage.kind, passage.tokens, passage.look


def _squeezed(words: str) -> str:
    return re.sub(r"\s", "", words.replace("³", "3"))


def test_words_that_ran_together_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each sign is there, in order; what is read is another dose."""
    slipped = Content(title="T", body="<p>Adults take2. 5 mg.</p>")
    monkeypatch.setattr("articles.editing.rewording._written", lambda *_: slipped)
    content = Content(title="T", body="<p>Adults take 5 mg.</p>")
    with pytest.raises(CannotRewordError, match="would not read as suggested"):
        reworded(content, 1, 12, 16, "2.5 mg")
