"""How long a question to the database may take before the person is told to ask for less."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import OperationalError, connection, transaction

SECONDS = 5.0
_STEPS = 5_000  # of SQLite's machine between two looks at the clock: under a millisecond
_STOPPED = {"57014", "SQLITE_INTERRUPT"}


class TooSlowError(Exception):
    """The database was stopped: the question takes too long."""


@contextmanager
def patience(seconds: float) -> Iterator[None]:
    """In here, a statement (on SQLite: all of them together) may take so long.

    Raises TooSlowError after that. Nothing is to be written in here.
    """
    limit = _on_sqlite if connection.vendor == "sqlite" else _on_postgresql
    try:
        with limit(seconds):
            yield
    except OperationalError as error:
        cause = error.__cause__
        kinds = {getattr(cause, name, None) for name in ("sqlstate", "sqlite_errorname")}
        if kinds & _STOPPED:
            raise TooSlowError from error
        raise


@contextmanager
def _on_postgresql(seconds: float) -> Iterator[None]:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('statement_timeout', %s, true)", [f"{int(seconds * 1000)}ms"]
        )
        yield


@contextmanager
def _on_sqlite(seconds: float) -> Iterator[None]:
    connection.ensure_connection()
    stop_at = time.monotonic() + seconds
    connection.connection.set_progress_handler(lambda: time.monotonic() > stop_at, _STEPS)
    try:
        yield
    finally:
        connection.connection.set_progress_handler(None, _STEPS)
