"""What a check of the ledger finds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """Something stored is not what was signed. `what` is a sentence; numbers say where."""

    what: str
    number: int | None = None
    article_id: int | None = None

    def __str__(self) -> str:
        return self.what if self.number is None else f"Entry {self.number}: {self.what}"


@dataclass(frozen=True, slots=True)
class Report:
    """What a whole check found, and how far the ledger reaches."""

    problems: tuple[Problem, ...]
    entries: int
    head: str
    demonstration: bool

    def __bool__(self) -> bool:
        return not self.problems
