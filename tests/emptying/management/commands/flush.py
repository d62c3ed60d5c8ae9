"""Empties the test database, which the site's own `flush` refuses to do."""

from typing import Any

from django.core.management.commands import flush
from django.db import connections

from tests.append_only import without_triggers
from tests.snapshots import PRISTINE, put_back


class Command(flush.Command):
    """On SQLite the migrated database is put back; on PostgreSQL it is Django's own command."""

    def handle(self, **options: Any) -> None:
        """Empties it; on PostgreSQL the triggers stand out of the way meanwhile."""
        connection = connections[options["database"]]
        if connection.vendor == "sqlite":
            put_back(connection, PRISTINE)
            return
        with without_triggers(connection):
            super().handle(**options)
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM articles_search")  # no model, so Django does not know it
