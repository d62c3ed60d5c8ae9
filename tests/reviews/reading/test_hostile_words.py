"""Whatever people type into an article stays words: in the page, its head and its data."""

import json

from django.test import Client
from lxml import html

from articles.text.content import Reference
from tests import builders as make
from tests.reviews.reading.cases import People, address

HOSTILE = '</script><script>alert("1")</script> <!-- ]]> & \' " \\u003c {{ x }} \N{LINE SEPARATOR}'


def test_no_element_begins_in_what_was_typed(people: People, client: Client) -> None:
    make.policy()
    article = people.live(
        title=HOSTILE[:200],
        summary=HOSTILE,
        byline=HOSTILE[:90],
        references=(Reference(text=HOSTILE, doi='10.1000/x"><script>'),),
    )
    page = html.fromstring(client.get(address(article)).content)
    scripts = page.cssselect("script")
    assert not any("alert" in (script.text or "") for script in scripts if not script.get("type"))
    (data,) = page.cssselect('script[type="application/ld+json"]')
    stated = json.loads(data.text)
    version = article.history.get()
    assert stated["name"] == version.title == page.cssselect("h1")[0].text_content()
    assert stated["description"] == version.summary
    assert "<" not in data.text


def test_references_lead_to_their_source(people: People, client: Client) -> None:
    make.policy()
    source = Reference("Norland Board.", doi="10.1000/a", pmid="123", url="https://example.org/b/")
    page = html.fromstring(client.get(address(people.live(references=(source,)))).content)
    assert [link.get("href") for link in page.cssselect(".references a")] == [
        "https://doi.org/10.1000/a",
        "https://pubmed.ncbi.nlm.nih.gov/123/",
        "https://example.org/b/",
    ]
