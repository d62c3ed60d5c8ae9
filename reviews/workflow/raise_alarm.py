"""Make what a check of the ledger found part of the record."""

import datetime as dt
from collections.abc import Iterable

from django.db import transaction

from reviews.ledger.note_alterations import note_alterations
from reviews.ledger.problem import Problem
from reviews.models import Alteration
from reviews.workflow.refresh_standing import refresh_standing


@transaction.atomic
def raise_alarm(problems: Iterable[Problem], *, at: dt.datetime) -> list[Alteration]:
    """A row for each problem not noted before; the articles concerned stop claiming a review."""
    noted = note_alterations(problems, at=at)
    concerned = {row.article.pk: row.article for row in noted if row.article}
    for _, article in sorted(concerned.items()):
        refresh_standing(article, at=at)
    return noted
