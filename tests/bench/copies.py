"""Many copies of a few articles, row by row, which `check_standings` accepts like the originals.

Every key of a copy is the original's and a whole number of steps: what points at each other in the
original does so in the copy. Nothing is changed, so the append-only tables let it happen.
"""

from typing import Any

from django.core.management.color import no_style
from django.db import connection, models, transaction

from articles.models import Article, ArticleVersion, Draft, DraftSave, Page, Publication
from reviews.models import (
    Assignment,
    AuditReviewer,
    AuditRow,
    ClaimedReview,
    DatedRow,
    Disclosure,
    FindingRow,
    Review,
    SignOff,
    StandingPeriod,
)

STEP = 10_000
AT_ONCE = 100
BY_SQL = (
    Article, ArticleVersion, Draft, DraftSave, Publication, Page, Review, Assignment, Disclosure,
    SignOff, ClaimedReview, FindingRow, AuditRow, AuditReviewer, DatedRow,
)  # fmt: skip
COPIED = {*BY_SQL, StandingPeriod}


def copy(first: int, last: int) -> None:
    """The copies with these numbers, both included; the originals are number 0."""
    for start in range(first, last + 1, AT_ONCE):
        with transaction.atomic(), connection.cursor() as cursor:
            end = min(start + AT_ONCE - 1, last)
            for model in BY_SQL:
                cursor.execute(_statement(model), [start, end])
            _copy_periods(start, end)


def settle() -> None:
    """Tells PostgreSQL which keys are taken and how large the tables are."""
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), sorted_models()):
            cursor.execute(statement)
        cursor.execute("ANALYZE")


def sorted_models() -> list[Any]:
    """The copied models, always in the same order."""
    return sorted(COPIED, key=lambda model: str(model._meta.db_table))


def _statement(model: Any) -> str:
    table = model._meta.db_table
    columns = [field.column for field in model._meta.concrete_fields]
    taken = ", ".join(_taken(model, field) for field in model._meta.concrete_fields)
    names = ", ".join(f'"{column}"' for column in columns)
    return (
        f'INSERT INTO "{table}" ({names}) '
        "WITH RECURSIVE copies (number) AS "
        "(SELECT %s UNION ALL SELECT number + 1 FROM copies WHERE number < %s) "
        f'SELECT {taken} FROM "{table}" AS t CROSS JOIN copies WHERE t."{_key(model)}" < {STEP}'
    )


def _key(model: Any) -> str:
    return str(model._meta.pk.column)


def _taken(model: Any, field: models.Field[Any, Any]) -> str:
    column = f't."{field.column}"'
    is_key = field.primary_key or (model is ArticleVersion and field.name == "id")
    if is_key or field.related_model in COPIED:
        return f"{column} + copies.number * {STEP}"
    if model is Page and field.name == "slug":
        return f"{column} || '-' || copies.number"
    return column


def _copy_periods(start: int, end: int) -> None:
    """Here, keys also stand inside the stored line."""
    originals = list(StandingPeriod.objects.filter(pk__lt=STEP))
    StandingPeriod.objects.bulk_create(
        (
            _period(period, number * STEP)
            for number in range(start, end + 1)
            for period in originals
        ),
        batch_size=500,
    )


def _period(original: StandingPeriod, offset: int) -> StandingPeriod:
    values = {
        field.attname: getattr(original, field.attname)
        for field in StandingPeriod._meta.concrete_fields
    }
    signed = [one | {"id": one["id"] + offset} for one in original.line["sign_offs"]]
    return StandingPeriod(
        **values
        | {"id": original.pk + offset, "article_id": original.article_id + offset}
        | {"line": original.line | {"sign_offs": signed}}
    )
