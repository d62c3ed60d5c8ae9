"""Print what changed between two HTML fragments, and why each change matters."""

import json
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.comparing.change import Pair
from articles.comparing.compare import compare
from articles.text.addresses import ANY
from articles.text.bounds import TextTooLargeError
from articles.text.canonical import passages
from articles.text.content import Text
from articles.text.passage import Passage
from articles.text.sanitise import sanitise

BAD_USAGE = 2


class Command(BaseCommand):
    """Compares two fragments of HTML as a reviewer would see them; touches no database."""

    help = "Print the changes between two HTML fragments, each with its kind and signals."
    requires_system_checks = ()
    requires_migrations_checks = False

    def add_arguments(self, parser: CommandParser) -> None:
        """BEFORE and AFTER are fragments or files."""
        about = "HTML, or the path of a file that holds it, or - for standard input"
        parser.add_argument("before", metavar="BEFORE", help=about)
        parser.add_argument("after", metavar="AFTER", help=about)
        parser.add_argument("--json", action="store_true", help="print a JSON array of changes")

    def handle(self, *_args: object, **options: Any) -> None:
        """Read both, compare, print."""
        before, after = options["before"], options["after"]
        if before == after == "-":
            raise CommandError("Only one of BEFORE and AFTER can be -.", returncode=BAD_USAGE)
        changes = compare(_passages(before), _passages(after)).changes
        if options["json"]:
            told = [_to_json(change) for change in changes]
            self.stdout.write(json.dumps(told, indent=2, ensure_ascii=False))
        else:
            self.stdout.write("\n\n".join(map(_to_text, changes)) or "Nothing changed.")


def _passages(source: str) -> tuple[Passage, ...]:
    try:
        return passages(Text(title="", body=sanitise(_html(source), ANY)))
    except TextTooLargeError as refusal:
        raise CommandError(str(refusal), returncode=BAD_USAGE) from refusal


def _html(source: str) -> str:
    """The HTML that an argument means."""
    try:
        if source == "-":
            return sys.stdin.read()
        if _is_file(source):
            return Path(source).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise CommandError(f"Cannot read {source}: {problem}", returncode=BAD_USAGE) from problem
    if "<" not in source and source.lower().endswith((".html", ".htm")):
        raise CommandError(f"There is no file {source}.", returncode=BAD_USAGE)
    return source


def _is_file(source: str) -> bool:
    try:
        return "<" not in source and Path(source).is_file()
    except (OSError, ValueError):
        return False


def _to_json(change: Pair) -> dict[str, Any]:
    return {
        "kind": str(change.kind),
        "signals": sorted(map(str, change.signals)),
        "before": change.before.words if change.before else None,
        "after": change.after.words if change.after else None,
    }


def _to_text(change: Pair) -> str:
    lines = [f"{change.kind} ({', '.join(sorted(change.signals))})"]
    lines += [f"- {change.before.words}"] if change.before else []
    lines += [f"+ {change.after.words}"] if change.after else []
    return "\n".join(lines)
