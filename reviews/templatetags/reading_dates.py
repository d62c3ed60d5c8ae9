"""Dates as the public pages write them: the month in letters, each in its `<time>`."""

import datetime as dt
import re

from django import template
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

register = template.Library()

_MONTHS = {dt.date(2000, month, 1).strftime("%B"): month for month in range(1, 13)}
_DAY = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(_MONTHS)}) (\d{{4}})\b")


@register.filter
def full_day(value: dt.date | dt.datetime | str) -> SafeString:
    """A day: 25 September 2019. Of a moment stored as text, too."""
    value = dt.datetime.fromisoformat(value) if isinstance(value, str) else value
    day = timezone.localtime(value).date() if isinstance(value, dt.datetime) else value
    return format_html('<time datetime="{}">{} {}</time>', day.isoformat(), day.day, f"{day:%B %Y}")


@register.filter
def utc(value: dt.datetime) -> SafeString:
    """A moment, to the second where it matters: 25 September 2019, 14:03 UTC."""
    there = value.astimezone(dt.UTC)
    return format_html(
        '<time datetime="{}" title="{}">{} {} UTC</time>',
        f"{there:%Y-%m-%dT%H:%M:%SZ}",
        f"{there:%H:%M:%S} UTC",
        there.day,
        f"{there:%B %Y, %H:%M}",
    )


@register.filter
def timed(sentence: str) -> SafeString:
    """A sentence whose days are marked as such."""
    pieces, at = [], 0
    for match in _DAY.finditer(sentence):
        day = _day(match)
        if day is None:
            continue
        pieces += [(sentence[at : match.start()],), (full_day(day),)]
        at = match.end()
    return format_html_join("", "{}", [*pieces, (sentence[at:],)])


def _day(match: re.Match[str]) -> dt.date | None:
    try:
        return dt.date(int(match[3]), _MONTHS[match[2]], int(match[1]))
    except ValueError:
        return None
