"""The rows of the whole test database, and how one state of it differs from another."""

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import connection

Rows = dict[Any, tuple[Any, ...]]


@dataclass(frozen=True)
class Table:
    """A table of the database, and what its rows are known by."""

    name: str
    key: str
    columns: tuple[str, ...]

    def rows(self, cursor: Any) -> Rows:
        """All of them, by their keys."""
        cursor.execute(f"SELECT {', '.join(map(quoted, self.columns))} FROM {quoted(self.name)}")
        place = self.columns.index(self.key)
        return {row[place]: row for row in cursor.fetchall()}


@dataclass(frozen=True)
class Difference:
    """What a scene did to one table."""

    table: Table
    gone: list[Any]
    changed: list[tuple[Any, ...]]
    new: list[tuple[Any, ...]]

    def clear(self, cursor: Any) -> None:
        """Takes the rows away that are gone."""
        key = quoted(self.table.key)
        for gone in self.gone:
            cursor.execute(f"DELETE FROM {quoted(self.table.name)} WHERE {key} = %s", [gone])

    def write(self, cursor: Any) -> None:
        """Changes rows and adds the new ones."""
        name, columns = quoted(self.table.name), [quoted(one) for one in self.table.columns]
        place = self.table.columns.index(self.table.key)
        if self.changed:
            cursor.executemany(
                f"UPDATE {name} SET {', '.join(f'{one} = %s' for one in columns)}"
                f" WHERE {quoted(self.table.key)} = %s",
                [(*row, row[place]) for row in self.changed],
            )
        if self.new:
            cursor.executemany(
                f"INSERT INTO {name} ({', '.join(columns)})"
                f" VALUES ({', '.join(['%s'] * len(columns))})",
                self.new,
            )


def state() -> dict[Table, Rows]:
    """All rows of all tables."""
    with connection.cursor() as cursor:
        return {table: table.rows(cursor) for table in tables()}


def tables() -> list[Table]:
    """Of every model, and the index of the search, which has none."""
    managed = [
        model._meta
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed and not model._meta.proxy
    ]
    found = {
        Table(one.db_table, one.pk.column, tuple(f.column for f in one.local_concrete_fields))
        for one in managed
    }
    if connection.vendor == "sqlite":
        words = ("rowid", "title", "summary", "byline", "body", "vocabulary")
    else:
        words = ("article_id", "body", "folded", "vector")
    return [*sorted(found, key=lambda one: one.name), Table("articles_search", words[0], words)]


def differences(before: dict[Table, Rows], after: dict[Table, Rows]) -> list[Difference]:
    """What came, went and changed, table by table; nothing of those that stayed as they were."""
    found = []
    for table, rows in after.items():
        old = before[table]
        difference = Difference(
            table,
            gone=[key for key in old if key not in rows],
            changed=[row for key, row in rows.items() if old.get(key, row) != row],
            new=[row for key, row in rows.items() if key not in old],
        )
        if difference.gone or difference.changed or difference.new:
            found.append(difference)
    return found


def quoted(name: str) -> str:
    """The name of a table or column, as SQL takes it."""
    return connection.ops.quote_name(name)
