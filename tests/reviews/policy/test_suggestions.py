"""Who suggested words is known while they stand, and bars nobody unless the policy does."""

import datetime as dt

import pytest

from articles.text.canonical import passages
from articles.text.content import Text
from reviews.policy.anchors import quoted
from reviews.policy.facts import VersionFact
from reviews.policy.suggestions import AcceptedFact, reading, with_suggestions

BEN = 7
DAY = dt.datetime(2025, 3, 1, tzinfo=dt.UTC)
THEN = "Adults take 5 mg of it in the evening with water."
NOW = "Adults take 10 mg of it in the evening with water."
FACT = AcceptedFact(by=BEN, at=DAY, words="10 mg", reads=NOW)


def version(number: int, *sentences: str, days: int = 1) -> VersionFact:
    body = "".join(f"<p>{words}</p>" for words in sentences)
    saved_at = DAY + dt.timedelta(days=days)
    return VersionFact(number, saved_at, passages(Text("Placidol", body=body)))


def suggested(*sentences: str, fact: AcceptedFact = FACT, days: int = 1) -> set[int]:
    """The positions of the passages in which BEN's words stand; the title is 0."""
    [found] = with_suggestions([version(2, *sentences, days=days)], [fact])
    assert set(found.suggested_by.values()) <= {frozenset({BEN})}
    return set(found.suggested_by)


@pytest.mark.parametrize(
    ("sentences", "positions"),
    [
        (["Hello there.", NOW], {2}),
        ([NOW.replace("evening", "morning")], {1}),
        ([NOW, NOW], {1, 2}),
        ([THEN], set()),
        ([NOW.replace("10 mg", "12 mg")], set()),
        ([NOW.replace("10 mg", "10.5 mg")], set()),
        (["Children never take 10 mg."], set()),
        (["Hello there."], set()),
    ],
)
def test_the_words_count_while_they_stand(sentences: list[str], positions: set[int]) -> None:
    assert suggested(*sentences) == positions


def test_what_was_saved_before_holds_nothing_suggested() -> None:
    assert suggested(NOW, days=-1) == set()


def test_words_that_went_and_came_back_are_still_those_suggested() -> None:
    texts = [version(1, NOW), version(2, THEN, days=2), version(3, NOW, days=3)]
    assert [set(v.suggested_by) for v in with_suggestions(texts, [FACT])] == [{1}, set(), {1}]


def test_of_a_suggestion_of_two_sentences_both_count() -> None:
    words = "Take it at night. Then lie down."
    fact = AcceptedFact(by=BEN, at=DAY, words=words, reads=words)
    assert suggested("Hello there.", words, fact=fact) == {2, 3}


def test_how_a_passage_reads_once_its_quotation_is_replaced() -> None:
    named = quoted(THEN, THEN.index("5 mg"), THEN.index("5 mg") + 4)
    assert reading(THEN, named, "10 mg") == NOW
    assert reading(THEN, quoted(THEN, 0, len(THEN)), NOW) == NOW
