"""A whole SQLite database kept in a file, and put back: quicker than emptying a hundred tables."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.settings import FOLDER

PRISTINE = FOLDER / "pristine.sqlite3"
"""The test database as its migrations left it."""


def keep(connection: Any, path: Path) -> None:
    """What is in the database of this connection, kept in a file."""
    connection.ensure_connection()
    with closing(sqlite3.connect(path)) as file:
        connection.connection.backup(file)


def put_back(connection: Any, path: Path) -> None:
    """What a file keeps, instead of whatever is in the database; not inside a transaction."""
    connection.ensure_connection()
    with closing(sqlite3.connect(path)) as file:
        file.backup(connection.connection)
