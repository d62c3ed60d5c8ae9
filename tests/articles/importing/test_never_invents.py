"""Whatever the text: reading it never fails, and no date or name comes out that is not in it."""
# ruff: noqa: E501 - the word lists read as lists

import re
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.importing.bylines import read_byline
from articles.importing.page import read_page
from articles.importing.wording.months import NUMBER_OF

LABELS = [
    "By", "Written by", "Medically reviewed by", "Reviewed:", "Last updated", "Updated by", "Published",
    "Next review due:", "Review Date", "Also reviewed by", "Revisado por", "Aktualisiert am", "Mis à jour le",
    "Fact-checked by", "Medical Reviewer", "Chief Editor", '"lastReviewed":', "reviewedBy:", "Author",
]  # fmt: skip
NAMES = [
    "Mara Quill", "Dr Ona Reyes", "ONA REYES, MD", "Ivo Brandt, PhD, RN", "our team", "a doctor", "Detoxes",
    "Prof. Dr. Ute Kern", "Quiet Editorial Team", "MRCGP", "Jr.", "(MD)", "& Ivo Brandt, MD",
]  # fmt: skip
DATES = [
    "May 3, 2020", "3rd of May 2021", "05/06/2019", "25/12/2018", "12-25-18", "2020-02-30", "March 2021",
    "3. März 2021", "29 d'agost", "2 days ago", "2019", "1 juin", "31 février 2020", "2021年3月4日", "13.13.2013",
]  # fmt: skip
GLUE = [
    " ",
    "\n",
    " / ",
    " | ",
    " — ",
    ", ",
    "",
    ". ",
    "; ",
    " on ",
    " by ",
    "…",
    "\u200b",
    "\t",
    " - ",
]

pieces = st.one_of(
    st.sampled_from(LABELS),
    st.sampled_from(NAMES),
    st.sampled_from(DATES),
    st.text(max_size=8),
    st.dates().map(lambda day: f"{day.day}/{day.month}/{day.year}"),
)
bylines = st.lists(st.tuples(pieces, st.sampled_from(GLUE)), max_size=12).map(
    lambda rows: "".join(piece + glue for piece, glue in rows)
)


def months_in(text: str) -> set[int]:
    """Every month a text can mean: by number or by any name that begins a word of it."""
    folded = text.lower()
    named = {number for name, number in NUMBER_OF.items() if name in folded}
    return named | numbers_in(text)


def numbers_in(text: str) -> set[int]:
    return {int(digits) for digits in re.findall(r"[0-9]+", unicodedata.normalize("NFKC", text))}


def is_in(iso: str, text: str) -> bool:
    year, *rest = (int(part) for part in iso.split("-"))
    numbers = numbers_in(text)
    stated = year in numbers or year % 100 in numbers
    month = not rest or rest[0] in months_in(text)
    return stated and month and (len(rest) < 2 or rest[1] in numbers)


@settings(max_examples=400, deadline=None)
@given(bylines)
def test_every_date_and_name_of_a_byline_is_in_its_words(text: str) -> None:
    byline = read_byline(text)
    for iso in (byline.published, byline.updated, byline.reviewed, byline.next_review):
        assert iso is None or is_in(iso, text)
    folded = "".join(c for c in text.casefold() if c.isalnum())
    for people in (byline.author, byline.reviewer, byline.credentials):
        for person in (people or "").split("; "):
            assert "".join(c for c in person.casefold() if c.isalnum()) in folded


@settings(max_examples=400, deadline=None)
@given(st.one_of(bylines, st.text(max_size=300)))
def test_every_fact_of_a_byline_has_a_line_and_every_doubt_a_reason(text: str) -> None:
    byline = read_byline(text)
    stated = {name for name, value in byline.to_json().items() if value is not None} - {"doubts"}
    assert set(byline.read_from) == stated
    assert all(doubt.what and doubt.why for doubt in byline.doubts)


TAGS = st.sampled_from(
    ["p", "div", "h1", "h2", "li", "ul", "table", "td", "span", "article", "script"]
)
markup = st.recursive(
    st.one_of(bylines, st.text(max_size=40)),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>", TAGS, st.lists(inner, max_size=4)
    ),
    max_leaves=15,
)


@settings(max_examples=150, deadline=None)
@given(markup, st.sampled_from(["text/html", "text/plain", ""]))
def test_a_page_of_any_kind_is_read_without_inventing_a_date(text: str, kind: str) -> None:
    page = read_page(text.encode("utf-8", "replace"), content_type=kind)
    for iso in (page.published, page.updated, page.reviewed, page.next_review):
        assert iso is None or is_in(iso, text)
    assert "<script" not in page.body


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["text/html", "text/plain; charset=utf-16", ""]))
def test_bytes_of_any_kind_are_read_without_failing(raw: bytes, kind: str) -> None:
    assert isinstance(read_page(raw, content_type=kind).body, str)
