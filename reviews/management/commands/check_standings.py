"""Prove that every stored standing and finding is what the record says."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from articles.models import Article
from reviews.workflow.check_standings import check_standings


class Command(BaseCommand):
    """Recomputes everything; exits with 1 and lists the differences if there are any."""

    help = "Recompute every standing and finding and compare with what is stored."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print each difference on a line of its own."""
        found = 0
        for difference in check_standings(at=timezone.now()):
            self.stdout.write(str(difference))
            found += 1
        checked = Article.objects.filter(number__gte=1).count()
        if found:
            raise CommandError(f"{found} differences in {checked} articles.")
        self.stdout.write(f"{checked} articles checked, no difference.")
