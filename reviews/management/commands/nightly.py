"""What has to happen once a day; run it from cron or a timer, as often as you like."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from reviews.workflow.roll_over import roll_over


class Command(BaseCommand):
    """Rolls over the standings that fall due. Running it twice changes nothing more."""

    help = "Roll over the standings that time alone has changed."

    def handle(self, *args: Any, **options: Any) -> None:
        """Say how many articles changed."""
        self.stdout.write(f"{roll_over(at=timezone.now())} standings brought up to date.")
