"""What an audit finds in a byline alone: whether what a page says of its review can be true."""

from dataclasses import dataclass
from enum import StrEnum

from articles.importing.corrections import CORRECTABLE
from articles.importing.page import PageFacts
from articles.importing.structured import disagreements
from articles.importing.wording.dates import find_dates
from reviews.policy.findings.names import is_person

DATES = ("published", "updated", "reviewed", "next_review")
_WHOLE = len("2021-03-01")


class Sign(StrEnum):
    """The name of each, the same in rows, reports and addresses."""

    REVIEW_OLDER = "review-older-than-text"
    WITHOUT_DATE = "reviewer-without-date"
    WITHOUT_REVIEWER = "date-without-reviewer"
    NOBODY = "review-by-nobody"
    TEAM = "reviewer-is-a-team"
    DISAGREE = "dates-disagree"
    SAME_DAY = "review-date-is-modified-date"
    NO_REVIEW = "no-review-stated"
    NO_AUTHOR = "author-not-a-person"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a sign is called in a table, and what it says in a sentence."""

    label: str
    sentence: str


MEANINGS = {
    Sign.REVIEW_OLDER: Meaning(
        "Review older than text", "The stated review is older than the stated date of the text."
    ),
    Sign.WITHOUT_DATE: Meaning(
        "Reviewer without date", "A reviewer is named, but not when they reviewed the page."
    ),
    Sign.WITHOUT_REVIEWER: Meaning(
        "Date without reviewer", "A review date is stated, but nobody is named."
    ),
    Sign.NOBODY: Meaning(
        "Review by nobody", "The page speaks of a review, but names no reviewer and no date."
    ),
    Sign.TEAM: Meaning("Reviewer is a team", "The reviewer named is a team, not a person."),
    Sign.DISAGREE: Meaning(
        "Dates disagree", "Two places of the page state different dates for the same thing."
    ),
    Sign.SAME_DAY: Meaning(
        "Review date is modified date",
        "Reviewed and updated on the same day: saving may have counted as reviewing.",
    ),
    Sign.NO_REVIEW: Meaning("No review stated", "The page says nothing about a review."),
    Sign.NO_AUTHOR: Meaning("Author not a person", "No author is named, or a team or the site is."),
}


def signs_of(page: PageFacts, *, site_name: str = "") -> tuple[Sign, ...]:
    """Everything an audit finds in what a page states, in the order of the report."""
    text = max(filter(None, (page.updated, page.published)), default="")
    reviewed, reviewers = page.reviewed or "", _people(page.reviewer)
    says_reviewed = bool(page.claim) or _names_nobody(page)
    found = {
        Sign.REVIEW_OLDER: bool(reviewed and text and _before(reviewed, text)),
        Sign.WITHOUT_DATE: bool(reviewers and not reviewed),
        Sign.WITHOUT_REVIEWER: bool(reviewed and not reviewers),
        Sign.NOBODY: says_reviewed and not reviewed and not reviewers,
        Sign.TEAM: any(not is_person(name, site_name) for name in reviewers),
        Sign.DISAGREE: _dates_disagree(page),
        Sign.SAME_DAY: len(reviewed) == _WHOLE and reviewed == page.updated,
        Sign.NO_REVIEW: not (says_reviewed or reviewed or reviewers),
        Sign.NO_AUTHOR: not _people(page.author)
        or any(not is_person(name, site_name) for name in _people(page.author)),
    }
    return tuple(sign for sign in Sign if found[sign])


def _people(names: str | None) -> list[str]:
    return [name.strip() for name in (names or "").split(";") if name.strip()]


def _names_nobody(page: PageFacts) -> bool:
    """A line about a reviewer that leads to no name."""
    return page.reviewer is None and any(doubt.what == "reviewer" for doubt in page.doubts)


def _before(one: str, other: str) -> bool:
    """Whether one date is surely earlier, as exact as both are."""
    length = min(len(one), len(other))
    return one[:length] < other[:length]


def _dates_disagree(page: PageFacts) -> bool:
    stated = {what: getattr(page, what) for what in DATES}
    if any(doubt.what in DATES for doubt in disagreements(stated, page.structured)):
        return True
    pairs = (("published", "updated"), ("reviewed", "next_review"))
    if any(
        (first := stated[one]) and (second := stated[other]) and _before(second, first)
        for one, other in pairs
    ):
        return True
    facts = {getattr(page, what) for what in CORRECTABLE}
    return any(
        date.iso is not None and date.iso not in facts
        for doubt in page.byline.doubts
        if doubt.what in DATES and stated[doubt.what]
        for date in find_dates(doubt.line)
        if not _says_the_same(date.iso, stated[doubt.what])
    )


def _says_the_same(one: str | None, other: str | None) -> bool:
    length = min(len(one or ""), len(other or ""))
    return (one or "")[:length] == (other or "")[:length]
