"""The plot over the audit table: when the text was written × when it was reviewed."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models import CharField, Count, F, Func, Q

from reviews.audit.axis import HEIGHT, WIDTH, Axis, months_of
from reviews.audit.filters import AuditFilters, narrowed
from reviews.models.audit_row import NEVER

POINTS = 400


@dataclass(frozen=True)
class Dot:
    """One article, or how many there are in one field of the plot; `inner`: of those older."""

    x: float
    y: float
    said: str
    standing: str = ""
    article_id: int = 0
    radius: float = 4.5
    inner: float = 0.0
    narrows: dict[str, dt.date] = field(default_factory=dict)


@dataclass(frozen=True)
class Plot:
    """Dots, and what they add up to. `unit`: the width of a field; "" where a dot is an article."""

    dots: list[Dot]
    axis: Axis
    shown: int
    older: int
    undated: int
    unit: str = ""

    @property
    def diagonal(self) -> dict[str, float]:
        """From the first day to the last: text and review on the same day."""
        start, end = self.axis.start, self.axis.end
        at = self.axis
        return {"x1": at.x(start), "y1": at.y(start), "x2": at.x(end), "y2": at.y(end)}

    @property
    def size(self) -> dict[str, int]:
        """The field of the picture, in its own units."""
        return {"width": WIDTH, "height": HEIGHT}


class Month(Func):
    """A date's month, as “2021-03”."""

    output_field = CharField()

    def as_sqlite(self, *args: Any, **kwargs: Any) -> Any:
        """Dates are stored as text there."""
        return self.as_sql(*args, **(kwargs | {"template": "substr(%(expressions)s, 1, 7)"}))

    def as_postgresql(self, *args: Any, **kwargs: Any) -> Any:
        """By the database's own formatting."""
        template = "to_char(%(expressions)s, 'YYYY-MM')"
        return self.as_sql(*args, **(kwargs | {"template": template}))


def plot_of(filters: AuditFilters) -> Plot | None:
    """The plot of all rows that have a review date, or None where there is none.

    Up to `POINTS` articles are a dot each; more are counted by field of the plot.
    """
    rows = narrowed(filters).order_by()
    some = list(
        rows.exclude(review_date=NEVER).only(
            "article", "title", "standing", "text_date", "review_date", "changes_date"
        )[: POINTS + 1]
    )
    if not some:
        return None
    if len(some) <= POINTS:
        undated = rows.filter(review_date=NEVER).count()
        return _single(some, undated)
    return _counted(_groups(rows))


def _single(rows: list[Any], undated: int) -> Plot:
    axis = Axis.over(day for row in rows for day in (row.text_date, row.review_date))
    dots = [
        Dot(
            x=axis.x(row.text_date),
            y=axis.y(row.review_date),
            said=f"{row.title}: text {_day(row.text_date)}, reviewed {_day(row.review_date)}",
            standing=row.standing,
            article_id=row.article_id,
        )
        for row in rows
    ]
    return Plot(dots, axis, len(rows), sum(row.is_older_than_text for row in rows), undated)


@dataclass(frozen=True)
class _Group:
    text: str
    review: str
    number: int
    older: int


def _groups(rows: Any) -> Iterator[_Group]:
    months = rows.values(text=Month(F("text_date")), review=Month(F("review_date")))
    before = Q(review_date__lt=F("text_date"), changes_date__lt=F("text_date"))
    older = Count("pk", filter=before & Q(review_date__gt=NEVER))
    for row in months.annotate(number=Count("pk"), older=older):
        yield _Group(**row)


def _counted(groups: Iterable[_Group]) -> Plot:
    never = NEVER.isoformat()[:7]
    undated, numbers, older = 0, Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for group in groups:
        if group.review == never:
            undated += group.number
            continue
        numbers[group.text, group.review] += group.number
        older[group.text, group.review] += group.older
    days = [dt.date.fromisoformat(f"{month}-01") for pair in numbers for month in pair]
    axis = Axis.over(days, whole_months=True)
    fields = Counter[tuple[dt.date, dt.date]]()
    of_them = Counter[tuple[dt.date, dt.date]]()
    for (text, review), number in numbers.items():
        place = (axis.field_of(text), axis.field_of(review))
        fields[place] += number
        of_them[place] += older[text, review]
    largest = max(fields.values())
    dots = [
        _field(axis, place, number, of_them[place], largest) for place, number in fields.items()
    ]
    return Plot(dots, axis, fields.total(), of_them.total(), undated, axis.unit)


def _field(
    axis: Axis, place: tuple[dt.date, dt.date], number: int, older: int, largest: int
) -> Dot:
    text, review = place
    text_to, review_to = (months_of(start, axis.months)[1] for start in place)
    noun = "article" if number == 1 else "articles"
    said = f"Text {_span(text, text_to)}, reviewed {_span(review, review_to)}: {number:,} {noun}"
    if older:
        said += (
            f", {older:,} reviewed before the text and not since"
            if older < number
            else ", all of them before the text and not since"
        )
    radius = axis.radius * (number / largest) ** 0.5
    return Dot(
        x=(axis.x(text) + axis.x(text_to)) / 2,
        y=(axis.y(review) + axis.y(review_to)) / 2,
        said=said,
        radius=round(max(radius, 1.5), 1),
        inner=round(max(radius, 1.5) * (older / number) ** 0.5, 1),
        narrows={
            "text_from": text,
            "text_to": text_to,
            "review_from": review,
            "review_to": review_to,
        },
    )


def _span(start: dt.date, end: dt.date) -> str:
    return (
        f"{start:%b %Y}"
        if (start.month, start.year) == (end.month, end.year)
        else (f"{start:%b} – {end:%b %Y}" if start.year == end.year else f"{start:%Y} – {end:%Y}")
    )


def _day(day: dt.date) -> str:
    return f"{day.day} {day:%b %Y}"
