"""Comments typed off a sheet of paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.policy.dictated import Note, fault_in, notes_in


@pytest.mark.parametrize(
    ("typed", "notes"),
    [
        ("", []),
        ("  \n\n", []),
        ("3 Dose is per day", [Note(1, 3, "Dose is per day")]),
        ("3! Dose is per day", [Note(1, 3, "Dose is per day", is_blocking=True)]),
        ("3 ! Dose", [Note(1, 3, "Dose", is_blocking=True)]),
        ("3. Dose\n4) Word", [Note(1, 3, "Dose"), Note(2, 4, "Word")]),
        ("3: Dose\n12 – Word", [Note(1, 3, "Dose"), Note(2, 12, "Word")]),
        ("0 Well written.", [Note(1, 0, "Well written.")]),
        ("3 Dose\nis per day", [Note(1, 3, "Dose\nis per day")]),
        ("3 Dose\n\nSee below.\n\n4 Word", [Note(1, 3, "Dose\n\nSee below."), Note(5, 4, "Word")]),
        ("3 Rather\n  5 mg than 50", [Note(1, 3, "Rather\n5 mg than 50")]),
        ("3 Dose\r\n4 Word", [Note(1, 3, "Dose"), Note(2, 4, "Word")]),
        ("3\nDose", [Note(1, 3, "Dose")]),
        ("3 Dose\n3 Again", [Note(1, 3, "Dose"), Note(2, 3, "Again")]),
        ("3!", [Note(1, 3, "", is_blocking=True)]),
        ("Well done\n3 Dose", [Note(1, None, "Well done"), Note(2, 3, "Dose")]),
        ("3mg is wrong", [Note(1, None, "3mg is wrong")]),
        ("3.5 mg is wrong", [Note(1, None, "3.5 mg is wrong")]),
    ],
)
def test_each_number_begins_a_comment(typed: str, notes: list[Note]) -> None:
    assert list(notes_in(typed)) == notes


@pytest.mark.parametrize(
    ("note", "fault"),
    [
        (Note(1, 3, "Dose"), ""),
        (Note(1, 0, "Dose"), ""),
        (Note(1, 6, "Dose"), ""),
        (Note(1, 7, "Dose"), "There is no 7 on this sheet: its numbers go from 1 to 6."),
        (Note(1, None, "Dose"), "Begin with the number of the passage"),
        (Note(1, 3, ""), "Nothing is said about 3."),
    ],
)
def test_what_cannot_be_kept_says_why(note: Note, fault: str) -> None:
    assert fault_in(note, 6).startswith(fault)
    assert bool(fault_in(note, 6)) is bool(fault)


@given(st.text(alphabet="0123456789!.) \nab-", max_size=80))
def test_nothing_that_was_typed_is_lost(typed: str) -> None:
    notes = notes_in(typed)
    kept = "".join(f"{'' if n.number is None else n.number}{n.body}" for n in notes)
    letters = [letter for letter in typed if letter in "ab"]
    assert [letter for letter in kept if letter in "ab"] == letters
    assert [n.line for n in notes] == sorted({n.line for n in notes})


@given(st.lists(st.tuples(st.integers(0, 99), st.booleans(), st.text("abc ", min_size=1))))
def test_what_is_written_one_a_line_is_read_back(said: list[tuple[int, bool, str]]) -> None:
    typed = "\n".join(f"{n}{'!' if mark else ''} {body}" for n, mark, body in said)
    assert [(n.number, n.is_blocking, n.body) for n in notes_in(typed)] == [
        (number, mark, body.strip()) for number, mark, body in said
    ]
