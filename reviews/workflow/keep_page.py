"""Keep a document an editor brought until its doubts are settled."""

import datetime as dt

from django.db import transaction
from django.utils.text import Truncator

from articles.editing.import_article import Source
from articles.importing.page import PageFacts
from articles.models import ImportedPage, User
from articles.verdict import OutOfDateError
from reviews.models import PageToImport
from reviews.permissions.desk import may_run_desk

KEPT_FOR = dt.timedelta(days=7)


@transaction.atomic
def keep_page(
    page: PageFacts, source: Source, *, by: User, at: dt.datetime, name: str = ""
) -> PageToImport:
    """The page, waiting. What has waited for more than a week is thrown away.

    Raises RefusedError for who is not an editor; OutOfDateError if the address was imported.
    """
    may_run_desk(by).require()
    PageToImport.objects.filter(at__lt=at - KEPT_FOR).delete()
    require_new(source.address)
    if source.address:
        PageToImport.objects.filter(by=by, address=source.address).delete()
    return PageToImport.objects.create(
        by=by,
        at=at,
        fetched_at=source.fetched_at or at,
        address=source.address,
        name=Truncator(name).chars(200),
        content_type=source.content_type[:200],
        raw=source.raw,
        title=Truncator(page.title).chars(200),
    )


def require_new(address: str) -> None:
    """Raise OutOfDateError, naming the article, if a page of this address was imported."""
    known = imported_from(address)
    if known:
        raise OutOfDateError(f"{address} was imported already, as “{known.article}”.")


def imported_from(address: str) -> ImportedPage | None:
    """What was imported from an address."""
    if not address:
        return None
    pages = ImportedPage.objects.select_related("article").defer("raw")
    return pages.filter(address=address).first()
