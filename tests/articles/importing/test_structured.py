"""What a page states for machines, and where it contradicts what it shows."""

import pytest
from lxml import html

from articles.importing.structured import Fact, Structured, disagreements, read_structured


def read(head: str, body: str = "") -> Structured:
    return read_structured(
        html.document_fromstring(f"<html><head>{head}</head><body>{body}</body>")
    )


def json_ld(text: str) -> Structured:
    return read(f'<script type="application/ld+json">{text}</script>')


def facts(structured: Structured) -> dict[str, str]:
    return {fact.what: fact.value for fact in reversed(structured.facts)}


PAGES = [
    # plain
    (
        '{"@type": "MedicalWebPage", "headline": "Sleep", "lastReviewed": "2022-05-06",'
        ' "reviewedBy": {"@type": "Person", "name": "Ona Reyes", "honorificSuffix": "MD"}}',
        {"title": "Sleep", "reviewed": "2022-05-06", "reviewer": "Ona Reyes", "credentials": "MD"},
    ),
    # a list of things, one of them a page, with times
    (
        '[{"@type": "Organization", "name": "Quiet"}, {"@type": ["Article", "WebPage"],'
        ' "datePublished": "2021-02-03T10:00:00+01:00", "dateModified": "2021-03"}]',
        {"published": "2021-02-03", "updated": "2021-03"},
    ),
    # a graph whose people stand elsewhere in it
    (
        '{"@graph": [{"@type": "WebPage", "reviewedBy": {"@id": "#r"}, "author": [{"@id": "#a"}]},'
        ' {"@id": "#r", "@type": "Person", "name": "Ona Reyes"},'
        ' {"@id": "#a", "@type": "Person", "name": "Mara Quill"}]}',
        {"reviewer": "Ona Reyes", "author": "Mara Quill"},
    ),
    # people named by reference, in parts, with several titles
    (
        '{"@graph": [{"@type": "WebPage", "reviewedBy": "https://q.example/#r"},'
        ' {"@id": "https://q.example/#r", "givenName": "Ona", "familyName": "Reyes"}]}',
        {"reviewer": "Ona Reyes"},
    ),
    (
        '{"@type": "Article",'
        ' "reviewedBy": {"name": "Ona Reyes", "honorificSuffix": ["PhD", "RN"]}}',
        {"reviewer": "Ona Reyes", "credentials": "PhD, RN"},
    ),
    (
        '{"@type": "Article",'
        ' "reviewedBy": {"@type": "Organization", "name": {"@value": "Quiet Board"}}}',
        {"reviewer": "Quiet Board"},
    ),
    # letters that no database can hold
    ('{"@type": "Article", "author": "Mara\\u0000 Quill\\ud800"}', {"author": "Mara Quill"}),
    (
        "\ufeff{&quot;@type&quot;: &quot;Article&quot;,"
        " &quot;author&quot;: &quot;Mara Quill&quot;}",
        {"author": "Mara Quill"},
    ),
    # nested below another thing
    (
        '{"@type": "WebSite", "mainEntity": {"@type": "Article", "author": "Mara Quill"}}',
        {"author": "Mara Quill"},
    ),
    # the article it links to is not this page
    (
        '{"@type": "Article", "author": "Mara Quill",'
        ' "citation": {"@type": "Article", "datePublished": "1999-01-01"}}',
        {"author": "Mara Quill"},
    ),
    # slightly broken, as pages are
    ('{"@type": "Article", "author": "Mara Quill",}', {"author": "Mara Quill"}),
    ('<!-- {"@type": "Article", "author": "Mara\nQuill"} -->', {"author": "Mara Quill"}),
    ('{"@type":"Article","author":"Mara Quill"}{"@type":"Thing"}', {"author": "Mara Quill"}),
    # an address is no name; a date that is none is not read
    ('{"@type": "Article", "author": "https://a.example", "dateModified": "soon"}', {}),
    ('{"@type": "Article", "dateModified": "05/06/2019"}', {}),
]


@pytest.mark.parametrize(("text", "stated"), PAGES)
def test_json_ld_is_read_in_every_form_pages_use(text: str, stated: dict[str, str]) -> None:
    structured = json_ld(text)
    assert facts(structured) == stated
    assert structured.doubts == ()
    assert all(fact.source == "JSON-LD" for fact in structured.facts)


@pytest.mark.parametrize("text", ['{"@type": "Article", ', "nonsense", "[" * 100_000])
def test_json_ld_that_cannot_be_read_is_a_doubt(text: str) -> None:
    structured = json_ld(text)
    assert structured.facts == ()
    assert structured.doubts[0].what == "JSON-LD"


def test_a_reference_is_followed_into_another_script_of_the_page() -> None:
    one = '{"@type": "WebPage", "reviewedBy": {"@id": "#r"}}'
    other = '{"@id": "#r", "@type": "Person", "name": "Ona Reyes"}'
    script = '<script type="application/ld+json">'
    assert facts(read(f"{script}{one}</script>{script}{other}</script>")) == {
        "reviewer": "Ona Reyes"
    }


def test_microdata_of_the_page_is_read_and_that_of_a_comment_is_not() -> None:
    structured = read(
        "",
        '<div itemscope itemtype="https://schema.org/MedicalWebPage">'
        '<time itemprop="lastReviewed" datetime="2022-05-06">May</time>'
        '<span itemprop="reviewedBy" itemscope><b itemprop="name">Ona Reyes</b></span>'
        '<div itemscope itemtype="https://schema.org/Comment">'
        '<time itemprop="dateModified" datetime="2024-01-01">x</time></div></div>',
    )
    assert facts(structured) == {"reviewed": "2022-05-06", "reviewer": "Ona Reyes"}


def test_meta_elements_are_read_and_name_themselves_as_source() -> None:
    structured = read(
        '<meta property="article:published_time" content="2021-02-03T10:00:00Z">'
        '<meta name="author" content="Mara Quill"><meta name="viewport" content="width=1">'
    )
    assert set(structured.facts) == {
        Fact("published", "2021-02-03", "<meta article:published_time>"),
        Fact("author", "Mara Quill", "<meta author>"),
    }


DIFFER = [
    ({"reviewed": "2019-09-25"}, Fact("reviewed", "2023-03-21", "JSON-LD"), True),
    ({"reviewed": "2019-09-25"}, Fact("reviewed", "2019-09-25", "JSON-LD"), False),
    ({"updated": "2019-09"}, Fact("updated", "2019-09-25", "JSON-LD"), False),
    ({"reviewer": "Ona Reyes"}, Fact("reviewer", "Dr. Ona Reyes, MD", "JSON-LD"), False),
    ({"reviewer": "Ona Reyes; Ivo Brandt"}, Fact("reviewer", "Ivo Brandt", "microdata"), False),
    ({"reviewer": "Ona Reyes"}, Fact("reviewer", "Ivo Brandt", "JSON-LD"), True),
    ({"author": None}, Fact("author", "Mara Quill", "JSON-LD"), False),
]


@pytest.mark.parametrize(("visible", "fact", "differs"), DIFFER)
def test_a_visible_fact_is_held_against_the_one_for_machines(
    visible: dict[str, str | None], fact: Fact, *, differs: bool
) -> None:
    doubts = disagreements(visible, Structured((fact,)))
    assert bool(doubts) is differs
    assert all(str(visible[fact.what]) in d.why and fact.value in d.why for d in doubts)


def test_two_dates_of_one_place_contradict_each_other_and_two_authors_do_not() -> None:
    dates = (Fact("updated", "2021-01-01", "JSON-LD"), Fact("updated", "2022-01-01", "JSON-LD"))
    authors = (
        Fact("author", "Mara Quill", "JSON-LD"),
        Fact("author", "Ivo Brandt", "JSON-LD"),
        Fact("author", "Ivo Brandt", "<meta author>"),
    )
    (doubt,) = disagreements({}, Structured(dates + authors))
    assert doubt.what == "updated"


def test_a_name_that_begins_with_the_surname_is_turned() -> None:
    named = read('<meta name="citation_author" content="Quill, Mara">')
    assert facts(named) == {"author": "Mara Quill"}


def test_two_places_for_machines_that_contradict_each_other_are_told() -> None:
    one = Fact("updated", "2021-01-01", "JSON-LD")
    other = Fact("updated", "2022-01-01", "<meta last-modified>")
    (doubt,) = disagreements({}, Structured((one, other)))
    assert "2021-01-01" in doubt.why
    assert "2022-01-01" in doubt.why
