"""Comments as they are typed off a sheet of paper: each begins with the number of a passage."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MOST = 300
BEGINS = re.compile(r"(\d{1,6})\s*(!?)(?:\s*[.:)–-])?(?:\s+|$)(.*)")


@dataclass(frozen=True)
class Note:
    """One comment: the line it begins on (from 1), the number before it, and what it says.

    Number 0 is the whole text; None where no number was found. `is_blocking`: 3! instead of 3.
    """

    line: int
    number: int | None
    body: str
    is_blocking: bool = False


def notes_in(typed: str) -> tuple[Note, ...]:
    """The comments in order. A line that begins with a number begins a comment.

    Other lines go on with the comment before them; so does an indented one that begins with a
    number ("   5 mg was right"). Nothing that was typed is lost: what stands before the first
    number is a note without one.
    """
    return tuple(
        Note(note.line, note.number, note.body.strip(), note.is_blocking)
        for note in _begun(typed)
        if note.number is not None or note.body.strip()
    )


def _begun(typed: str) -> Iterator[Note]:
    note: Note | None = None
    for at, line in enumerate(typed.splitlines(), start=1):
        begins = BEGINS.fullmatch(line)
        if begins:
            if note:
                yield note
            number, mark, said = begins.groups()
            note = Note(at, int(number), said, is_blocking=bool(mark))
        elif note:
            note = Note(note.line, note.number, f"{note.body}\n{line.strip()}", note.is_blocking)
        elif line.strip():
            note = Note(at, None, line.strip())
    if note:
        yield note


def fault_in(note: Note, highest: int) -> str:
    """What has to be put right before this can be kept; empty if nothing."""
    if note.number is None:
        return "Begin with the number of the passage, or with 0 for the whole text."
    if note.number > highest:
        return f"There is no {note.number:,} on this sheet: its numbers go from 1 to {highest:,}."
    return "" if note.body else f"Nothing is said about {note.number}."
