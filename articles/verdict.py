"""The answer to "may this happen?", and the two ways of being stopped."""

from collections.abc import Mapping
from dataclasses import dataclass


class RefusedError(Exception):
    """This person may not do this; the text is the reason, for the person."""


class OutOfDateError(Exception):
    """Too late, already done, or different from what the screen showed.

    `differs` names what differs and says how, one sentence for each.
    """

    def __init__(self, message: str, differs: Mapping[str, str] | None = None) -> None:
        """Stopped with this message, for the person."""
        super().__init__(message)
        self.differs: dict[str, str] = dict(differs or {})


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to "may this happen?". A no always carries its reason.

    `is_late` marks a no that is nobody's fault: it is too late, or already done. `notes` are what
    a person should know although the answer is yes.
    """

    refusal: str = ""
    is_late: bool = False
    notes: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return not self.refusal

    def require(self) -> None:
        """Stop here, with the reason, unless the answer is yes."""
        if self.refusal and self.is_late:
            raise OutOfDateError(self.refusal)
        if self.refusal:
            raise RefusedError(self.refusal)


YES = Verdict()


def late(reason: str) -> Verdict:
    """A no because it is too late or already done."""
    return Verdict(reason, is_late=True)


def first_refusal(*verdicts: Verdict) -> Verdict:
    """The first no; else a yes with the notes of all."""
    for verdict in verdicts:
        if not verdict:
            return verdict
    return Verdict(notes=tuple(note for verdict in verdicts for note in verdict.notes))
