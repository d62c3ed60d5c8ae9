"""What has to happen once a day; run it from cron or a timer, as often as you like."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from reviews.ledger.verify import verify
from reviews.workflow.raise_alarm import raise_alarm
from reviews.workflow.rebuild_audit import rebuild_audit
from reviews.workflow.roll_over import roll_over


class Command(BaseCommand):
    """Rolls over the standings that fall due, writes lines and days of the audit table that are
    missing, and checks the ledger. Twice changes nothing more."""

    help = (
        "Roll over the standings that time alone has changed, write what the audit table lacks, "
        "and check the ledger."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """Say how many articles changed, and what the ledger's check found."""
        now = timezone.now()
        self.stdout.write(f"{roll_over(at=now)} standings brought up to date.")
        if added := rebuild_audit(at=now, missing_only=True):
            self.stdout.write(f"{added} articles put into the audit table.")
        report = verify()
        raise_alarm(report.problems, at=now)
        for problem in report.problems:
            self.stderr.write(str(problem))
        self.stdout.write(f"{report.entries} ledger entries checked.")
