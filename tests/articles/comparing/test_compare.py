"""Which passage is taken for which."""

import time

import pytest

from articles.comparing.change import ChangeKind, Comparison
from articles.comparing.compare import compare
from articles.text.canonical import passages
from articles.text.content import Reference, Text
from tests.articles.comparing.texts import ARTICLE, between, of


def _told(comparison: Comparison) -> list[tuple[str, str, str]]:
    return [
        (str(p.kind), p.before.words if p.before else "", p.after.words if p.after else "")
        for p in comparison.changes
    ]


def test_a_removed_passage_stands_after_the_one_it_followed() -> None:
    pairs = between("<p>Aa bb.</p><p>Cc dd.</p><p>Ee ff.</p>", "<p>Aa bb.</p><p>Ee ff.</p>").pairs
    assert [pair.kind for pair in pairs] == [ChangeKind.SAME, ChangeKind.REMOVED, ChangeKind.SAME]


def test_a_sentence_moved_under_another_heading_is_moved_and_framed_anew() -> None:
    one = "<h2>Adults</h2><p>Take 10 mg at night.</p><h2>Children</h2><p>Ask a nurse first.</p>"
    two = "<h2>Adults</h2><h2>Children</h2><p>Ask a nurse first.</p><p>Take 10 mg at night.</p>"
    (change,) = between(one, two).changes
    assert change.kind is ChangeKind.MOVED
    assert change.signals == {"order", "frame"}


def test_the_same_words_added_under_another_heading_are_an_addition() -> None:
    one = "<h2>Adults</h2><p>Take 10 mg.</p><h2>Children</h2>"
    (change,) = between(one, f"{one}<p>Take 10 mg.</p>").changes
    assert change.kind is ChangeKind.ADDED


def test_a_paragraph_moved_and_edited_is_shown_as_one_change() -> None:
    one = "<p>Keep the bottle in a cool dry place.</p><p>Wash your hands.</p><p>Call the nurse.</p>"
    two = (
        "<p>Wash your hands.</p><p>Call the nurse.</p><p>Keep the bottle in a cool dark place.</p>"
    )
    (change,) = between(one, two).changes
    assert (change.kind, change.signals) == (ChangeKind.MOVED, {"order", "wording"})


def test_a_row_that_moved_with_its_cells_exchanged_is_one_change() -> None:
    rows = ["<td>Men</td><td>5 mg</td><td></td>", "<td>Girls</td><td>2 mg</td><td>1 mg</td>"]
    one = f"<table><tr>{'</tr><tr>'.join(rows)}</tr></table>"
    two = f"<table><tr>{rows[1]}</tr><tr><td>Men</td><td></td><td>5 mg</td></tr></table>"
    (change,) = between(one, two).changes
    assert (change.kind, change.signals) == (ChangeKind.MOVED, {"order", "frame", "number"})


def test_a_new_step_renumbers_those_after_it() -> None:
    one = "<ol><li>Shake it.</li><li>Swallow it.</li></ol>"
    two = "<ol><li>Shake it.</li><li>Open it.</li><li>Swallow it.</li></ol>"
    assert _told(between(one, two)) == [
        ("added", "", "2. Open it."),
        ("changed", "2. Swallow it.", "3. Swallow it."),
    ]


def test_title_and_summary_are_only_compared_with_themselves() -> None:
    before = passages(Text("Never mix them", "About mixing."))
    after = passages(Text("Safe together", "Quite different words here now."))
    told = [(p.before_at, p.after_at) for p in compare(before, after)]
    assert told == [(0, 0), (1, 1)]


@pytest.mark.parametrize(
    "reference",
    [
        Reference("Okello, Joints, 2020", doi="10.1/b", pmid="7"),
        Reference("Okello, Joints, 2021", doi="10.1/a", pmid="7"),
        Reference("Okello, Joints, 2020", doi="10.1/a", pmid="8"),
        Reference("Okello, Joints, 2020", doi="10.1/a", pmid="7", url="https://example.org"),
    ],
)
def test_any_change_of_a_reference_is_a_change_of_a_reference(reference: Reference) -> None:
    one = Text("T", references=(Reference("Okello, Joints, 2020", doi="10.1/a", pmid="7"),))
    comparison = compare(passages(one), passages(Text("T", references=(reference,))))
    assert [change.signals for change in comparison.changes] == [{"reference"}]


def test_a_removed_and_an_added_reference_carry_their_signal() -> None:
    one, two = Text("T", references=(Reference("Okello 2020"),)), Text("T")
    for before, after in ((one, two), (two, one)):
        (change,) = compare(passages(before), passages(after)).changes
        assert change.signals == {"reference"}


def test_a_changed_lead_in_is_a_change_of_each_item_below_it_only() -> None:
    changed = ARTICLE.replace("Do not take it if you:", "Take it if you:")
    framed = [c for c in between(ARTICLE, changed).changes if "frame" in c.signals]
    assert [c.after.words for c in framed if c.after] == [
        "are pregnant",
        "have had a stomach ulcer",
        "weigh less than 40 kg",
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>" + "a " * 60_000 + "</p>", "<p>" + "a " * 40_000 + "b " + "a " * 9_000 + "</p>"),
        ("<li>x</li>" * 4_000, "<li>x</li>" * 2_000 + "<li>y</li>" + "<li>x</li>" * 1_500),
        ("".join(f"<p>a{i} b{i}</p>" for i in range(1500)), "<p>c d</p>" * 1500),
        ("<p>x</p><p>y</p>" * 1_500, "<p>y</p><p>z</p><p>x</p>" * 1_500),
        ("<p>" + ",;: " * 25_000 + "</p>", "<p>" + ";,: " * 25_000 + "</p>"),
        ("<p>" + "A. " * 10_000 + "</p>", "<p>" + "B. " * 10_000 + "</p>"),
    ],
    ids=["one word", "one item", "all different", "interleaved", "only signs", "only initials"],
)
def test_hostile_texts_are_compared_in_bounded_time(before: str, after: str) -> None:
    one, two = of(before), of(after)
    started = time.process_time()
    compare(one, two)
    assert time.process_time() - started < 4


def test_a_passage_of_which_thousands_of_words_changed_carries_every_signal() -> None:
    (change,) = between("<p>" + "a b " * 3_000 + "</p>", "<p>" + "a c " * 3_000 + "</p>").changes
    assert change.signals > {"number", "unit", "negation", "certainty", "population"}


def test_twenty_edits_in_a_long_text_are_each_found() -> None:
    before = "".join(
        f"<p>Sentence {i} speaks of thing{i} and of rest{i}.</p>" for i in range(1_500)
    )
    after = before
    for i in range(0, 1_500, 75):
        after = after.replace(f"thing{i} ", f"object{i} ")
    assert len(between(before, after).changes) == 20
