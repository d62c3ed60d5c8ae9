"""Which signals the edits of headings, lists, tables, pictures and paragraphs carry."""

import pytest

from tests.articles.comparing.texts import signals_between

TABLE = (
    "<table><caption>Doses</caption><thead><tr><th>Drug</th><th>Adults</th><th>Children</th></tr>"
    "</thead><tbody><tr><td>A</td><td>500 mg</td><td></td></tr>"
    "<tr><td>B</td><td>10 mg</td><td>5 mg</td></tr></tbody></table>"
)
EDITS = [
    ("<h2>Dose</h2><p>Take it.</p>", "<h3>Dose</h3><p>Take it.</p>", "markup"),
    ("<h2>Adults</h2><p>Take it.</p>", "<h2>Children</h2><p>Take it.</p>", "frame,population"),
    (
        "<p>Do not take if you:</p><ul><li>smoke</li><li>drink</li></ul>",
        "<p>Take if you:</p><ul><li>smoke</li><li>drink</li></ul>",
        "frame,negation",
    ),
    ("<ul><li>a b</li><li>c d</li></ul>", "<ol><li>a b</li><li>c d</li></ol>", "markup"),
    (
        "<ol><li>a b</li><li>c d</li></ol>",
        "<ol start=3><li>a b</li><li>c d</li></ol>",
        "number,markup",
    ),
    ("<ol><li>a b</li><li>c d</li></ol>", "<ol><li>c d</li><li>a b</li></ol>", "number,order"),
    ("<ul><li>a b</li><li>c d</li></ul>", "<ul><li>c d</li><li>a b</li></ul>", "order"),
    (
        "<p>First one here.</p><p>Another paragraph there.</p><p>Last of all words.</p>",
        "<p>Another paragraph there.</p><p>Last of all words.</p><p>First one here.</p>",
        "order",
    ),
    ("<p>One here. Two there.</p>", "<p>One here.</p><p>Two there.</p>", "markup"),
    (TABLE, TABLE.replace("<td>500 mg</td><td></td>", "<td></td><td>500 mg</td>"), "frame,number"),
    (TABLE, TABLE.replace("500 mg", "50 mg"), "number"),
    (TABLE, TABLE.replace("Adults", "Men"), "frame,population"),
    (TABLE, TABLE.replace("Doses", "Daily doses"), "frame,unit"),
    (TABLE, TABLE.replace("<td>10 mg</td><td>5 mg</td>", "<td>5 mg</td><td>10 mg</td>"), "number"),
    (
        TABLE,
        TABLE.replace("<th>Adults</th><th>Children</th>", "<th>Children</th><th>Adults</th>"),
        "frame,population",
    ),
    (
        '<p><img src="/pictures/a.png" alt="A pill"></p>',
        '<p><img src="/pictures/a.png" alt="A tablet"></p>',
        "media",
    ),
    (
        '<p><img src="/pictures/a.png" alt="A pill"></p>',
        '<p><img src="/pictures/b.png" alt="A pill"></p>',
        "media",
    ),
    (
        '<figure><img src="/pictures/a.png" alt="A pill"><figcaption>Cap 1</figcaption></figure>',
        '<figure><img src="/pictures/a.png" alt="A pill"><figcaption>Cap 2</figcaption></figure>',
        "media",
    ),
    ('<p>x y</p><img src="/pictures/a.png" alt="A pill">', "<p>x y</p>", "media"),
    ('<p>x <img src="/pictures/a.png" alt="A pill"> y</p>', "<p>x y</p>", "media"),
    (
        '<p><a href="/q"><img src="/pictures/a.png" alt="A pill"></a></p>',
        '<p><a href="/z"><img src="/pictures/a.png" alt="A pill"></a></p>',
        "link",
    ),
    ("<p>Keep this.</p><p>Never mix it.</p>", "<p>Keep this.</p>", "negation"),
    ("<p>Keep this.</p>", "<p>Keep this.</p><p>Plain words here.</p>", "wording"),
    ("<h2>Symtoms</h2><p>Rest.</p>", "<h2>Symptoms</h2><p>Rest.</p>", "spelling"),
    ("<p>a<br>b</p>", "<p>a b</p>", "markup"),
    ("<p>5<b>0</b> mg</p>", "<p>50 mg</p>", "markup"),
    ("<h2>A</h2><h3>B</h3><p>x</p>", "<h2>A</h2><h2>B</h2><p>x</p>", "frame,markup"),
    ("<p>Take it.</p>", "<ul><li>Take it.</li></ul>", "markup"),
    ("<p>A b c.</p><hr><p>D e f.</p>", "<p>A b c.</p><p>D e f.</p>", "markup"),
    (
        "<p>Not for:</p><ul><li>men<ul><li>tall</li></ul></li></ul>",
        "<p>Not for:</p><ul><li>women<ul><li>tall</li></ul></li></ul>",
        "frame,population",
    ),
    (
        "<ul><li>men<ul><li>tall</li></ul></li></ul>",
        "<ul><li>men</li><li>tall</li></ul>",
        "frame,markup",
    ),
    ("<pre>a b</pre>", "<p>a b</p>", "markup"),
    ('<img src="https://e.com/x.png">', "", ""),
    ("<p>x</p>", "<p>x</p><p></p>", ""),
    (
        "<table><tr><th>Age</th><th>Dose</th></tr><tr><th>Adults</th><td>5 mg</td></tr></table>",
        "<table><tr><th>Age</th><th>Dose</th></tr><tr><th>Children</th><td>5 mg</td></tr></table>",
        "frame,population",
    ),
    (
        "<table><tr><td rowspan=2>Adults</td><td>5</td></tr><tr><td>6</td></tr></table>",
        "<table><tr><td>Adults</td><td>5</td></tr><tr><td>6</td></tr></table>",
        "frame,number",
    ),
    ("<p>Mix <code>x</code>.</p>", "<p>Mix x.</p>", "markup"),
    ("<p>Mix <u>x</u>.</p>", "<p>Mix <em>x</em>.</p>", "markup"),
    (
        '<p>Do not use if <a href="/a">ill</a>.</p>',
        '<p>Use if <a href="/b">ill</a>.</p>',
        "link,negation",
    ),
    ("", "<p>Do not take 5 mg if pregnant.</p>", "negation,number,population,unit"),
    ("<p>A</p>", "<p></p>", "wording"),
    (
        "<p>Apply to the left eye.</p><p>Apply to the right ear.</p>",
        "<p>Apply to the right ear.</p><p>Apply to the left eye.</p>",
        "order",
    ),
    (
        "<h2>Adults</h2><p>10 mg at night.</p><h2>Children</h2><p>Ask first.</p>",
        "<h2>Adults</h2><h2>Children</h2><p>Ask first.</p><p>10 mg at night.</p>",
        "frame,order",
    ),
]


@pytest.mark.parametrize(("before", "after", "signals"), EDITS)
def test_an_edit_of_blocks_carries_exactly_its_signals(
    before: str, after: str, signals: str
) -> None:
    assert signals_between(before, after) == sorted(filter(None, signals.split(",")))
