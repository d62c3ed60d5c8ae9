"""Start a run over many pages."""

import datetime as dt

from django.db import transaction

from articles.models import User
from reviews.models import ImportRun
from reviews.permissions.desk import may_run_desk


@transaction.atomic
def start_import_run(
    source: str, *, by: User, at: dt.datetime, audit_only: bool, live: bool, site: str = ""
) -> ImportRun:
    """The run, without a page yet. Raises RefusedError for who is not an editor."""
    may_run_desk(by).require()
    return ImportRun.objects.create(
        source=source, site=site, audit_only=audit_only, live=live, started_at=at, by=by
    )
