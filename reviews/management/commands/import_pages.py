"""Import many pages: a folder, a sitemap, a WordPress export; or only audit their bylines."""

from argparse import ArgumentParser
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from articles.importing.fetching import fetch
from articles.importing.sources.export import export_pages
from articles.importing.sources.folder import folder_pages
from articles.importing.sources.found import FoundPage, SourceError
from articles.importing.sources.local import fetch_local, is_local
from articles.importing.sources.polite import PoliteFetcher
from articles.importing.sources.sitemap import sitemap_pages
from articles.models import User
from articles.verdict import RefusedError
from reviews.importing.report import counts_of
from reviews.importing.running import TooManyFailuresError, run_import
from reviews.importing.written import FORMS, write_report
from reviews.management.progress import Progress
from reviews.models import ImportRun
from reviews.workflow.start_import_run import start_import_run

WEB = ("http://", "https://")
LOCAL = "If the site is yours, say --local."
# A missing signing key is a RefusedError too.
STOPPED = (SourceError, TooManyFailuresError, RefusedError)


class Command(BaseCommand):
    """One resumable run over many pages; each page counts as soon as it is done."""

    help = "Import many pages: a folder, a sitemap's address, or a WordPress export (.xml)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What may be said on the command line."""
        parser.add_argument(
            "source", nargs="?", default="", help="Folder, sitemap address or .xml."
        )
        parser.add_argument("--audit-only", action="store_true", help="Read, but import nothing.")
        parser.add_argument("--by", default="", help="E-mail address of the editor who imports.")
        parser.add_argument("--not-live", action="store_true", help="Do not publish the pages.")
        parser.add_argument("--no-pictures", action="store_true", help="Leave all pictures out.")
        parser.add_argument("--rate", type=float, default=1.0, help="Pages per second, of the web.")
        parser.add_argument(
            "--local",
            action="store_true",
            help="The site runs on this machine or in its network (a sitemap).",
        )
        parser.add_argument("--site", default="", help="The address a folder's paths stand below.")
        parser.add_argument("--resume", action="store_true", help="Go on with the last open run.")
        parser.add_argument("--run", type=int, help="Go on with the run of this number.")
        parser.add_argument("--report", help="Write the report to this .csv, .json or .html file.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Take every page, and print the counts."""
        report = _report_file(options["report"])
        if not 0 < options["rate"] <= 50:
            raise CommandError("--rate takes a number of pages per second, above 0 and at most 50.")
        by = _editor(options["by"])
        run = _run(options, by)
        self.stdout.write(f"Run {run.pk}: {run.source}")
        try:
            fetcher = _fetcher(run.source, options)
            self._take(run, by, fetcher, with_pictures=not options["no_pictures"])
        except STOPPED as stop:
            hint = f"What was done stands; go on with --run {run.pk}."
            raise CommandError(f"{stop} {hint}") from stop
        self._tell(run)
        if report:
            with report.open("w", encoding="utf-8", newline="") as file:
                write_report(run, report.suffix[1:], file)
            self.stdout.write(f"Report: {report}")

    def _take(
        self, run: ImportRun, by: User, fetcher: PoliteFetcher, *, with_pictures: bool
    ) -> None:
        notes: list[str] = []
        progress = Progress(self.stdout if self.stdout.isatty() else None)
        pages = pages_of(run, fetcher, told=notes.append)
        if not with_pictures:
            pages = (replace(page, load_picture=None) for page in pages)
        pages = progress.over(pages, counted=not run.source.endswith(".xml"))
        run_import(run, pages, by=by, clock=timezone.now, told=progress.heard, notes=notes)
        progress.end()

    def _tell(self, run: ImportRun) -> None:
        counts = counts_of(run)
        lines = [f"{one.number:>7,} {one.label.lower()}" for one in counts.outcomes]
        lines.append(f"Of {counts.read:,} pages read:")
        lines += [f"{one.number:>7,} {one.label.lower()}" for one in counts.signs]
        lines += run.notes
        self.stdout.write("\n".join(lines))


def pages_of(
    run: ImportRun, fetcher: PoliteFetcher, *, told: Callable[[str], None]
) -> Iterable[FoundPage]:
    """The pages of a run's source, whatever kind it is. Raises SourceError."""
    if run.source.startswith(WEB):
        return sitemap_pages(run.source, fetcher, at=timezone.now(), told=told)
    path = Path(run.source)
    if path.is_dir():
        return folder_pages(path, site=run.site, fetcher=fetcher)
    if path.suffix.lower() == ".xml":
        return export_pages(path, fetcher=fetcher)
    raise SourceError(f"{path} is no folder, no sitemap's address and no .xml export.")


def _run(options: dict[str, Any], by: User) -> ImportRun:
    """A new run, or the one to go on with."""
    source = options["source"]
    if source and not source.startswith(WEB):
        source = str(Path(source).resolve())
    if options["run"] or options["resume"]:
        runs = ImportRun.objects.filter(**({"pk": options["run"]} if options["run"] else {}))
        if not options["run"]:
            runs = runs.filter(finished_at=None)
        run = runs.filter(**({"source": source} if source else {})).first()
        if run is None:
            raise CommandError("There is no such run to go on with.")
        return run
    if source.startswith(WEB) and not options["local"] and is_local(source):
        raise CommandError(f"{source} leads into a private or reserved network. {LOCAL}")
    if not source:
        raise CommandError("Name a folder, a sitemap's address or an export; or say --resume.")
    return start_import_run(
        source,
        by=by,
        at=timezone.now(),
        audit_only=options["audit_only"],
        live=not options["not_live"],
        site=options["site"],
    )


def _fetcher(source: str, options: dict[str, Any]) -> PoliteFetcher:
    """How the web is asked; with --local, the source's own machines too."""
    reach = fetch_local(source) if options["local"] else fetch
    return PoliteFetcher(reach, per_second=options["rate"])


def _report_file(name: str | None) -> Path | None:
    if name is None:
        return None
    file = Path(name)
    if file.suffix[1:] not in FORMS:
        raise CommandError("--report takes a file that ends in .csv, .json or .html.")
    if not file.resolve().parent.is_dir():
        raise CommandError(f"The folder of {file} does not exist.")
    return file


def _editor(address: str) -> User:
    editors = User.objects.filter(is_editor=True, is_active=True).order_by("pk")
    editor = editors.filter(email__iexact=address).first() if address else editors.first()
    if editor is None:
        who = f"with the address {address}" if address else "on this site"
        raise CommandError(f"There is no active editor {who}; a run is recorded as theirs.")
    return editor
