"""One word of an article is changed, again and again: it is found where it is, for what it is."""

import re
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.comparing.change import ChangeKind, Comparison
from articles.comparing.compare import compare
from articles.text.wordlists import words
from tests.articles.comparing.texts import of

ALIKE = {
    signal: sorted(words(listed))
    for signal, listed in (
        ("number", "2 3 7 10 12.5 50 0.5 1,000 one two four half 1/2"),
        ("unit", "mg g ml mcg kg hours days weeks months litres IU"),
        ("population", "adults children women men infants teenagers girls smokers"),
        ("certainty", "may will must should can could might"),
        ("wording", "water juice soap rash velorin hydroxyzine hydralazine Celexa Celebrex"),
    )
}
OF = {word: signal for signal, listed in ALIKE.items() for word in listed}
SENTENCES = (
    "You may rub 10 mg of hydroxyzine on a rash",
    "Some adults might need water for 2 days",
    "The nurse should weigh children with soap after 7 hours",
    "Some Celexa can follow half a pack of 50 ml for women",
    "All men must wait two weeks without velorin and juice",
)
SHAPES = (
    "<p>{}. {}. {}.</p>",
    "<h2>{}</h2><p>{}.</p>",
    "<p>{}:</p><ul><li>{}</li><li>{}<ul><li>{}</li></ul></li></ul><p>End.</p>",
    "<ol><li>{}.</li><li>{}.</li></ol>",
    "<table><caption>{}</caption><tr><th>{}</th><th>Note</th></tr>"
    "<tr><td>{}</td><td>{}</td></tr></table>",
    "<blockquote><p>{}.</p></blockquote><p><b>{}</b>.</p>",
)
EDITS_AN_ARTICLE = 60


def _article(chance: Random) -> tuple[str, list[str]]:
    """An article with a place for each of its sentences, and the sentences, all different."""
    shape = "".join(chance.choices(SHAPES, k=4))
    count = shape.count("{}")
    return shape, [f"{chance.choice(SENTENCES)} near place{at}" for at in range(count)]


def _edited(chance: Random, sentence: str) -> tuple[str, str]:
    """The sentence with one word changed, and the signal that this carries."""
    said = sentence.split()
    at = chance.choice([at for at, word in enumerate(said) if word in OF])
    signal = OF[said[at]]
    said[at] = chance.choice([word for word in ALIKE[signal] if word != said[at]])
    return " ".join(said), signal


def _around(comparison: Comparison, place: str) -> tuple[set[str], set[str]]:
    """The signals of the changes at a place, and of all others."""
    here: set[str] = set()
    others: set[str] = set()
    for change in comparison.changes:
        told = change.after.words if change.after else ""
        (here if re.search(rf"{place}\b", told) else others).update(map(str, change.signals))
    return here, others


@settings(max_examples=15, derandomize=True, deadline=None)
@given(st.randoms(use_true_random=True))
def test_a_changed_word_is_found_at_its_passage_with_its_signal(chance: Random) -> None:
    shape, sentences = _article(chance)
    before = of(shape.format(*sentences))
    for _ in range(EDITS_AN_ARTICLE):
        at = chance.randrange(len(sentences))
        edited, signal = _edited(chance, sentences[at])
        changed = [*sentences[:at], edited, *sentences[at + 1 :]]
        comparison = compare(before, of(shape.format(*changed)))
        here, others = _around(comparison, f"place{at}")
        assert here - {"frame"} == {signal}, (sentences[at], edited)
        assert others <= {"frame"}, (sentences[at], edited)
        assert all(change.kind is ChangeKind.CHANGED for change in comparison.changes)
