"""Days, moments and ages as the screens write them: `25 Sep 2019`, `7 years`. No clock in here."""

import datetime as dt

from django import template
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()

DAYS_UP_TO = 60
MONTHS_UP_TO = 24


def local(value: dt.datetime) -> dt.datetime:
    """The same moment in the site's time zone."""
    return timezone.localtime(value) if timezone.is_aware(value) else value


def day_of(value: dt.date | dt.datetime) -> dt.date:
    """The day of a day or of a moment, as people here would name it."""
    return local(value).date() if isinstance(value, dt.datetime) else value


def months_between(start: dt.date, end: dt.date) -> int:
    """Whole months from one day to a later one."""
    months = (end.year - start.year) * 12 + end.month - start.month
    return months - (end.day < start.day)


def counted(number: int, unit: str) -> str:
    """A number with its unit: "1 day", "7 years"."""
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


def span(start: dt.date, end: dt.date) -> str:
    """How long from one day to a later one, rounded down, in the unit people would use."""
    days = (end - start).days
    if days <= DAYS_UP_TO:
        return counted(days, "day")
    months = months_between(start, end)
    return counted(months, "month") if months < MONTHS_UP_TO else counted(months // 12, "year")


@register.simple_tag
def age(value: dt.date | dt.datetime, today: dt.date) -> str:
    """How old a day is today: "7 years", "today"; for a day to come "in 10 days"."""
    day = day_of(value)
    if day == today:
        return "today"
    return span(day, today) if day < today else f"in {span(today, day)}"


@register.filter
def plain_day(value: dt.date | dt.datetime) -> str:
    """A day in a sentence: "25 Sep 2019"."""
    return f"{day_of(value):%-d %b %Y}"


@register.simple_tag
def day(value: dt.date | dt.datetime) -> SafeString:
    """A day as `25 Sep 2019`, with all that is known of it in the title."""
    if isinstance(value, dt.datetime):
        full = f"{local(value):%A %-d %B %Y, %H:%M %Z}"
        return format_html(
            '<time datetime="{}" title="{}">{}</time>', value.isoformat(), full, plain_day(value)
        )
    full = f"{value:%A %-d %B %Y}"
    return format_html(
        '<time datetime="{}" title="{}">{}</time>', value.isoformat(), full, plain_day(value)
    )


@register.simple_tag
def moment(value: dt.datetime) -> SafeString:
    """A moment as `25 Sep 2019, 14:03`."""
    here = local(value)
    return format_html(
        '<time datetime="{}" title="{}">{}</time>',
        value.isoformat(),
        f"{here:%A %-d %B %Y, %H:%M:%S %Z}",
        f"{here:%-d %b %Y, %H:%M}",
    )


@register.filter
def initials(name: str) -> str:
    """The first letters of the first and last name: "AO" of "Dr Ada Okafor"."""
    words = [word for word in name.split() if word[:1].isalpha() and word.strip(".") != "Dr"]
    letters = [words[0][0], words[-1][0]] if len(words) > 1 else [word[0] for word in words]
    return "".join(letters).upper()
