"""The fast way to write canonical JSON writes what RFC 8785 says."""

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from articles.canonical_json import LARGEST, canonical_json

texts = st.text(st.characters(exclude_categories=("Cs",)))
leaves = st.none() | st.booleans() | texts | st.integers(-LARGEST, LARGEST) | st.floats(-1e9, 1e9)
values = st.recursive(leaves, lambda inner: st.lists(inner) | st.dictionaries(texts, inner))


@given(values)
def test_it_equals_the_reference(value):
    assert canonical_json(value) == rfc8785.dumps(value)


@pytest.mark.parametrize("value", [LARGEST + 1, float("nan"), {1: "a"}, "\ud800", object()])
def test_what_cannot_be_said_exactly_is_refused(value):
    with pytest.raises(ValueError, match=r"."):
        canonical_json(value)


def test_keys_beyond_ascii_are_ordered_by_utf_16():
    assert canonical_json({"\uff5e": 1, "\U0001f600": 2}) == '{"\U0001f600":2,"\uff5e":1}'.encode()
