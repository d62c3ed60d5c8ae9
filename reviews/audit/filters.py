"""What the audit table is narrowed to, as values, and as a query in two forms."""

import datetime as dt
from dataclasses import asdict, dataclass, replace
from typing import Any

from django.db.models import Exists, F, Func, OuterRef, Q, QuerySet

from articles.models import Risk
from reviews.audit.folding import fold
from reviews.audit.sorting import Sort
from reviews.models import AuditReviewer, AuditRow, FindingRow
from reviews.models.audit_row import GRAVITY, NEVER, NO_END, RISK_RANK
from reviews.policy.standing import Standing


@dataclass(frozen=True)
class AuditFilters:
    """Every filter holds at once; an empty one lets everything through. Days are inclusive."""

    standing: str = ""
    finding: tuple[str, ...] = ()
    specialty: str = ""
    risk: str = ""
    reviewer: str = ""
    author: str = ""
    title: str = ""
    text_from: dt.date | None = None
    text_to: dt.date | None = None
    review_from: dt.date | None = None
    review_to: dt.date | None = None
    due_from: dt.date | None = None
    due_to: dt.date | None = None
    coverage_from: int | None = None
    coverage_to: int | None = None

    def asked(self) -> dict[str, Any]:
        """What is narrowed, as it stands in an address."""
        return {name: value for name, value in asdict(self).items() if value not in ("", None, ())}

    def without(self, name: str, value: str = "") -> "AuditFilters":
        """The same without one filter; of several findings, without that one."""
        if name == "finding":
            return replace(self, finding=tuple(code for code in self.finding if code != value))
        return replace(self, **{name: getattr(AuditFilters, name)})


class Unindexed(Func):
    """The column itself, but on SQLite not to be looked up in an index.

    SQLite guesses how many rows a value has; here that is known.
    """

    template = "%(expressions)s"

    def as_sqlite(self, *args: Any, **kwargs: Any) -> Any:
        """A unary plus: SQLite's own word for it."""
        return self.as_sql(*args, **(kwargs | {"template": "+%(expressions)s"}))


def narrowed(filters: AuditFilters) -> QuerySet[AuditRow]:
    """The rows that the filters let through: for counting, and where they are few."""
    return _narrowed(filters, where=lambda name, value: Q(**{name: value})).filter(
        *(Q(article__in=_with_finding(code).values("article")) for code in filters.finding),
        *(Q(article__in=names.values("row")) for names in _with_reviewer(filters)),
    )


def few(filters: AuditFilters, sort: Sort) -> QuerySet[AuditRow]:
    """These rows with `sort_key`: found by the filters, then sorted."""
    return narrowed(filters).alias(
        sort_key=Unindexed(F(sort.column.field), output_field=_field(sort.column.field))
    )


def many(filters: AuditFilters, sort: Sort) -> QuerySet[AuditRow]:
    """These rows with `sort_key`: read in order of it, leaving out what does not match."""

    def where(name: str, value: Any) -> Q:
        if name in ("standing", "gravity", sort.column.field) or "__" in name:
            return Q(**{name: value})
        return Q(**{f"plain_{name}": value})

    rows = AuditRow.objects.alias(
        sort_key=F(sort.column.field),
        **{
            f"plain_{name}": Unindexed(F(name), output_field=_field(name))
            for name in ("author_key", "specialty_key", "risk_rank")
        },
    )
    return _narrowed(filters, where=where, rows=rows, sort=sort).filter(
        *(
            Exists(_with_finding(code).filter(article=OuterRef("article")))
            for code in filters.finding
        ),
        *(Exists(names.filter(row=OuterRef("pk"))) for names in _with_reviewer(filters)),
    )


def _narrowed(
    filters: AuditFilters, *, where: Any, rows: Any = None, sort: Sort | None = None
) -> QuerySet[AuditRow]:
    rows = AuditRow.objects.all() if rows is None else rows
    for name, value in _equal(filters, sort):
        rows = rows.filter(where(name, value))
    for field, start, end, none in (
        ("text_date", filters.text_from, filters.text_to, None),
        ("review_date", filters.review_from, filters.review_to, NEVER),
        ("due_date", filters.due_from, filters.due_to, NO_END),
        ("covered_percent", filters.coverage_from, filters.coverage_to, None),
    ):
        rows = _between(rows, field, start, end, none)
    if filters.title:
        rows = rows.filter(title_key__contains=fold(filters.title))
    return rows  # type: ignore[no-any-return]


def _equal(filters: AuditFilters, sort: Sort | None) -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    if filters.standing:
        found.append(("standing", filters.standing))
        if sort and sort.column.field == "gravity":
            found.append(("gravity", GRAVITY[Standing(filters.standing)]))
    if filters.specialty:
        found.append(("specialty_key", filters.specialty))
    if filters.risk:
        found.append(("risk_rank", RISK_RANK[Risk(filters.risk)]))
    if filters.author:
        found.append(("author_key", fold(filters.author)))
    return found


def _between(rows: Any, field: str, start: Any, end: Any, none: dt.date | None) -> Any:
    if start is not None:
        rows = rows.filter(**{f"{field}__gte": start})
    if end is not None:
        rows = rows.filter(**{f"{field}__lte": end})
    if none is not None and (start, end) != (None, None):
        rows = rows.exclude(**{field: none})
    return rows


def _with_finding(code: str) -> QuerySet[FindingRow]:
    return FindingRow.objects.filter(code=code, until=None).order_by()


def _with_reviewer(filters: AuditFilters) -> list[QuerySet[AuditReviewer]]:
    if not filters.reviewer:
        return []
    return [AuditReviewer.objects.filter(name_key=fold(filters.reviewer))]


def _field(name: str) -> Any:
    """What kind of value a column holds, for an expression of it."""
    return AuditRow._meta.get_field(name)
