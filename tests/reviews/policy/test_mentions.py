"""Who is called in a comment is told; an address, or half a name, calls nobody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.policy.mentions import mentioned

NAMES = ["Ann Lee", "Ann Lee Moss", "Zoë Brandt", "Omar Haddad", "Jo"]


@pytest.mark.parametrize(
    ("body", "called"),
    [
        ("@Ann Lee, is this right?", ["Ann Lee"]),
        ("Is this right, @ann  lee?", ["Ann Lee"]),
        ("@Ann Lee Moss knows.", ["Ann Lee Moss"]),
        ("Ask @Zoe\u0308 Brandt.", ["Zoë Brandt"]),
        ("(@Omar Haddad) and @Ann Lee’s notes", ["Omar Haddad", "Ann Lee"]),
        ("@Jo @Jo @Ann Lee @Jo", ["Jo", "Ann Lee"]),
        ("@Ann\nLee", ["Ann Lee"]),
        ("jo@ann lee", []),
        ("ward.@Jo", []),
        ("@Joan", []),
        ("@Jo-Ann", []),
        ("@Jo@example.org", []),
        ("Ann Lee without the sign", []),
        ("@", []),
        ("@Ann", []),
    ],
)
def test_who_is_called(body: str, called: list[str]) -> None:
    assert mentioned(body, NAMES) == tuple(called)


@given(st.text(), st.lists(st.text(max_size=12), max_size=5))
def test_any_text_and_any_names_are_borne(body: str, names: list[str]) -> None:
    assert set(mentioned(body, names)) <= set(names)


@given(st.sampled_from(NAMES), st.text(alphabet=" .,;:!?\n)", max_size=3))
def test_a_name_is_heard_whatever_sign_follows(name: str, after: str) -> None:
    assert mentioned(f"Please look, @{name}{after}", NAMES) == (name,)
