"""The unsafe scenarios that hang on the canonical form, through real HTML."""

from dataclasses import replace

import pytest

from articles.text.canonical import passages
from articles.text.content import Reference, Text
from articles.text.passage import Passage
from articles.text.sanitise import sanitise
from reviews.policy.facts import PolicyFact
from tests.reviews.policy.building import ANN, Story

LENIENT = PolicyFact(keeps_spelling=True)
DRUG = "<tr><th>Drug</th><th>Adults</th><th>Children</th></tr>"
PICTURE = '<img src="/pictures/{}.png" alt="{}">'


def of(html: str, text: Text | None = None) -> tuple[Passage, ...]:
    return passages(replace(text or Text(""), body=sanitise(html)))


def gaps_between(before: tuple[Passage, ...], after: tuple[Passage, ...]) -> list[str]:
    """What is a gap after the edit of a text that was vouched for, under the laxest policy."""
    story = Story(LENIENT)
    story.version(*before)
    story.whole(ANN)
    assert story.coverage().is_complete
    story.version(*after)
    return story.gap_words()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # U8: a dose in another cell
        (
            f"<table>{DRUG}<tr><td>Velorin</td><td>500 mg</td><td></td></tr></table>",
            f"<table>{DRUG}<tr><td>Velorin</td><td></td><td>500 mg</td></tr></table>",
        ),
        (
            "<table><tr><td>Velorin 5</td><td>mg</td></tr></table>",
            "<table><tr><td>Velorin</td><td>5 mg</td></tr></table>",
        ),
        (
            f"<table>{DRUG}<tr><td>Velorin</td><td colspan='2'>5 mg</td></tr></table>",
            f"<table>{DRUG}<tr><td>Velorin</td><td>5 mg</td><td></td></tr></table>",
        ),
        # U7: what stands above
        ("<h2>Adults</h2><p>Take 5 mg.</p>", "<h2>Children</h2><p>Take 5 mg.</p>"),
        (
            "<p>Do not take it if you:</p><ul><li>drive</li></ul>",
            "<p>Take it if you:</p><ul><li>drive</li></ul>",
        ),
        (
            "<table><tr><th>Drug</th><th>mg</th></tr><tr><td>Velorin</td><td>5</td></tr></table>",
            "<table><tr><th>Drug</th><th>g</th></tr><tr><td>Velorin</td><td>5</td></tr></table>",
        ),
        (
            "<h2>Dose</h2><h3>Children</h3><p>5 mg.</p>",
            "<h2>Dose</h2><h2>Children</h2><p>5 mg.</p>",
        ),
        # U10: marks that are content
        ("<p>Below 10<sup>3</sup> cells.</p>", "<p>Below 103 cells.</p>"),
        ("<p>Below 10<sup>3</sup> cells.</p>", "<p>Below 10<sub>3</sub> cells.</p>"),
        ("<p>Take <s>no</s> more.</p>", "<p>Take no more.</p>"),
        ("<p>Take it daily.</p>", "<p>Take it <s>daily</s>.</p>"),
        ("<ol><li>Shake</li></ol>", '<ol start="3"><li>Shake</li></ol>'),
        ("<ol><li>Shake</li><li>Pour</li></ol>", "<ol reversed><li>Shake</li><li>Pour</li></ol>"),
        ("<ol><li>Shake</li><li>Pour</li></ol>", "<ol><li>Pour</li><li>Shake</li></ol>"),
        ("<ol><li>Shake</li><li>Pour</li></ol>", "<ul><li>Shake</li><li>Pour</li></ul>"),
        # U11: another picture, another text beside it, another place to go to
        (PICTURE.format("aa", "Chart"), PICTURE.format("bb", "Chart")),
        (PICTURE.format("aa", "Chart"), PICTURE.format("aa", "Table")),
        (
            f"<figure>{PICTURE.format('aa', 'Chart')}<figcaption>Adults</figcaption></figure>",
            f"<figure>{PICTURE.format('aa', 'Chart')}<figcaption>Children</figcaption></figure>",
        ),
        (
            '<p><a href="https://example.org/a">Leaflet</a></p>',
            '<p><a href="https://example.org/b">Leaflet</a></p>',
        ),
    ],
)
def test_no_such_edit_is_covered_by_the_laxest_policy(before: str, after: str) -> None:
    assert gaps_between(of(before), of(after))
    assert gaps_between(of(after), of(before))


SOURCE = Reference("Norland Board: Velorin.", doi="10.1000/velorin", pmid="1234567", url="")


@pytest.mark.parametrize(
    "changed",
    [
        Text("Safe to mix", "In short.", references=(SOURCE,)),
        Text("Never mix", "At length.", references=(SOURCE,)),
        Text("Never mix", "In short."),
        Text("Never mix", "In short.", references=(replace(SOURCE, doi="10.1000/velorin2"),)),
        Text("Never mix", "In short.", references=(replace(SOURCE, pmid="1234568"),)),
        Text("Never mix", "In short.", references=(replace(SOURCE, url="https://example.org/"),)),
        Text("Never mix", "In short.", references=(SOURCE, replace(SOURCE, text="Another."))),
    ],
)
def test_u9_title_summary_and_references_are_read_like_any_words(changed: Text) -> None:
    usual = Text("Never mix", "In short.", references=(SOURCE,))
    assert gaps_between(of("<p>Rest.</p>", usual), of("<p>Rest.</p>", changed))
    assert gaps_between(of("<p>Rest.</p>", changed), of("<p>Rest.</p>", usual))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>Take 5 mg.</p>", "<p>Take <strong>5 mg</strong>.</p>"),
        ("<p>Take it. Rest.</p>", "<p>Take it.</p><p>Rest.</p>"),
        ("<h2>Dose</h2>", "<h3>Dose</h3>"),
        ("<p>For:</p><ul><li>A</li><li>B</li></ul>", "<p>For:</p><ul><li>B</li><li>A</li></ul>"),
    ],
)
def test_layout_keeps_the_sign_off_under_the_usual_policy(before: str, after: str) -> None:
    assert gaps_between(of(before), of(after)) == []
