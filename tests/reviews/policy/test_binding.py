"""A signature is bound to what was on the screen, and to everything of it."""

import dataclasses
from typing import Any

import pytest

from articles.verdict import OutOfDateError
from reviews.policy.binding import Displayed, differences, require_unchanged, requirements
from reviews.policy.facts import PolicyFact, Scope

SHOWN = Displayed(
    version_number=3,
    text_digest="a" * 64,
    content_digest="b" * 64,
    vouched_digest="c" * 64,
    pairs_digest="d" * 64,
    scope=Scope.CHANGES,
    requirements=requirements(PolicyFact()),
)
OTHERWISE: dict[str, Any] = {
    "version_number": 4,
    "text_digest": "0" * 64,
    "content_digest": "0" * 64,
    "vouched_digest": "0" * 64,
    "pairs_digest": "0" * 64,
    "scope": Scope.WHOLE,
    "requirements": requirements(PolicyFact(sign_offs=2)),
}


def test_nothing_stops_the_signing_of_what_is_still_so() -> None:
    assert differences(SHOWN, dataclasses.replace(SHOWN)) == {}
    require_unchanged(SHOWN, dataclasses.replace(SHOWN))


def test_every_part_of_the_screen_is_in_this_table() -> None:
    assert set(OTHERWISE) == {field.name for field in dataclasses.fields(Displayed)}


@pytest.mark.parametrize("name", sorted(OTHERWISE))
def test_any_part_that_differs_stops_the_signing_and_is_named(name: str) -> None:
    now = dataclasses.replace(SHOWN, **{name: OTHERWISE[name]})
    with pytest.raises(OutOfDateError, match=r"^Nothing was signed: ") as stopped:
        require_unchanged(SHOWN, now)
    assert list(stopped.value.differs) == [name]
    assert stopped.value.differs[name] in str(stopped.value)
    assert now.digest != SHOWN.digest


def test_everything_that_differs_is_said() -> None:
    now = Displayed(**OTHERWISE)
    assert set(differences(SHOWN, now)) == set(OTHERWISE)
    assert len(set(differences(SHOWN, now).values())) == len(OTHERWISE)


def test_the_digest_is_of_the_values_alone() -> None:
    assert dataclasses.replace(SHOWN).digest == SHOWN.digest
    assert len(SHOWN.digest) == 64


@pytest.mark.parametrize(
    ("policy", "sentence"),
    [
        (PolicyFact(), "Every passage needs one reviewer."),
        (PolicyFact(sign_offs=2), "Every passage needs 2 reviewers."),
        (
            PolicyFact(sign_offs=2, of_specialty=1, specialty="pharmacy"),
            "Every passage needs 2 reviewers, 1 of them in pharmacy.",
        ),
        (
            PolicyFact(suggestion_bars=True),
            "Every passage needs one reviewer. Who suggested a wording may not sign it.",
        ),
    ],
)
def test_what_the_policy_asks_for_is_one_sentence(policy: PolicyFact, sentence: str) -> None:
    assert requirements(policy) == sentence
