"""Import one page, from a file or an address."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from articles.editing.import_article import Source, stated
from articles.importing.documents.document import read_document, require_article
from articles.importing.documents.errors import UnreadableError
from articles.importing.documents.word import CONTENT_TYPE as WORD
from articles.importing.fetching import fetch
from articles.importing.page import PageFacts
from articles.importing.sources.folder import KINDS
from articles.importing.web.errors import FetchFailedError, FetchRefusedError
from articles.models import Article, User
from articles.verdict import OutOfDateError, RefusedError
from reviews.models import FindingRow, StandingPeriod
from reviews.workflow.import_page import import_page

REFUSALS = (
    RefusedError,
    OutOfDateError,
    FetchRefusedError,
    FetchFailedError,
    UnreadableError,
    ValueError,
)
BY_NAME = KINDS | {".docx": WORD}


class Command(BaseCommand):
    """Reads a page, makes version 1 with the review it claims, and puts it live as imported."""

    help = (
        "Import one page in HTML, plain text, Markdown or Word (.docx), from a file, an address, "
        "or - for standard input."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What may be said on the command line."""
        parser.add_argument("page", help="A file, an address (https://…), or -.")
        parser.add_argument("--json", action="store_true", help="Print everything as JSON.")
        parser.add_argument("--dry-run", action="store_true", help="Show it all, keep nothing.")
        parser.add_argument("--not-live", action="store_true", help="Do not publish it.")
        parser.add_argument("--by", default="", help="E-mail address of the editor who imports.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Import, and say what was found."""
        try:
            source = _source(options["page"])
            page = require_article(
                read_document(source.raw, address=source.address, content_type=source.content_type)
            )
            with transaction.atomic():
                article = import_page(
                    page,
                    source,
                    by=_editor(options["by"]),
                    at=timezone.now(),
                    live=not options["not_live"],
                )
                found = _found(article, page)
                transaction.set_rollback(options["dry_run"])
        except REFUSALS as refusal:
            raise CommandError(str(refusal)) from refusal
        found["article"] = None if options["dry_run"] else article.pk
        self.stdout.write(json.dumps(found, indent=2) if options["json"] else _told(found))


def _source(page: str) -> Source:
    """The bytes. Raises CommandError, and for an address what `fetch` raises."""
    if page == "-":
        return Source(sys.stdin.buffer.read())
    if page.startswith(("http://", "https://")):
        fetched = fetch(page, at=timezone.now())
        return Source(fetched.raw, fetched.final_address, fetched.content_type)
    try:
        kind = BY_NAME.get(Path(page).suffix.lower(), "")
        return Source(Path(page).read_bytes(), content_type=kind)
    except OSError as fault:
        raise CommandError(f"{page} cannot be read: {fault.strerror}.") from fault


def _editor(address: str) -> User:
    editors = User.objects.filter(is_editor=True, is_active=True).order_by("pk")
    editor = editors.filter(email__iexact=address).first() if address else editors.first()
    if editor is None:
        who = f"with the address {address}" if address else "on this site"
        raise CommandError(f"There is no active editor {who}; an import is recorded as theirs.")
    return editor


def _found(article: Article, page: PageFacts) -> dict[str, Any]:
    period = StandingPeriod.objects.get(article=article, until=None)
    findings = FindingRow.objects.filter(article=article, until=None).order_by("pk")
    return stated(page) | {
        "standing": period.standing,
        "live": period.standing != "not_live",
        "findings": [
            {
                "code": row.code,
                "kind": row.kind,
                "sentence": row.sentence,
                "since": row.since.isoformat(),
                "clears": row.clears,
                "evidence": row.evidence,
            }
            for row in findings
        ],
    }


def _told(found: dict[str, Any]) -> str:
    names = ("title", "author", "published", "updated", "reviewer", "qualification", "reviewed")
    lines = [f"{name:>14}: {found[name] or '–'}" for name in names]
    lines.append(f"{'standing':>14}: {found['standing']}")
    lines += [f"  {row['kind']:>7}: {row['sentence']}" for row in found["findings"]]
    lines += [f"    doubt: {doubt['what']}: {doubt['why']}" for doubt in found["doubts"]]
    return "\n".join(lines)
