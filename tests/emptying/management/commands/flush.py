"""Empties the test database, which the site's own `flush` refuses to do."""

from typing import Any

from django.core.management.commands import flush
from django.db import connections

from tests.append_only import without_triggers


class Command(flush.Command):
    """Django's command, with the triggers out of the way."""

    def handle(self, **options: Any) -> None:
        """Empties it; the triggers are back afterwards."""
        with without_triggers(connections[options["database"]]):
            super().handle(**options)
