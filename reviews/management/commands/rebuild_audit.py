"""Write the audit table anew, from the record."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from reviews.workflow.rebuild_audit import rebuild_audit


class Command(BaseCommand):
    """Refreshes every article's standing, its line in the audit table, and its past days there."""

    help = "Write the standing and the audit table's lines of every article anew, past days too."

    def handle(self, *args: Any, **options: Any) -> None:
        """Say how many articles there were."""
        self.stdout.write(f"{rebuild_audit(at=timezone.now())} articles written anew.")
