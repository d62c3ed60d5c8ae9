"""Where people and dates stand in what follows a label, and which words may stand beside them."""

import re

from articles.importing.wording.dates import FoundDate, year_alone
from articles.importing.wording.labels import Label
from articles.importing.wording.names import without_lead
from articles.importing.wording.people import Named, Person, read_people
from articles.importing.wording.roles import BY, STARTING_BY, Role
from articles.importing.wording.topics import is_topic

BY_FIRST = re.compile(rf"\s*[,.;:)–—-]{{0,2}}\s*(?:{BY})(?![^\W\d_])\s*[:：]?\s*", re.IGNORECASE)
_MERE = frozenset(STARTING_BY.values()) | {"review"}
_BESIDE_A_DATE = frozenset(
    re.findall(
        r"\w+",
        "on in the by at am le el vom den min mins minute minutes read views view date dated print "
        "save share updated monday tuesday wednesday thursday friday saturday sunday mon tue wed "
        "thu fri sat sun est edt cet cest gmt utc uhr",
    )
)
_DATELINE = re.compile(r"[A-ZÀ-Þ][\w.-]*(?:\s[A-ZÀ-Þ][\w.-]*)?,\s*$")


def people_in(label: Label, value: str, dates: list[FoundDate]) -> Named:
    """The people a label announces; where the label is a mere "by", no topic ("By Age")."""
    named = _people_beside(label, value, dates)
    if label.words.lower() not in _MERE:
        return named
    kept = (one for one in named.people if one.is_team or one.credentials or not _is_topic(one))
    return Named(tuple(kept))


def _is_topic(person: Person) -> bool:
    return "." not in person.name and is_topic(person.name)


def _people_beside(label: Label, value: str, dates: list[FoundDate]) -> Named:
    """Names stand before the first date after "by" or a colon, or after the date and "by"."""
    if label.roles == {Role.NEXT} or year_alone(value):
        return Named()
    before = value[: dates[0].start] if dates else value
    led = BY_FIRST.match(before)
    if label.is_role_after and not led and len(before.split()) < 2:
        return Named()
    only_dates = label.roles <= {Role.UPDATED, Role.PUBLISHED}
    if before.strip(" (,-–—") and (label.names or led or label.noun):
        by_word = bool(led) or bool(re.search(rf"(?:{BY})$", label.words, re.IGNORECASE))
        if not only_dates or by_word:
            return read_people(without_lead(before[led.end() :] if led else before))
    for date in dates:
        led = BY_FIRST.match(value, date.end)
        if led:
            return read_people(without_lead(value[led.end() :]))
    return Named()


def is_stated(label: Label, value: str, date: FoundDate) -> bool:
    """Whether a date belongs to the label before it, and to no sentence about something else."""
    before = value[: date.start]
    if label.names or BY_FIRST.match(before) or re.search(r"[:：]\s*$", before):
        return True
    words = [word for word in before.split() if word.strip(",.").lower() not in _BESIDE_A_DATE]
    onward = value[date.end :].split()
    goes_on = len(onward) > 1 and onward[0].isalpha() and onward[0].islower()
    return not words or not (goes_on and not re.match(BY, onward[0], re.IGNORECASE))


def is_only(value: str, dates: list[FoundDate], *, named: bool) -> bool:
    """Whether a text is a date and hardly more, beside a name if one is `named` in it."""
    before = value[: dates[0].start]
    rest = before + value[dates[-1].end :]
    if re.search(r"[:：]\s*$", before):
        return False
    if named:
        return len(rest.split()) <= 6
    others = [
        word for word in re.findall(r"[^\W\d_]{3,}", rest) if word.lower() not in _BESIDE_A_DATE
    ]
    return len(rest.split()) <= 2 and (not others or bool(_DATELINE.search(before)))
