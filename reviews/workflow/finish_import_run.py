"""Say that a run came to its end."""

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from articles.models import User
from reviews.models import ImportRun
from reviews.permissions.desk import may_run_desk


@transaction.atomic
def finish_import_run(
    run: ImportRun, *, by: User, at: dt.datetime, notes: Sequence[str] = ()
) -> None:
    """Every page of the source has an outcome; `notes` are parts of the source left out."""
    may_run_desk(by).require()
    run.finished_at = at
    run.notes = list(notes)
    run.save(update_fields=["finished_at", "notes"])
