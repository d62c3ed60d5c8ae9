"""Check the whole ledger against what is stored."""

import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from reviews.ledger.problem import Report
from reviews.ledger.verify import verify
from reviews.workflow.raise_alarm import raise_alarm


class Command(BaseCommand):
    """Exits with 1 when anything stored is not what was signed."""

    help = (
        "Check the ledger: chain, signatures, every entry against its row and its words, and that "
        "the database still refuses changes. What is wrong is kept as an alteration."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """The head noted at an earlier check."""
        parser.add_argument(
            "--head",
            default="",
            metavar="NUMBER:DIGEST",
            help="What an earlier check printed: shows that no tail was cut off since.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Lists the problems, then says how much was checked."""
        head = options["head"]
        if head and not head.partition(":")[0].isdecimal():
            raise CommandError("--head is a number, a colon and a digest, as printed by a check.")
        report = verify(head=head)
        for problem in report.problems:
            self.stderr.write(str(problem))
        self.stdout.write(summary(report))
        if not report:
            raise_alarm(report.problems, at=timezone.now())
            sys.exit(1)


def summary(report: Report) -> str:
    """How much was checked and what came of it, in a line or two."""
    entries = "1 entry" if report.entries == 1 else f"{report.entries:,} entries"
    found = f"{len(report.problems):,} found wrong" if report.problems else "all as signed"
    lines = [f"{entries} checked, {found}."]
    if report.entries:
        lines.append(f"Head: {report.head}")
    if report.demonstration:
        lines.append("This ledger holds demonstration data: its dates are invented.")
    return "\n".join(lines)
