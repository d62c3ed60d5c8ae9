"""Write the audit table anew, from the record."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from reviews.workflow.rebuild_audit import rebuild_audit


class Command(BaseCommand):
    """Refreshes every article's standing and its line in the audit table."""

    help = "Write the standing and the audit table's line of every article anew."

    def handle(self, *args: Any, **options: Any) -> None:
        """Say how many articles there were."""
        self.stdout.write(f"{rebuild_audit(at=timezone.now())} articles written anew.")
