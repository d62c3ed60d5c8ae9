"""What the audit table is narrowed to, and of which day: as values, and as a query in two forms."""

import datetime as dt
from dataclasses import asdict, dataclass, replace
from typing import Any

from django.db.models import DateField, Exists, F, Func, OuterRef, Q, QuerySet

from articles.models import Risk
from reviews.audit.folding import fold
from reviews.audit.sorting import Sort
from reviews.models import AuditReviewer, AuditRow, DatedRow, FindingRow
from reviews.models.audit_row import GRAVITY, NEVER, NO_END, RISK_RANK
from reviews.policy.standing import Standing


@dataclass(frozen=True)
class AuditFilters:
    """Every filter holds at once; an empty one lets everything through. Days are inclusive.

    `on` is the past day at whose end all of it held; without it, all of it holds now.
    """

    on: dt.date | None = None
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


def narrowed(filters: AuditFilters) -> QuerySet[Any]:
    """The rows that the filters let through: for counting, and where they are few."""
    rows = _narrowed(filters, where=lambda name, value: Q(**{name: value}), rows=_lines(filters))
    for code in filters.finding:
        rows = rows.filter(article__in=_with_finding(code, filters.on).values("article"))
    for names in _with_reviewer(filters):
        rows = rows.filter(article__in=names.values("article"))
    return rows


def few(filters: AuditFilters, sort: Sort) -> QuerySet[Any]:
    """These rows with `sort_key`: found by the filters, then sorted."""
    rows: QuerySet[Any] = narrowed(filters).alias(
        sort_key=Unindexed(F(sort.column.field), output_field=_field(sort.column.field))
    )
    return rows


def many(filters: AuditFilters, sort: Sort) -> QuerySet[Any]:
    """These rows with `sort_key`: read in order of it, leaving out what does not match."""
    indexed = {sort.column.field, *(() if filters.on else ("standing", "gravity"))}

    def where(name: str, value: Any) -> Q:
        return Q(**{name if name in indexed or "__" in name else f"plain_{name}": value})

    plain = {
        f"plain_{name}": Unindexed(F(name), output_field=_field(name))
        for name in ("author_key", "specialty_key", "risk_rank", "standing", "gravity")
        if name not in indexed
    }
    rows = _lines(filters, in_order=True).alias(sort_key=F(sort.column.field), **plain)
    return _narrowed(filters, where=where, rows=rows, sort=sort).filter(
        *(
            Exists(_with_finding(code, filters.on).filter(article=OuterRef("article")))
            for code in filters.finding
        ),
        *(Exists(names.filter(article=OuterRef("article"))) for names in _with_reviewer(filters)),
    )


def _lines(filters: AuditFilters, *, in_order: bool = False) -> QuerySet[Any]:
    """One line an article: those of today, or as they stood at the end of the day asked about.

    `in_order`: to be read by another index than that of the days.
    """
    if filters.on is None:
        return AuditRow.objects.all()
    rows = DatedRow.objects.order_by()
    if not in_order:
        return rows.filter(last_day__gte=filters.on, first_day__lte=filters.on)
    return rows.alias(
        plain_first=Unindexed(F("first_day"), output_field=DateField()),
        plain_last=Unindexed(F("last_day"), output_field=DateField()),
    ).filter(plain_first__lte=filters.on, plain_last__gte=filters.on)


def _narrowed(
    filters: AuditFilters, *, where: Any, rows: QuerySet[Any], sort: Sort | None = None
) -> QuerySet[Any]:
    for name, value in _equal(filters, sort):
        rows = rows.filter(where(name, value))
    for field, start, end, none in (
        ("text_date", filters.text_from, filters.text_to, None),
        ("review_date", filters.review_from, filters.review_to, NEVER),
        ("due_date", filters.due_from, filters.due_to, NO_END),
        ("covered_percent", filters.coverage_from, filters.coverage_to, None),
    ):
        rows = _between(rows, field, start, end, none)
    if filters.title and filters.on:
        # Looked for in the index of titles, which knows the days too.
        named = _lines(filters, in_order=True).filter(title_key__contains=fold(filters.title))
        rows = rows.filter(pk__in=named.values("pk"))
    elif filters.title:
        rows = rows.filter(title_key__contains=fold(filters.title))
    return rows


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


def _with_finding(code: str, on: dt.date | None) -> QuerySet[FindingRow]:
    return open_findings(on).filter(code=code).order_by()


def open_findings(on: dt.date | None) -> QuerySet[FindingRow]:
    """The findings of now, or those that stood at the end of a day."""
    if on is None:
        return FindingRow.objects.filter(until=None)
    rows = FindingRow.objects.alias(end=Unindexed(F("until"), output_field=DateField()))
    return rows.filter(Q(end=None) | Q(end__gt=on), found_on__lte=on)


def _with_reviewer(filters: AuditFilters) -> list[QuerySet[AuditReviewer]]:
    if not filters.reviewer:
        return []
    named = AuditReviewer.objects.filter(name_key=fold(filters.reviewer)).order_by()
    if filters.on is None:
        return [named.filter(last_day=NO_END)]
    return [named.filter(first_day__lte=filters.on, last_day__gte=filters.on)]


def _field(name: str) -> Any:
    """What kind of value a column holds, for an expression of it."""
    return AuditRow._meta.get_field(name)
