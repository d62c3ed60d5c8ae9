"""Import a page that waited, as it was settled."""

import datetime as dt

from django.db import transaction

from articles.editing.import_article import Source
from articles.importing.corrections import Correction
from articles.importing.documents.document import read_document, require_article
from articles.models import Article, User
from articles.verdict import OutOfDateError
from reviews.models import PageToImport
from reviews.workflow.bring_pictures import brought
from reviews.workflow.import_page import import_page


@transaction.atomic
def import_kept_page(waiting: PageToImport, *, by: User, at: dt.datetime, live: bool) -> Article:
    """The article; the page waits no more. Raises what `import_page` raises.

    A second click finds nothing waiting: OutOfDateError.
    """
    row = PageToImport.objects.select_for_update().filter(pk=waiting.pk, by=by).first()
    if row is None:
        raise OutOfDateError("This page was imported or thrown away already.")
    page = read_document(bytes(row.raw), address=row.address, content_type=row.content_type)
    source = Source(bytes(row.raw), row.address, row.content_type, row.fetched_at)
    article = import_page(
        require_article(page),
        source,
        by=by,
        at=at,
        live=live,
        corrections=corrections_of(row),
        pictures=brought(row),
    )
    row.delete()
    return article


def corrections_of(waiting: PageToImport) -> list[Correction]:
    """What was settled so far and differs from what was read."""
    answers = [Correction(**answer) for answer in waiting.answers.values()]
    return [answer for answer in answers if answer.used != answer.read]
