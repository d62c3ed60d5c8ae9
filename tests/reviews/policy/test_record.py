"""The record as it stood at a moment: nothing that was recorded later is in it."""

import dataclasses
import datetime as dt

import pytest

from reviews.policy.facts import (
    AlterationFact,
    ChangeRequestFact,
    ClaimFact,
    DisputeFact,
    OverrideFact,
    PolicyFact,
    PublicationFact,
    Record,
    RetirementFact,
    ReviewOutcome,
    Scope,
    SignOffFact,
    VersionFact,
    WithdrawalFact,
)
from reviews.policy.record import known_by, live_publication, taken_back, version_in_question
from tests.reviews.policy.building import ANN, START, credential

HOUR = dt.timedelta(hours=1)
LATER = START + HOUR


def at(moment: dt.datetime) -> dict[str, object]:
    """One fact of each sort, recorded at that moment."""
    return {
        "versions": VersionFact(1, moment, ()),
        "sign_offs": SignOffFact(1, 1, moment, ANN, Scope.WHOLE, ()),
        "withdrawals": WithdrawalFact(1, moment),
        "disputes": DisputeFact(1, moment),
        "claims": ClaimFact("Dr Ash", None, None, moment),
        "publications": PublicationFact(1, moment),
        "retirements": RetirementFact(moment),
        "policies": PolicyFact(recorded_at=moment),
        "overrides": OverrideFact(dt.date.min, moment, 6),
        "change_requests": ChangeRequestFact(1, 1, moment, ReviewOutcome.REVISE),
        "alterations": AlterationFact(moment, "a digest"),
    }


def test_every_sort_of_fact_is_in_this_table() -> None:
    lists = {field.name for field in dataclasses.fields(Record)} - {"site_name"}
    assert set(at(START)) == lists


@pytest.mark.parametrize("name", sorted(at(START)))
def test_a_fact_is_known_from_the_moment_it_was_recorded(name: str) -> None:
    record = Record(**{name: (at(START)[name], at(LATER)[name])})  # type: ignore[arg-type]
    assert getattr(known_by(record, START - HOUR), name) == ()
    assert getattr(known_by(record, START), name) == (at(START)[name],)
    assert known_by(record, LATER) == record


@pytest.mark.parametrize("name", ["credentials", "renewals"])
def test_a_verification_and_an_end_are_known_once_recorded(name: str) -> None:
    held = credential(
        verified_at=(START, LATER),
        ended_on=dt.date(2020, 1, 1),
        ended_recorded_at=LATER,
    )
    signed = SignOffFact(1, 1, START, ANN, Scope.WHOLE, (), **{name: (held,)})  # type: ignore[arg-type]
    (before,) = known_by(Record(sign_offs=(signed,)), LATER - HOUR / 2).sign_offs
    (known,) = getattr(before, name)
    assert (known.verified_at, known.ended_on, known.ended_recorded_at) == ((START,), None, None)
    assert known_by(Record(sign_offs=(signed,)), LATER).sign_offs == (signed,)


def test_what_readers_see_is_the_latest_publication_unless_retired_since() -> None:
    first, second = PublicationFact(1, START), PublicationFact(2, LATER)
    record = Record(publications=(second, first))
    assert live_publication(Record()) is None
    assert live_publication(record) == second
    for moment, live in ((START, second), (LATER, None), (LATER + HOUR, None)):
        retired = dataclasses.replace(record, retirements=(RetirementFact(moment),))
        assert live_publication(retired) == live


def test_the_question_is_about_the_live_version_or_the_newest_while_nothing_is_live() -> None:
    one, two = VersionFact(1, START, ()), VersionFact(2, LATER, ())
    record = Record(versions=(two, one))
    assert version_in_question(Record()) is None
    assert version_in_question(record) == two
    live = dataclasses.replace(record, publications=(PublicationFact(1, LATER),))
    assert version_in_question(live) == one


def test_both_ways_of_taking_back_are_listed() -> None:
    record = Record(withdrawals=(WithdrawalFact(1, START),), disputes=(DisputeFact(2, LATER),))
    assert taken_back(record) == [(1, START), (2, LATER)]


def test_asking_for_a_version_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        Record().version(1)
