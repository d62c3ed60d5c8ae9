"""Prove that every stored standing and finding is what the record says."""

import datetime as dt
from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from articles.models import Article
from reviews.workflow.check_past import check_past
from reviews.workflow.check_standings import Difference, check_standings


class Command(BaseCommand):
    """Recomputes everything; exits with 1 and lists the differences if there are any."""

    help = "Recompute every standing and finding and compare with what is stored."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Of today, or of days that are past."""
        days = parser.add_mutually_exclusive_group()
        days.add_argument(
            "--on",
            type=dt.date.fromisoformat,
            metavar="DAY",
            help="of the audit table as on that day, such as 2024-05-01, instead of now",
        )
        days.add_argument(
            "--past", action="store_true", help="of the audit table as on every day so far"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Print each difference on a line of its own."""
        found = 0
        for difference in _differences(timezone.now(), options["on"], past=options["past"]):
            self.stdout.write(str(difference))
            found += 1
        checked = Article.objects.filter(number__gte=1).count()
        if found:
            raise CommandError(f"{found} differences in {checked} articles.")
        self.stdout.write(f"{checked} articles checked, no difference.")


def _differences(now: dt.datetime, on: dt.date | None, *, past: bool) -> Iterator[Difference]:
    """The differences that are asked for. Raises CommandError for a day to come."""
    if on and on > timezone.localdate(now):
        raise CommandError("That day has not come yet, so nothing is recorded of it.")
    return check_past(at=now, on=on) if on or past else check_standings(at=now)
