"""Sentences that were joined or divided are read as one, and hide nothing by it."""

from itertools import product

import pytest

from articles.comparing.change import ChangeKind
from tests.articles.comparing.texts import between

FIRST, SECOND = "Take 5 mg of it at night", "adults may not drive after it"
EDITS = [
    ("5 mg", "50 mg", "number"),
    ("5 mg", "5 g", "unit"),
    ("not ", "", "negation"),
    ("may", "must", "certainty"),
    ("adults", "children", "population"),
    ("it at night", '<a href="/a">it</a> at night', "link"),
    ("night", "noon", "number"),
    ("drive", "swim", "wording"),
]
SHAPES = [
    ("<p>{}. {}.</p>", "<p>{}; {}.</p>"),
    ("<p>{}.</p><p>{}.</p>", "<p>{}, and {}.</p>"),
    ("<p>Ask. {}. {}. Rest well.</p>", "<p>Ask. {} and {}. Rest well.</p>"),
    ("<ul><li>{}</li><li>{}</li></ul>", "<ul><li>{} and {}</li></ul>"),
]


def _told(before: str, after: str) -> list[tuple[str, set[str]]]:
    changes = between(before, after).changes
    return [(str(change.kind), set(map(str, change.signals))) for change in changes]


@pytest.mark.parametrize(("apart", "joined"), SHAPES)
def test_joined_words_that_stayed_the_same_are_a_change_of_wording(apart: str, joined: str) -> None:
    two, one = apart.format(FIRST, SECOND.capitalize()), joined.format(FIRST, SECOND)
    for before, after, came in ((two, one, "removed"), (one, two, "added")):
        told = _told(before, after)
        assert sorted(kind for kind, _ in told) == sorted(["changed", came])
        assert all(signals - {"markup"} == {"wording"} for _, signals in told), told


@pytest.mark.parametrize(("shape", "edit"), list(product(SHAPES, EDITS)))
def test_what_changed_while_they_were_joined_is_told(
    shape: tuple[str, str], edit: tuple[str, str, str]
) -> None:
    apart, joined = shape
    old, new, signal = edit
    two = apart.format(FIRST, SECOND.capitalize())
    one = joined.format(FIRST, SECOND).replace(old, new)
    for before, after in ((two, one), (one, two)):
        told = set().union(*(signals for _, signals in _told(before, after)))
        assert signal in told, (before, after, told)


def test_a_sentence_that_went_is_not_taken_for_a_joined_one() -> None:
    one = "<p>Do not drive if you are ill. Rest well if you are tired.</p>"
    (change,) = between(one, "<p>Rest well if you are very tired.</p>").changes[:1]
    assert (change.kind, change.signals) == (ChangeKind.REMOVED, {"negation"})
