"""What `read_page` makes of a page: its facts, and the article without what stands around it."""

import pytest

from articles.importing.page import Picture, read_page
from articles.text.content import Reference

LONG = "Nights get shorter for most people in the first weeks, and longer again after that. " * 4

PLAIN = f"""Sleep After Opioids

Written By Quietnights - March 21st, 2023
Sleep After Opioids

Article Contents

Why Nights Change

{LONG}

What Helps

- a fixed hour
- a dark room

{LONG}

References

1. Brandt I. Short nights. J Rest. 2019. doi:10.1234/rest.2019.(5).
2. Reyes O. Long nights. PMID: 31234567

Medically Reviewed: September 25, 2019

Dr Ona

Medical Reviewer

Chief Editor

About

Everything: the information on this page was reviewed by a certified sleep professional.

Dr Ona Reyes obtained her MBBCh in 2016. She works in a clinic by the river.
"""


def test_a_plain_page_tells_its_title_author_dates_and_reviewer() -> None:
    page = read_page(PLAIN.encode())
    assert page.title == "Sleep After Opioids"
    assert page.author == "Quietnights"
    assert page.published == "2023-03-21"
    assert page.updated is None
    assert page.reviewed == "2019-09-25"
    assert page.reviewer == "Dr Ona Reyes"
    assert page.qualification == "MBBCh"
    assert page.roles == ("Medical Reviewer", "Chief Editor")
    assert page.claim is not None
    assert "certified sleep professional" in page.claim


def test_a_plain_page_becomes_headings_paragraphs_and_lists_and_nothing_else() -> None:
    body = read_page(PLAIN.encode()).body
    words = LONG.strip()
    assert body == (
        f"<h2>Why Nights Change</h2><p>{words}</p><h2>What Helps</h2>"
        f"<ul><li>a fixed hour</li><li>a dark room</li></ul><p>{words}</p>"
    )


def test_the_references_of_a_plain_page_are_taken_apart() -> None:
    assert read_page(PLAIN.encode()).references == (
        Reference(
            "Brandt I. Short nights. J Rest. 2019. doi:10.1234/rest.2019.(5).",
            doi="10.1234/rest.2019.(5)",
        ),
        Reference("Reyes O. Long nights. PMID: 31234567", pmid="31234567"),
    )


def test_every_fact_of_a_page_tells_where_it_was_read() -> None:
    read_from = read_page(PLAIN.encode()).read_from
    assert read_from["published"] == "Written By Quietnights - March 21st, 2023"
    assert read_from["reviewed"] == "Medically Reviewed: September 25, 2019"
    assert read_from["qualification"].startswith("Dr Ona Reyes obtained")


HTML = f"""<!DOCTYPE html><html><head><title>Sleep | Quiet Clinic</title>
<meta property="article:published_time" content="2021-02-03T10:00:00Z">
<script type="application/ld+json">
{{"@type": "MedicalWebPage", "lastReviewed": "2022-05-06"}}</script>
<script>track("reader")</script></head><body>
<header class="site"><nav><a href="/">Home</a> <a href="/shop">Shop</a></nav></header>
<div class="cookie-banner">We would like to follow you. <button>Yes</button></div>
<main><article><header><h1>Sleep</h1><p class="byline">By <a href="/mara">Mara Quill</a></p>
<div>Medically reviewed by <span>Ona Reyes, MD</span> on <time>May 7, 2022</time></div></header>
<div class="share-buttons"><a href="https://share.example">Tell all</a></div>
<p>{LONG}</p><script>alert(1)</script>
<h2>What happens</h2><ul><li>less <b>deep</b> sleep</li><li>more waking</li></ul>
<table><tr><th>Dose</th><th>Hours</th></tr><tr><td>5 mg</td><td>6</td></tr></table>
<p onclick="steal()">Ask <a href="/help">somebody</a>. <img src="/i/bed.jpg" alt="A bed">
<img src="https://pixel.example/p.gif" width="1" height="1"><!-- secret --></p>
<aside><p>Ten pillows for you</p></aside>
<h2>Sources</h2><ol><li>Nights. J Rest 2019. <a href="https://doi.org/10.1234/rest.5">Link</a></li></ol>
</article></main><footer><p>© 2024 Quiet Clinic</p></footer></body></html>"""


def test_an_html_page_keeps_its_text_lists_tables_and_links() -> None:
    page = read_page(HTML.encode(), address="https://quiet.example/sleep")
    assert LONG.strip() in page.body
    for kept in ("<h2>What happens</h2>", "<li>less", "deep", "<td>5 mg</td>", "somebody"):
        assert kept in page.body
    assert page.links == ("https://quiet.example/help",)
    assert page.pictures == (Picture("https://quiet.example/i/bed.jpg", "A bed"),)
    assert page.tables == 1


@pytest.mark.parametrize(
    "gone",
    [
        "script", "alert", "track", "onclick", "steal", "secret", "pixel", "cookie", "follow you",
        "Shop", "Tell all", "pillows", "©", "Mara", "Ona", "2022", "Sources", "10.1234",
    ],
)  # fmt: skip
def test_what_is_not_the_article_leaves_no_trace_in_the_body(gone: str) -> None:
    assert gone not in read_page(HTML.encode(), address="https://quiet.example/sleep").body


def test_an_html_page_tells_its_facts_and_where_they_differ() -> None:
    page = read_page(HTML.encode())
    assert (page.title, page.author, page.reviewer) == ("Sleep", "Mara Quill", "Ona Reyes")
    assert (page.qualification, page.reviewed) == ("MD", "2022-05-07")
    assert page.references == (
        Reference(
            "Nights. J Rest 2019. Link", doi="10.1234/rest.5", url="https://doi.org/10.1234/rest.5"
        ),
    )
    assert any("2022-05-06" in doubt.why and "2022-05-07" in doubt.why for doubt in page.doubts)


def test_a_fact_only_machines_are_told_is_taken_and_said_to_be_so() -> None:
    page = read_page(HTML.encode())
    assert page.published == "2021-02-03"
    assert page.read_from["published"] == "<meta article:published_time>: 2021-02-03"
    assert any(
        doubt.what == "published" and "not on the visible" in doubt.why for doubt in page.doubts
    )


def test_a_page_without_named_parts_gives_the_part_with_the_paragraphs() -> None:
    raw = (
        "<body><div id=top><a href=/a>One</a></div><div><div class=x>"
        f"<p>{LONG}</p><p>{LONG}</p></div></div><div class=sidebar><p>Buy a bed</p></div></body>"
    )
    body = read_page(raw.encode()).body
    assert body.count(LONG.strip()) == 2
    assert "Buy a bed" not in body


def test_a_byline_is_found_below_a_long_menu_and_beside_line_breaks() -> None:
    menu = "".join(f"<li><a href='/{n}'>Topic {n}</a></li>" for n in range(500))
    raw = (
        f"<body><div><ul>{menu}</ul></div><div><h1>Sleep</h1>"
        "<div><span>Reviewed by</span><a href='/o'>Ona Reyes, MD</a><br>Updated 4 May 2020</div>"
        f"<p>{LONG}</p><p>{LONG}</p></div></body>"
    )
    page = read_page(raw.encode())
    assert (page.reviewer, page.qualification, page.updated) == ("Ona Reyes", "MD", "2020-05-04")
    assert "Ona" not in page.body
    assert "Topic 7" not in page.body


def around(before: str = "", after: str = "") -> bytes:
    byline = "<p>Medically reviewed by Ona Reyes, MD on May 7, 2022</p>"
    text = f"<article><h1>Sleep</h1>{byline}<p>{LONG}</p>{before}<p>{LONG}</p></article>"
    return f"<html><body>{text}{after}</body></html>".encode()


NOT_THIS_BYLINE = [
    around("<p style='display: none'>Reviewed by Ivo Brandt, RN on May 1, 2024</p>"),
    around("<div hidden><p>Reviewed by Ivo Brandt, RN on May 1, 2024</p></div>"),
    around(after="<article><h1>Beds</h1><p>Reviewed by Ivo Brandt, RN, May 9, 2015</p></article>"),
    around(after="<ol class='comment-list'><li><p>Posted by Ivo Brandt on 5 May 2022</p></ol>"),
]


@pytest.mark.parametrize("raw", NOT_THIS_BYLINE)
def test_what_is_hidden_or_said_of_another_text_is_no_byline_of_this_one(raw: bytes) -> None:
    page = read_page(raw)
    assert (page.author, page.reviewer, page.reviewed) == (None, "Ona Reyes", "2022-05-07")
    assert page.doubts == ()
    assert "Ivo" not in page.body


STILL_THERE = [
    around("<embed src=a.swf>"),
    around("<video><track src=a.vtt></video><source src=b>"),
    b"<form method=post><input name=q>" + around() + b"<button>Go</button></form>",
]


@pytest.mark.parametrize("raw", STILL_THERE)
def test_a_player_or_a_form_around_it_takes_no_text_away(raw: bytes) -> None:
    page = read_page(raw)
    assert page.body == f"<p>{LONG}</p>" * 2
    assert page.reviewer == "Ona Reyes"


def test_what_follows_a_player_is_not_taken_for_the_whole_text() -> None:
    raw = f"<body><div><h1>Sleep</h1><p>First.</p><embed src=a>{f'<p>{LONG}</p>' * 5}</div></body>"
    assert read_page(raw.encode()).body == f"<p>First.</p>{f'<p>{LONG}</p>' * 5}"


def test_what_a_page_declares_before_it_begins_is_no_text() -> None:
    raw = b'<!DOCTYPE html [<!ENTITY a "b">]><body><h1>Sleep</h1><p>Rest.</p></body>'
    assert read_page(raw, content_type="text/html").body == "<p>Rest.</p>"


def test_a_small_form_in_the_text_goes_and_links_that_run_code_are_not_listed() -> None:
    page = read_page(around("<form>Your mail <input></form><a href=' javascript:x()'>here</a>"))
    assert "Your mail" not in page.body
    assert page.links == ()


def test_the_lines_before_a_markdown_text_are_its_title_and_its_byline() -> None:
    front = "---\ntitle: 'Sleep well'\nauthor: Mara Quill\nlayout: page\ntags: [a, b]\n---\n"
    page = read_page(f"{front}\n{LONG}\n".encode(), content_type="text/markdown")
    assert (page.title, page.author) == ("Sleep well", "Mara Quill")
    assert page.body == f"<p>{LONG.strip()}</p>"


SENTENCES = [
    "By January 2020, deaths had doubled in many of the towns along the coast.",
    "Published in May 2019, the trial showed that most people slept longer after a month.",
    "Updated guidance from the ministry was issued in March 2020 and again a year later.",
    "Reviewed studies suggest that sleep returns.",
    "By taking part, people learn to sleep.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_of_the_article_is_not_taken_for_its_byline(sentence: str) -> None:
    page = read_page(f"Sleep\n\n{LONG}\n\n{sentence}\n\n{LONG}\n".encode())
    assert (page.author, page.published, page.updated, page.reviewed) == (None, None, None, None)
    assert sentence in page.body


ENCODED = [
    ("Schlaf für Ältere".encode(), "", "Schlaf für Ältere"),
    ("Schlaf für Ältere".encode("latin-1"), "", "Schlaf für Ältere"),
    ("Schlaf für Ältere".encode("utf-16"), "", "Schlaf für Ältere"),
    (b"\xef\xbb\xbf" + "Schläft".encode(), "text/plain; charset=ascii", "Schläft"),
    ("Сон и покой".encode("cp1251"), "text/plain; charset=windows-1251", "Сон и покой"),
    ("<meta charset=iso-8859-2><h1>Śpij</h1>".encode("iso-8859-2"), "text/html", "Śpij"),
    ("<h1>Schläft</h1>".encode(), "text/html; charset=unicode_escape", "Schläft"),
]


@pytest.mark.parametrize(("raw", "content_type", "title"), ENCODED)
def test_the_encoding_is_found_as_a_browser_finds_it(
    raw: bytes, content_type: str, title: str
) -> None:
    assert read_page(raw, content_type=content_type).title == title


def test_bytes_that_cannot_be_read_are_told() -> None:
    page = read_page(
        b"<h1>Sl\xff\xfe\x81p</h1><p>\xc3(</p>", content_type="text/html; charset=utf-8"
    )
    assert any(doubt.what == "text" for doubt in page.doubts)


def test_characters_that_no_text_holds_do_not_stop_the_reading() -> None:
    hostile = "&#1;a<script>x</script>&#x8f;\x8fb<script>y</script>&#xfffe;\x15c"
    page = read_page(f"<p>{hostile}</p><p>{LONG}</p>".encode(), content_type="text/html")
    assert LONG.strip() in page.body


@pytest.mark.parametrize("raw", [b"", b"\0\0", b"<html>", b"<p", b"<!--", b"   \n\n "])
def test_a_page_with_nothing_in_it_is_read_as_nothing(raw: bytes) -> None:
    page = read_page(raw, content_type="text/html")
    assert (page.body.strip(), page.author, page.reviewed) == ("", None, None)
