"""Index every live article anew."""

from typing import Any

from django.core.management.base import BaseCommand

from articles.searching.index import rebuild_search


class Command(BaseCommand):
    """Brings the full text index in line with what is live, whatever it holds now."""

    help = "Index every live article anew. Search goes on working meanwhile."

    def handle(self, *args: Any, **options: Any) -> None:
        """Rebuild and say how many."""
        self.stdout.write(f"{rebuild_search():,} live articles indexed.")
