"""Walking through a source page by page; what was done before stands, whatever ends the walk."""

import datetime as dt
from collections.abc import Callable, Iterable

from articles.importing.sources.found import FoundPage
from articles.models import User
from reviews.models import ImportRun, Outcome, PageOutcome
from reviews.workflow.finish_import_run import finish_import_run
from reviews.workflow.take_page import take_page

Clock = Callable[[], dt.datetime]
MOST_FAILURES = 20


class TooManyFailuresError(Exception):
    """The source does not answer any more: the run stops, and can be resumed."""


def run_import(
    run: ImportRun,
    pages: Iterable[FoundPage],
    *,
    by: User,
    clock: Clock,
    told: Callable[[PageOutcome | None], None],
    notes: list[str],
) -> None:
    """Take every page that has no outcome yet; those that failed are tried again.

    `told` hears of every page, with None for one that was done before. The run is finished when
    the source is at its end. Raises TooManyFailuresError after 20 failures in a row.
    """
    done = set(
        PageOutcome.objects.filter(run=run)
        .exclude(outcome=Outcome.FAILED)
        .values_list("address", flat=True)
    )
    failures = 0
    for found in pages:
        if found.address in done:
            told(None)
            continue
        outcome = take_page(run, found, by=by, at=clock())
        failed = outcome.outcome == Outcome.FAILED
        if not failed:
            done.add(outcome.address)
        failures = failures + 1 if failed else 0
        told(outcome)
        if failures >= MOST_FAILURES:
            raise TooManyFailuresError(
                f"{failures} pages in a row failed, the last with: {outcome.reason}"
            )
    finish_import_run(run, by=by, at=clock(), notes=notes)
