"""Take one page of a run: read it, import it unless the run only audits, and say what became."""

import datetime as dt
from typing import Any

from django.conf import settings
from django.db import DataError, transaction
from django.utils.text import Truncator

from articles.editing.import_article import Source
from articles.importing.documents.document import read_document, require_article
from articles.importing.documents.errors import UnreadableError
from articles.importing.page import PageFacts
from articles.importing.pictures import Gathered, gathered, left_out
from articles.importing.sources.found import FoundPage, Loaded
from articles.importing.web.errors import FetchFailedError, FetchRefusedError
from articles.models import ImportedPage, User
from articles.verdict import OutOfDateError, RefusedError
from reviews.importing.signs import signs_of
from reviews.ledger.key_file import SigningKeyError
from reviews.models import ImportRun, Outcome, PageOutcome
from reviews.permissions.desk import may_run_desk
from reviews.workflow.import_page import import_page
from reviews.workflow.keep_page import imported_from

LONGEST_ADDRESS = 2000
REFUSALS = (UnreadableError, FetchRefusedError, RefusedError)
BROKEN = (ValueError, LookupError, RecursionError, DataError)
STATED = ("author", "published", "updated", "reviewer", "qualification", "reviewed", "next_review")


def take_page(run: ImportRun, found: FoundPage, *, by: User, at: dt.datetime) -> PageOutcome:
    """The outcome, kept in one transaction with the article it made: both are there, or neither.

    A page that cannot be had, or is none, is an outcome too. Raises RefusedError for who is not an
    editor, and SigningKeyError.
    """
    may_run_desk(by).require()
    if len(found.address) > LONGEST_ADDRESS:
        return _kept(
            run, found.address[:LONGEST_ADDRESS], Outcome.REFUSED, at, "Its address is too long."
        )
    known = None if run.audit_only else imported_from(found.address)
    if known:
        return _there(run, found.address, known, at)
    try:
        loaded = found.load(at)
        page = _read(loaded)
        pictures = () if run.audit_only else _pictures(page, found, at)
        with transaction.atomic():
            return _taken(run, found, loaded, page, pictures, by=by, at=at)
    except SigningKeyError:
        raise
    except REFUSALS as refusal:
        return _kept(run, found.address, Outcome.REFUSED, at, str(refusal))
    except OutOfDateError as late:
        known = imported_from(loaded.address)
        return (
            _there(run, found.address, known, at)
            if known
            else _kept(run, found.address, Outcome.FAILED, at, str(late))
        )
    except FetchFailedError as failure:
        return _kept(run, found.address, Outcome.FAILED, at, str(failure))
    except BROKEN as fault:
        why = f"Reading this page broke the program: {type(fault).__name__}. Please report it."
        return _kept(run, found.address, Outcome.FAILED, at, why)


def _read(loaded: Loaded) -> PageFacts:
    page = read_document(loaded.raw, address=loaded.address, content_type=loaded.content_type)
    return require_article(page)


def _pictures(page: PageFacts, found: FoundPage, at: dt.datetime) -> tuple[Gathered, ...]:
    bring = found.load_picture
    return gathered(page.pictures, (lambda address: bring(address, at)) if bring else None)


def _taken(
    run: ImportRun,
    found: FoundPage,
    loaded: Loaded,
    page: PageFacts,
    pictures: tuple[Gathered, ...],
    *,
    by: User,
    at: dt.datetime,
) -> PageOutcome:
    if run.audit_only:
        return _kept(run, found.address, Outcome.READ, at, page=page)
    source = Source(loaded.raw, loaded.address, loaded.content_type, loaded.at)
    article = import_page(page, source, by=by, at=at, live=run.live, pictures=pictures)
    why = left_out(pictures)
    return _kept(run, found.address, Outcome.IMPORTED, at, why, page=page, article=article)


def _there(run: ImportRun, address: str, known: ImportedPage, at: dt.datetime) -> PageOutcome:
    """A page imported before counts in the report by the bytes that were kept then."""
    reason = f"Imported on {known.at:%-d %B %Y}."
    raw = bytes(ImportedPage.objects.values_list("raw", flat=True).get(pk=known.pk))
    try:
        page = read_document(raw, address=known.address, content_type=known.content_type)
    except UnreadableError:
        page = None
    return _kept(run, address, Outcome.THERE, at, reason, page=page, article=known.article)


def _kept(
    run: ImportRun,
    address: str,
    outcome: Outcome,
    at: dt.datetime,
    reason: str = "",
    *,
    page: PageFacts | None = None,
    article: Any = None,
) -> PageOutcome:
    signs = signs_of(page, site_name=settings.SITE_NAME) if page else ()
    return PageOutcome.objects.create(
        run=run,
        address=address,
        outcome=outcome,
        reason=reason,
        article=article,
        title=Truncator(page.title if page else "").chars(200),
        facts={name: getattr(page, name) if page else None for name in STATED},
        signs=[sign.value for sign in signs],
        at=at,
    )
