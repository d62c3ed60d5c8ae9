"""Getting past the triggers, as only the owner of a database can."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection as default_connection

from articles.append_only import install_triggers, standing_triggers


@contextmanager
def without_triggers(connection: Any = default_connection) -> Iterator[None]:
    """For this connection (PostgreSQL) or this database (SQLite), nothing is refused in here."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET session_replication_role = replica")
        else:
            for _, name in standing_triggers(connection):
                cursor.execute(f'DROP TRIGGER "{name}"')
    try:
        yield
    finally:
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SET session_replication_role = DEFAULT")
        else:
            install_triggers(connection)
