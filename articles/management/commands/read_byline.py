"""Print the facts of a byline given on standard input, as JSON."""

import json
import sys
from typing import Any

from django.core.management.base import BaseCommand

from articles.importing.bylines import read_byline


class Command(BaseCommand):
    """`python manage.py read_byline < FILE`: what the lines state, and what is doubtful."""

    help = "Reads a byline from standard input and prints its facts and doubts as JSON."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        """Read everything, print one JSON object."""
        lines = sys.stdin.buffer.read().decode("utf-8", errors="replace")
        facts = read_byline(lines).to_json()
        self.stdout.write(json.dumps(facts, ensure_ascii=False, indent=2))
