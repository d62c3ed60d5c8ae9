"""How long ago the days of a page are, in words."""

import datetime as dt

from articles.templatetags.dates import span


def ago(day: dt.date, today: dt.date) -> str:
    """“7 years ago”, “yesterday”, “today”; nothing for a day to come."""
    days = (today - day).days
    if days < 0:
        return ""
    return ("today", "yesterday")[days] if days < 2 else f"{span(day, today)} ago"
