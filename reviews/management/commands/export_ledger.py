"""Write the ledger as JSON lines."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from reviews.ledger.export import export


class Command(BaseCommand):
    """The format stands in docs/reference/ledger-format.md, with a program that checks it."""

    help = "Write the ledger as JSON lines, to be checked without this program."

    def add_arguments(self, parser: CommandParser) -> None:
        """Whether the words are wanted too."""
        parser.add_argument(
            "--texts", action="store_true", help="Also the content of every version named."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """One line at a time, so that the ledger may be of any size."""
        for line in export(at=timezone.now(), with_texts=options["texts"]):
            self.stdout.write(line)
