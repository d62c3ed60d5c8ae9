"""Fill an empty database with a demonstration."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from articles.models import Article, User
from reviews.demo.people import EVERYBODY, accounts
from reviews.demo.telling import tell


class Command(BaseCommand):
    """Invented people, articles and reviews since 2018; refuses a database that holds people."""

    help = "Fill an empty database with invented people, articles and years of reviews."

    def add_arguments(self, parser: CommandParser) -> None:
        """What else may be asked."""
        parser.add_argument(
            "--accounts",
            action="store_true",
            help="Make nothing: list who can sign in, if this database holds the demonstration.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Make it, or list the accounts."""
        if options["accounts"]:
            self.list_accounts()
            return
        if User.objects.exists():
            raise CommandError(
                "This database holds people already. The demonstration is made in an empty one "
                "alone: name another with DATA_DIR or DATABASE_URL."
            )
        tell(now=timezone.now())
        self.stdout.write(f"Demonstration made: {Article.objects.count()} articles.")

    def list_accounts(self) -> None:
        """The accounts, if they are those of the demonstration; else nothing."""
        addresses = [person.address for person in EVERYBODY]
        if User.objects.filter(email__in=addresses).count() == len(EVERYBODY):
            self.stdout.write(accounts())
