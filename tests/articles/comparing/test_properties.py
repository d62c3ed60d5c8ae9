"""What holds of every comparison, tried on articles that nobody wrote down."""

import re
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.comparing import lexicon, people
from articles.comparing.change import SAFETY_SIGNALS, ChangeKind, Comparison, Signal
from articles.comparing.compare import compare
from articles.comparing.words import WordState, word_changes
from articles.text.passage import Passage
from articles.text.wordlists import words
from tests.articles.comparing.texts import ARTICLE, between, of, signals_between

VOCABULARY = words("take not 5 mg may rest velorin adults daily the it with half")
WORDS = st.sampled_from(sorted(VOCABULARY))
SENTENCES = st.lists(WORDS, min_size=1, max_size=8).map(lambda w: " ".join(w).capitalize() + ".")
BLOCKS = st.one_of(
    SENTENCES.map("<p>{}</p>".format),
    SENTENCES.map("<h2>{}</h2>".format),
    st.lists(SENTENCES, min_size=1, max_size=3).map(
        lambda items: "<ol>" + "".join(f"<li>{item}</li>" for item in items) + "</ol>"
    ),
    SENTENCES.map("<table><tr><th>A</th></tr><tr><td>{}</td></tr></table>".format),
)
BODIES = st.lists(BLOCKS, max_size=8).map("".join)
LOUD = {
    Signal.NEGATION: sorted(lexicon.NEGATIONS),
    Signal.CERTAINTY: sorted(lexicon.CERTAINTIES),
    Signal.POPULATION: sorted(people.POPULATIONS),
    Signal.NUMBER: sorted(lexicon.NUMBER_WORDS | lexicon.FREQUENCIES),
    Signal.UNIT: sorted(lexicon.UNITS | lexicon.UNIT_WORDS),
}


def _holds_every_passage_once(
    comparison: Comparison, before: tuple[Passage, ...], after: tuple[Passage, ...]
) -> bool:
    ours = [pair.before_at for pair in comparison if pair.before_at is not None]
    theirs = [pair.after_at for pair in comparison if pair.after_at is not None]
    placed = all(
        (pair.before is None or before[pair.before_at] is pair.before)
        and (pair.after is None or after[pair.after_at] is pair.after)
        for pair in comparison
    )
    return sorted(ours) == list(range(len(before))) and theirs == list(range(len(after))) and placed


@settings(deadline=None)
@given(BODIES)
def test_a_text_does_not_differ_from_itself(body: str) -> None:
    assert between(body, body).changes == ()


@settings(max_examples=150, deadline=None)
@given(BODIES, BODIES)
def test_every_passage_stands_in_exactly_one_pair(one: str, other: str) -> None:
    before, after = of(one), of(other)
    comparison = compare(before, after)
    assert _holds_every_passage_once(comparison, before, after)
    for pair in comparison:
        if not pair.before or not pair.after:
            continue
        same = pair.before.key == pair.after.key
        assert (pair.kind is ChangeKind.SAME) == (same and not pair.signals)
        assert pair.is_change == bool(pair.signals)


@settings(max_examples=100, deadline=None)
@given(BODIES, BODIES)
def test_what_comes_one_way_goes_the_other(one: str, other: str) -> None:
    there, back = between(one, other), between(other, one)

    def surplus(comparison: Comparison) -> int:
        kinds = Counter(pair.kind for pair in comparison)
        return kinds[ChangeKind.ADDED] - kinds[ChangeKind.REMOVED]

    assert surplus(there) == -surplus(back)


@settings(max_examples=100, deadline=None)
@given(BODIES, BODIES)
def test_the_words_of_both_sides_can_be_read_off_the_runs(one: str, other: str) -> None:
    for pair in between(one, other):
        if not pair.before or not pair.after:
            continue
        runs = word_changes(pair.before, pair.after)
        assert tuple(t for run in runs for t in run.before) == pair.before.tokens
        assert tuple(t for run in runs for t in run.after) == pair.after.tokens
        assert all(bool(run.before) is (run.state is not WordState.ADDED) for run in runs)


def test_any_one_changed_digit_is_found_as_a_number() -> None:
    text = re.sub(r"</?h\d>|[/\"]\S*\"|rowspan", lambda found: " " * len(found.group()), ARTICLE)
    places = [found.start() for found in re.finditer(r"\d", text)]
    assert len(places) > 15
    for at in places:
        changed = ARTICLE[:at] + str((int(ARTICLE[at]) + 1) % 10) + ARTICLE[at + 1 :]
        assert "number" in signals_between(ARTICLE, changed), changed[at - 20 : at + 20]


def test_any_one_missing_word_is_found_at_its_passage() -> None:
    before = of(ARTICLE)
    for at, passage in enumerate(before):
        for gone in range(len(passage.tokens)):
            tokens = passage.tokens[:gone] + passage.tokens[gone + 1 :]
            edited = Passage(passage.kind, tokens, passage.frame, passage.look)
            changes = compare(before, (*before[:at], edited, *before[at + 1 :])).changes
            assert any(change.before_at == at for change in changes)
            assert not any({"markup", "spelling"} >= set(c.signals) for c in changes)


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_a_loud_word_never_goes_quietly(data: st.DataObject) -> None:
    signal = data.draw(st.sampled_from(sorted(LOUD)))
    word = data.draw(st.sampled_from(LOUD[signal]))
    other = data.draw(st.sampled_from(["velorin", "", "water", "agitation"]))
    before, after = f"<p>Take it {word} here now.</p>", f"<p>Take it {other} here now.</p>"
    found = set(signals_between(before, after))
    assert found & {str(s) for s in SAFETY_SIGNALS}, (before, after, found)


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="0123456789.,-–/½ ", min_size=1), st.text(alphabet="0123456789.,-–/½ "))
def test_a_changed_number_is_never_small(one: str, other: str) -> None:
    if sorted(filter(str.isnumeric, one)) != sorted(filter(str.isnumeric, other)):
        assert "number" in signals_between(
            f"<p>Take {one} mg now.</p>", f"<p>Take {other} mg now.</p>"
        )


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200), st.text(max_size=200))
def test_comparing_never_fails(one: str, other: str) -> None:
    between(one, other)
