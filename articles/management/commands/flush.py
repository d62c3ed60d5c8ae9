"""Refuses to empty the database."""

from typing import Any

from django.core.management.base import CommandError
from django.core.management.commands import flush
from django.db import connections

from articles.append_only import standing_triggers


class Command(flush.Command):
    """Django's command, for a database that keeps nothing: tests take the triggers off first."""

    help = "Refused: the record is append-only, and nothing empties it."

    def handle(self, **options: Any) -> None:
        """Empties a database without triggers. Raises CommandError for any other."""
        if standing_triggers(connections[options["database"]]):
            raise CommandError(
                "Articles, sign-offs and the ledger are append-only, so the database is not "
                "emptied. To start again, use a new database."
            )
        super().handle(**options)
