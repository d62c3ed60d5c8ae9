"""What the audit table can be sorted by, and how that stands in an address."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Key = str | int | dt.date


@dataclass(frozen=True)
class Column:
    """One column: its name in addresses, its word for people, where it is stored."""

    name: str
    label: str
    field: str
    read: Callable[[str], Key] = str

    def written(self, row: Any) -> str:
        """The row's key, as `read` takes it."""
        return str(getattr(row, self.field))


COLUMNS = {
    column.name: column
    for column in (
        Column("title", "Article", "title_key"),
        Column("standing", "Standing", "gravity", int),
        Column("author", "Author", "author_key"),
        Column("specialty", "Specialty", "specialty_key"),
        Column("risk", "Risk", "risk_rank", int),
        Column("text", "Text", "text_date", dt.date.fromisoformat),
        Column("reviewed", "Reviewed", "review_date", dt.date.fromisoformat),
        Column("reviewers", "Reviewers", "reviewers_key"),
        Column("scope", "Scope", "scope"),
        Column("changes", "Changes", "changes_date", dt.date.fromisoformat),
        Column("due", "Due", "due_date", dt.date.fromisoformat),
        Column("coverage", "Coverage", "covered_percent", int),
        Column("findings", "Findings", "findings", int),
    )
}
USUAL = "standing"


@dataclass(frozen=True)
class Sort:
    """A column and a direction; articles with the same key follow their ids in that direction."""

    column: Column
    descending: bool = False

    @classmethod
    def of(cls, asked: str) -> "Sort":
        """The sort an address asks for (“-due”); what makes no sense is the usual one."""
        column = COLUMNS.get(asked.removeprefix("-"))
        return cls(column, asked.startswith("-")) if column else cls(COLUMNS[USUAL])

    def __str__(self) -> str:
        return f"{'-' if self.descending else ''}{self.column.name}"

    @property
    def is_usual(self) -> bool:
        """Whether it goes without saying."""
        return str(self) == USUAL
