"""Compare what is stored about past days with what the record says of them."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from articles.models import Article
from reviews.audit.dated import Dated, computed, computed_on, stored
from reviews.audit.past import Span
from reviews.models.audit_row import NO_END
from reviews.workflow.check_standings import Difference

Values = dict[tuple[str, ...], Any]


def check_past(*, at: dt.datetime, on: dt.date | None = None) -> Iterator[Difference]:
    """Every difference, article by article: of all days up to `at`, or of one of them alone."""
    for article in Article.objects.filter(number__gte=1).order_by("pk").iterator(chunk_size=200):
        yield from check_days(article, at=at, on=on)


def check_days(
    article: Article, *, at: dt.datetime, on: dt.date | None = None
) -> Iterator[Difference]:
    """The differences of one article."""
    kept = _values(stored(article), on)
    said = _values(computed_on(article, on, at=at) if on else computed(article, at=at), on)
    for key in sorted(said.keys() | kept.keys()):
        if kept.get(key) != said.get(key):
            yield Difference(article.pk, " ".join(key), *_apart(kept.get(key), said.get(key)))


def _values(dated: Dated, on: dt.date | None) -> Values:
    """What is said, by what it is said of and its days."""
    parts: dict[str, Iterable[Span]] = {
        "line": dated.lines,
        "reviewer": dated.names,
        "finding": dated.findings,
    }
    return {
        (part, *filter(None, (span.key,)), _days(span, on)): span.value
        for part, found in parts.items()
        for span in found
        if on is None or span.first_day <= on <= span.last_day
    }


def _days(span: Span, on: dt.date | None) -> str:
    if on is not None:
        return f"on {on}"
    return f"from {span.first_day}" + ("" if span.last_day == NO_END else f" to {span.last_day}")


def _apart(kept: Any, said: Any) -> tuple[Any, Any]:
    """Of two lines or findings, the columns that differ."""
    if not (isinstance(kept, dict) and isinstance(said, dict)):
        return kept, said
    names = [name for name in said if kept[name] != said[name]]
    return {name: kept[name] for name in names}, {name: said[name] for name in names}
