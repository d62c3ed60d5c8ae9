"""Putting the triggers of all kept tables in place, and finding those that are not."""

from collections.abc import Iterator
from types import ModuleType
from typing import Any

from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from articles.append_only import postgresql, sqlite
from articles.append_only.guards import Guard, guards

_VENDORS: dict[str, ModuleType] = {"sqlite": sqlite, "postgresql": postgresql}


def install_triggers(connection: BaseDatabaseWrapper) -> list[str]:
    """Makes every trigger that is missing, or is not what it should be; returns their names."""
    vendor = _VENDORS[connection.vendor]
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        missing = list(_missing(connection))
        if missing:
            vendor.prepare(cursor)
        for guard, name, statement in missing:
            vendor.drop(cursor, guard, name)
            cursor.execute(statement)
    return [name for _, name, _ in missing]


def install_after_migrate(using: str, **_: Any) -> None:
    """Receives post_migrate: a table that SQLite rebuilt has lost its triggers."""
    install_triggers(connections[using])


def missing_triggers(connection: BaseDatabaseWrapper) -> list[str]:
    """Names of the triggers that are absent, disabled, or not what they should be."""
    return [name for _, name, _ in _missing(connection)]


def standing_triggers(connection: BaseDatabaseWrapper) -> list[tuple[Guard, str]]:
    """The triggers that are in place, with their tables."""
    missing = {name for _, name, _ in _missing(connection)}
    return [(guard, name) for guard, name, _ in _expected(connection) if name not in missing]


def _missing(connection: BaseDatabaseWrapper) -> Iterator[tuple[Guard, str, str]]:
    with connection.cursor() as cursor:
        there = _VENDORS[connection.vendor].standing(cursor)
    for guard, name, statement in _expected(connection):
        if there.get(name) != statement:
            yield guard, name, statement


def _expected(connection: BaseDatabaseWrapper) -> Iterator[tuple[Guard, str, str]]:
    """What must be there for the tables that exist; before the first migrate there are none."""
    tables = set(connection.introspection.table_names())
    for guard in guards():
        if guard.table in tables:
            triggers = _VENDORS[connection.vendor].expected(connection, guard)
            for name, statement in triggers.items():
                yield guard, name, statement
