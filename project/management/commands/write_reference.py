"""`manage.py write_reference`: writes the pages of docs/reference, or says which are not fresh."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from project.reference import FOLDER, pages


class Command(BaseCommand):
    """Writes, or with `--check` only compares."""

    help = "Write the generated pages of docs/reference."

    def add_arguments(self, parser: CommandParser) -> None:
        """Whether to write."""
        parser.add_argument("--check", action="store_true", help="only say what is not fresh")

    def handle(self, *, check: bool, **options: Any) -> None:
        """Write or compare every page."""
        stale = [name for name, text in pages().items() if not fresh(name, text)]
        if check and stale:
            raise CommandError(f"Not fresh: {', '.join(stale)}. Run `make fix`.")
        FOLDER.mkdir(parents=True, exist_ok=True)
        for name in stale:
            (FOLDER / name).write_text(pages()[name])
            self.stdout.write(f"Wrote docs/reference/{name}")


def fresh(name: str, text: str) -> bool:
    """Whether the page on disk says the same."""
    page = FOLDER / name
    return page.exists() and page.read_text() == text
