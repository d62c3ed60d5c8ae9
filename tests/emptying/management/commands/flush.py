"""Empties the test database, which the site's own `flush` refuses to do."""

from typing import Any

from django.core.management.commands import flush
from django.db import connections

from tests.append_only import without_triggers


class Command(flush.Command):
    """Django's command, with the triggers out of the way."""

    def handle(self, **options: Any) -> None:
        """Empties it, the full-text index too: it is no model, so Django does not know of it."""
        connection = connections[options["database"]]
        with without_triggers(connection):
            super().handle(**options)
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM articles_search")
