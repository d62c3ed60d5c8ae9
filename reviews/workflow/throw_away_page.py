"""Throw away a page that waits to be imported."""

import datetime as dt

from django.db import transaction

from articles.models import User
from reviews.models import PageToImport
from reviews.permissions.desk import may_run_desk


@transaction.atomic
def throw_away_page(waiting: PageToImport, *, by: User, at: dt.datetime) -> None:
    """The page waits no more. Raises RefusedError for who is not an editor."""
    may_run_desk(by).require()
    waiting.delete()
