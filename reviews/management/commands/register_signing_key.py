"""Let the key in the key file sign from now on."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from reviews.ledger.key import register_key_file
from reviews.ledger.key_file import SigningKeyError


class Command(BaseCommand):
    """For a key that was changed or lost: a decision of the administrator, never of the program."""

    help = (
        "Sign with the key in SIGNING_KEY_FILE from now on; it is made if the file is missing. "
        "What earlier keys signed stays checkable."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """Prints the thumbprint to be made known."""
        try:
            row = register_key_file(at=timezone.now())
        except SigningKeyError as trouble:
            raise CommandError(str(trouble)) from trouble
        self.stdout.write(f"Signing with the key {row.kid} from now on.")
