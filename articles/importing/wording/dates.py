"""Finding dates in a line, as exact as they are written and never more."""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from articles.importing.wording.months import PATTERN as MONTH
from articles.importing.wording.months import month_number

_YEAR = r"(?P<y>(?:18|19|20)\d\d)(?!\d)"
_DAY = r"(?P<d>[0-3]?\d)(?:\s?(?:st|nd|rd|th|er|º|°|ª|\.))?(?!\d)"
_OF = r"\s*(?:,|-|/|de|d['’]|of|del|di|em|den)?\s*(?:de\s+)?"
_NAME = rf"(?<![^\W\d_])(?P<m>{MONTH})(?:\.|(?![^\W\d_]))"
_FIRST = r"(?<![\d.,/-])"
_TO = r"\s*(?:-|–|—|to|until|bis)\s*"
_CLOCK = re.compile(
    r"(?:[T,]?\s*(?:at|um|à|a las|alle|às|kl\.?|-)?\s*\d{1,2}[:.h]\d\d(?::\d\d(?:\.\d+)?)?"
    r"\s*(?:[ap]\.?m\b\.?|Uhr)?\s*(?:Z\b|[+-]\d\d:?\d\d|(?-i:[A-Z]{2,4})\b)?)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date as written, where it stands, and what it says; `why` is what is doubtful about it."""

    words: str
    start: int
    end: int
    iso: str | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """Whether the day comes first in a page's numeric dates, by separator and in general."""

    by_separator: tuple[tuple[str, bool], ...] = ()
    general: bool | None = None
    likely: bool | None = None

    def day_first(self, separator: str) -> bool | None:
        """None if nothing on the page tells."""
        return dict(self.by_separator).get(separator, self.general)

    def day_likely_first(self, separator: str) -> tuple[bool | None, str]:
        """What is usual where such people work or such dots are written; and what tells that."""
        if self.likely is not None:
            return self.likely, "where the people named work"
        return (True, "where dates are written with dots") if separator == "." else (None, "")


UNKNOWN_ORDER = Order()
_NUMERIC = re.compile(
    rf"{_FIRST}(?P<a>\d{{1,2}})(?P<s>\s*[/.-]\s*)(?P<b>\d{{1,2}})\s*(?P<s2>[/.-])\s*(?P<y>\d{{4}}|\d\d)(?![\d/])"
)


def order_of(text: str, *, languages: Iterable[str], likely: bool | None = None) -> Order:
    """What the language of a byline, and its dates that have one reading, tell of the others.

    `likely` is what the country of its people tells; it is told as a doubt where it decides.
    """
    seen: dict[str, set[bool]] = {}
    for match in _NUMERIC.finditer(text):
        first, second = int(match["a"]), int(match["b"])
        if (first > 12) != (second > 12) and max(first, second) <= 31:
            seen.setdefault(match["s2"], set()).add(first > 12)
    agreed = {sign: orders.copy().pop() for sign, orders in seen.items() if len(orders) == 1}
    clash = {sign for sign, orders in seen.items() if len(orders) > 1}
    foreign = any(language not in {"en", ""} for language in languages)
    general = (
        True
        if foreign and likely is not False and not clash and False not in agreed.values()
        else None
    )
    return Order(tuple(sorted(agreed.items())), general, None if clash else likely)


def find_dates(text: str, order: Order = UNKNOWN_ORDER) -> list[FoundDate]:
    """Every date of a text in reading order, none inside another; earlier kinds win."""
    found: list[FoundDate] = []
    for pattern, reading in _KINDS:
        for match in pattern.finditer(text):
            if any(match.start() < one.end and one.start < match.end() for one in found):
                continue
            iso, why = reading(match, order)
            clock = _CLOCK.match(text, match.end()) if iso else None
            end = clock.end() if clock else match.end()
            found.append(FoundDate(match[0].strip(), match.start(), end, iso, why))
    return sorted(found, key=lambda one: one.start)


def leading_year(text: str) -> list[FoundDate]:
    """The year a text begins with, where only "by" follows: "in 2020 by…"."""
    match = re.match(r"\W*(?:in |en )?((?:19|20)\d\d)(?=\s+(?:by|por|von|par|door)\s)", text)
    return year_alone(text[: match.end()]) if match else []


def year_alone(text: str) -> list[FoundDate]:
    """The year, where a text states a year and nothing else."""
    match = re.fullmatch(r"\W*(?:in |en )?((?:19|20)\d\d)\W*", text)
    if not match:
        return []
    start, end = match.span(1)
    return [FoundDate(match[1], start, end, match[1], "Only the year is stated.")]


Reading = tuple[str | None, str]


def _whole(year: int, month: int, day: int) -> Reading:
    try:
        return dt.date(year, month, day).isoformat(), ""
    except ValueError:
        return None, "There is no such day."


def _days(match: re.Match[str], order: Order) -> Reading:
    return f"{match['y']}-{month_number(match['m']):02}", "Several days are stated."


def _range(match: re.Match[str], order: Order) -> Reading:
    return None, "A span of time is stated, not a day."


def _season(match: re.Match[str], order: Order) -> Reading:
    return None, "Only a season is stated."


def _short_year(match: re.Match[str], order: Order) -> Reading:
    year, month = _century(int(match["yy"])), month_number(match["m"])
    return _whole(year, month, int(match["d"]))


def _month_short_year(match: re.Match[str], order: Order) -> Reading:
    year, month = _century(int(match["yy"])), month_number(match["m"])
    return f"{year}-{month:02}", "Only the month is stated."


def _century(year: int) -> int:
    return year + (2000 if year < 50 else 1900)


def _year_first(match: re.Match[str], order: Order) -> Reading:
    return _whole(int(match["y"]), int(match["mm"]), int(match["d"]))


def _named(match: re.Match[str], order: Order) -> Reading:
    return _whole(int(match["y"]), month_number(match["m"]), int(match["d"]))


def _month_named(match: re.Match[str], order: Order) -> Reading:
    return f"{match['y']}-{month_number(match['m']):02}", "Only the month is stated."


def _month_numbered(match: re.Match[str], order: Order) -> Reading:
    month = int(match["mm"])
    if not 1 <= month <= 12:
        return None, "There is no such month."
    return f"{match['y']}-{month:02}", "Only the month is stated."


def _without_year(match: re.Match[str], order: Order) -> Reading:
    return None, "No year is stated."


def _relative(match: re.Match[str], order: Order) -> Reading:
    return None, "The date depends on the day the page was read."


def _numeric(match: re.Match[str], order: Order) -> Reading:
    """Day and month in numbers, if one reading is possible or the page tells the order."""
    first, second, sign = int(match["a"]), int(match["b"]), match["s2"]
    if match["s"].strip() != sign:
        return None, "The separators differ."
    year = int(match["y"])
    if year < 100:
        if sign == "-" and first > 12:
            return None, "The year has two digits and could stand first or last."
        year = _century(year)
    if first > 12 or second > 12 or first == second:
        return _whole(year, *((second, first) if first > 12 else (first, second)))
    day_first, where = order.day_first(sign), ""
    if day_first is None:
        day_first, where = order.day_likely_first(sign)
    day_of_first, day_of_second = f"{year}-{second:02}-{first:02}", f"{year}-{first:02}-{second:02}"
    if day_first is None:
        return None, f"It can be read as {day_of_first} or {day_of_second}."
    iso, other = (day_of_first, day_of_second) if day_first else (day_of_second, day_of_first)
    return iso, f"Read as is usual {where}; it could be {other}." if where else ""


_AGO = (
    r"(?<![^\W_])(?:(?:\d+|an?|one|two|three|few|last)\s+(?:minute|hour|day|week|month|year)s?(?:\s+ago)|"
    r"(?:last|this)\s+(?:week|month|year)|yesterday|(?-i:(?<![A-Za-z] )Today|today)|just now|"
    r"hace\s+\w+\s+\w+|ayer|hoy|"
    r"vor\s+\w+\s+(?:minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?)|gestern|heute|"
    r"il y a\s+\w+\s+\w+|hier|aujourd['’]hui|há\s+\w+\s+\w+|ontem|hoje|\w+\s+\w+\s+fa|ieri|oggi|"
    r"\w+\s+\w+\s+geleden|gisteren|vandaag|(?:\w+\s+)?\w+\s+yang lalu|kemarin|hôm (?:nay|qua)|"
    r"\d+\s+\w+\s+trước)(?![^\W_])"
)

_KINDS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Order], Reading]], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), reading)
    for pattern, reading in (
        (
            rf"{_FIRST}{_YEAR}\s*[-/.]\s*(?P<mm>\d{{1,2}})\s*[-/.]\s*(?P<d>\d{{1,2}})(?!\d)",
            _year_first,
        ),
        (
            r"(?P<y>\d{4})\s*[年년]\s*(?P<mm>\d{1,2})\s*[月월]\s*(?P<d>\d{1,2})\s*[日일]",
            _year_first,
        ),
        (r"(?P<y>\d{4})\s*[年년]\s*(?P<mm>\d{1,2})\s*[月월]", _month_numbered),
        (
            rf"{_FIRST}(?P<d>\d{{1,2}})\s+tháng\s+(?P<mm>\d{{1,2}})\s*(?:,|năm)?\s*{_YEAR}",
            _year_first,
        ),
        (rf"{_FIRST}(?P<y>\d{{4}})\.?[-/\s](?P<m>{MONTH})[-/\s](?P<d>\d{{1,2}})(?!\d)", _named),
        (
            rf"{_NAME}{_OF}{_YEAR}{_TO}(?:{_NAME.replace('<m>', '<m2>')}{_OF})?(?:19|20)\d\d(?!\d)",
            _range,
        ),
        (rf"{_FIRST}\d{{1,2}}{_TO}{_DAY}{_OF}{_NAME}{_OF}{_YEAR}", _days),
        (rf"{_FIRST}{_DAY}{_OF}{_NAME}{_OF}{_YEAR}", _named),
        (rf"{_NAME}\s*{_DAY}(?:\s*,?\s*de)?\s*[,.]?\s*{_YEAR}", _named),
        (rf"{_FIRST}(?P<d>\d{{1,2}})-{_NAME}-{_YEAR}", _named),
        (
            rf"{_FIRST}{_DAY}[\s-]{_NAME}[\s-]*['’]?(?P<yy>\d\d)(?![\d:/.]|\s*(?:min|h\b))",
            _short_year,
        ),
        (r"(?<![\w.,/-])(?P<y>(?:19|20)\d\d)(?P<mm>[01]\d)(?P<d>[0-3]\d)(?![\w/-])", _year_first),
        (_NUMERIC.pattern, _numeric),
        (rf"{_NAME}{_OF}{_YEAR}", _month_named),
        (rf"{_NAME}\s*['’](?P<yy>\d\d)(?!\d)", _month_short_year),
        (rf"(?:spring|summer|autumn|fall|winter|Q[1-4])(?: of)?,? {_YEAR}", _season),
        (rf"{_FIRST}(?P<mm>\d{{1,2}})\s?[/.-]\s?{_YEAR}(?![/.-]\d)", _month_numbered),
        (rf"{_FIRST}{_YEAR}[-/](?P<mm>\d\d)(?![\d/-])", _month_numbered),
        (rf"{_FIRST}{_DAY}{_OF}{_NAME}", _without_year),
        (rf"{_NAME}\s+{_DAY}(?![/:])", _without_year),
        (_AGO, _relative),
    )
)
