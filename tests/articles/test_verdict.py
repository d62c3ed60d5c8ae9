"""The answer to "may this happen?" and how each answer stops, or does not stop, a verb."""

import pytest

from articles.verdict import YES, OutOfDateError, RefusedError, Verdict, first_refusal, late


def test_a_yes_stops_nothing() -> None:
    assert YES
    YES.require()


def test_a_no_stops_with_its_reason() -> None:
    with pytest.raises(RefusedError, match=r"^Only the signer may\.$"):
        Verdict("Only the signer may.").require()


def test_too_late_is_another_stop_than_not_allowed() -> None:
    with pytest.raises(OutOfDateError, match=r"^Done already\.$") as stopped:
        late("Done already.").require()
    assert stopped.value.differs == {}


def test_of_several_answers_the_first_no_counts() -> None:
    assert first_refusal(YES, late("Too late."), Verdict("No.")) == late("Too late.")


def test_a_yes_keeps_the_notes_of_all() -> None:
    answer = first_refusal(Verdict(notes=("One.",)), YES, Verdict(notes=("Two.",)))
    assert answer
    assert answer.notes == ("One.", "Two.")
