"""Keep what an editor settled about a page that waits to be imported."""

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from articles.importing.corrections import Correction
from articles.models import User
from reviews.models import PageToImport
from reviews.permissions.desk import may_run_desk


@transaction.atomic
def settle_page(
    waiting: PageToImport, answers: Sequence[Correction], *, by: User, at: dt.datetime
) -> None:
    """Keep the answers beside the page; it waits for another week.

    Raises RefusedError for who is not an editor.
    """
    may_run_desk(by).require()
    waiting.answers = {answer.what: answer.to_json() for answer in answers}
    waiting.at = at
    waiting.save(update_fields=["answers", "at"])
