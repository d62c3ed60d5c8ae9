"""The refusal of commands that tidy up or rewrite versions."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser


class RefusedCommand(BaseCommand):
    """A command of django-simple-history that would delete or invent versions."""

    help = "Refused: versions are append-only."

    def add_arguments(self, parser: CommandParser) -> None:
        """Takes whatever the original takes, so that the refusal is what is read."""
        parser.add_argument("anything", nargs="*")
        parser.add_argument("--auto", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        """Always raises CommandError."""
        raise CommandError(
            "Versions are append-only: none is deleted, however old or alike, and none is made "
            "but by saving one."
        )
