"""Everything that happened to a public page, newest first."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

from django.urls import reverse

from articles.comparing.change import SAFETY_SIGNALS
from articles.comparing.compare import compare
from articles.models import Page, Publication, PublicationKind, Retirement
from reviews.models import ClaimedReview, Dispute, SignOff, Withdrawal
from reviews.record import passages_of

MOST_COMPARED = 40
"""Changes are counted for so many publications; older ones are told without the count."""


@dataclass(frozen=True)
class PublicEvent:
    """One thing that happened: a sentence, when, and what else is known of it."""

    at: dt.datetime
    title: str
    kind: str = ""
    notes: tuple[str, ...] = ()
    url: str = ""
    until: dt.datetime | None = None
    is_live: bool = False


def public_events(page: Page) -> list[PublicEvent]:
    """What readers may know of this page's past: publications, reviews, and what was taken back."""
    publications = list(
        Publication.objects.filter(article=page.article_id).select_related("version")
    )
    retirements = {row.publication_id: row for row in _retirements(page)}
    newest = max((row.version.number for row in publications), default=0)
    sign_offs = SignOff.objects.filter(article=page.article_id, version__number__lte=newest)
    events = [
        *_publications(page, publications, retirements),
        *(_retired(row) for row in retirements.values()),
        *(_signed(row) for row in sign_offs.select_related("version")),
        *_taken_back(sign_offs),
        *(_claimed(row) for row in ClaimedReview.objects.filter(article=page.article_id)),
    ]
    return sorted(events, key=lambda event: event.at, reverse=True)


def _retirements(page: Page) -> Iterable[Retirement]:
    return Retirement.objects.filter(article=page.article_id)


def _publications(
    page: Page, publications: list[Publication], retirements: dict[int, Retirement]
) -> Iterator[PublicEvent]:
    first, ends = publications[:1], [later.at for later in publications[1:]]
    compared = {later.pk for later in publications[-MOST_COMPARED:]}
    before = {
        later.pk: earlier for earlier, later in pairwise(publications) if later.pk in compared
    }
    for place, row in enumerate(publications):
        retired = retirements.get(row.pk)
        is_live = row.pk == page.live_id
        yield PublicEvent(
            at=row.at,
            title=_published(row, is_first=row in first),
            kind="published",
            notes=tuple(_about(row, before.get(row.pk))),
            url=_address(page, row, is_live=is_live),
            until=retired.at if retired else next(iter(ends[place : place + 1]), None),
            is_live=is_live,
        )


def _address(page: Page, row: Publication, *, is_live: bool) -> str:
    if is_live:
        return reverse("page", args=[page.slug])
    return reverse("page_version", args=[page.slug, row.version.number])


def _published(row: Publication, *, is_first: bool) -> str:
    if row.kind == PublicationKind.EMERGENCY:
        return f"Version {row.version.number} published as an urgent update, before its review"
    if row.kind == PublicationKind.IMPORTED:
        return f"Version {row.version.number} taken over from another site"
    return f"Version {row.version.number} {'first ' * is_first}published"


def _about(row: Publication, before: Publication | None) -> Iterator[str]:
    if row.kind == PublicationKind.EMERGENCY:
        yield f"Reason given: {row.reason}"
    if before is not None:
        yield what_changed(before.version, row.version)


def what_changed(before: Any, after: Any) -> str:
    """How one text differs from the one readers saw before it, as a sentence."""
    changed, grave = _counts(
        (before.history_id, before.text, before.canon), (after.history_id, after.text, after.canon)
    )
    if not changed:
        return "The words stayed the same."
    passages = f"{changed:,} passage{'s' * (changed > 1)} changed"
    if not grave:
        return f"{passages}."
    how_many = "" if grave == changed else f"{grave:,} of them "
    return f"{passages}, {how_many}in a dose, a number, a warning or another fact."


@lru_cache(maxsize=256)
def _counts(before: tuple[int, Any, int], after: tuple[int, Any, int]) -> tuple[int, int]:
    """How many passages differ, and in how many of them a safety signal. Versions never change."""
    changes = compare(passages_of(*before[1:]), passages_of(*after[1:])).changes
    return len(changes), sum(bool(pair.signals & SAFETY_SIGNALS) for pair in changes)


def _retired(row: Retirement) -> PublicEvent:
    return PublicEvent(row.at, "Taken off the site", "broken", (f"Reason given: {row.reason}",))


def _signed(row: SignOff) -> PublicEvent:
    what = "the whole text" if row.scope == "whole" else "changes to the text"
    return PublicEvent(
        at=row.at,
        title=f"{printed(row)} signed off {what} of version {row.version.number}",
        kind="signed",
        notes=(row.meaning,),
        url=reverse("certificate", args=[row.pk]),
    )


def printed(row: SignOff) -> str:
    """The signer as printed that day, with the credentials stated."""
    held = dict.fromkeys(credential["qualification"] for credential in row.credentials)
    return ", ".join((row.signer_name, *held))


def _taken_back(sign_offs: Any) -> Iterator[PublicEvent]:
    for row in Withdrawal.objects.filter(sign_off__in=sign_offs).select_related("sign_off"):
        why = (
            "The reviewer says that the text is wrong."
            if row.kind == "text-is-wrong"
            else "The reviewer signed by mistake."
        )
        title = f"{row.sign_off.signer_name} withdrew the sign-off of {_day(row.sign_off)}"
        yield PublicEvent(row.at, title, "broken", (why,), _certificate(row))
    for dispute in Dispute.objects.filter(sign_off__in=sign_offs).select_related("sign_off"):
        signed = dispute.sign_off
        title = f"An editor disputed the sign-off of {signed.signer_name}, {_day(signed)}"
        note = f"Reason given: {dispute.reason}"
        yield PublicEvent(dispute.at, title, "broken", (note,), _certificate(dispute))


def _certificate(row: Withdrawal | Dispute) -> str:
    return reverse("certificate", args=[row.sign_off_id])


def _day(row: SignOff) -> str:
    day = row.at.astimezone(dt.UTC)
    return f"{day.day} {day:%B %Y}"


def _claimed(row: ClaimedReview) -> PublicEvent:
    who = f" by {row.reviewer_name}" if row.reviewer_name else ""
    when = f", dated {row.reviewed_on}" if row.reviewed_on else ", without a date"
    return PublicEvent(
        at=row.recorded_at,
        title=f"The imported page claimed a medical review{who}{when}",
        notes=("There is no record of what was read, so it counts for nothing here.",),
    )
