"""What stands at a public address: the live version and what is true of it today."""

import datetime as dt
import hashlib
import json
from dataclasses import dataclass
from typing import Any

from django.db.models import Min, OuterRef, Subquery
from django.urls import reverse

from articles.models import Page, Publication, PublicationKind
from reviews.models import StandingPeriod
from reviews.policy.standing import standing_on
from reviews.public_line import PublicLine, public_line
from reviews.record import local, record_of
from reviews.views.reading.ages import ago


@dataclass(frozen=True)
class Shown:
    """A live page. `since` is the moment from which it has said this; that its days grow older
    is no change of what it says, but it is other bytes."""

    page: Page
    publication: Publication
    version: Any
    line: PublicLine
    published_at: dt.datetime
    since: dt.datetime
    today: dt.date

    @property
    def address(self) -> str:
        """Where it stands on the site."""
        return reverse("page", args=[self.page.slug])

    @property
    def published_on(self) -> dt.date:
        """The day any text of it was first live here."""
        return local(self.published_at).date()

    @property
    def text_date(self) -> dt.date:
        """The day these words were saved, or were said to be by the page they came from."""
        return self.line.text_date or local(self.version.saved_at).date()

    @property
    def text_is_older(self) -> bool:
        """Whether the words were written before the page was first live: no update, then."""
        return self.text_date < self.published_on

    @property
    def reviewed_on(self) -> dt.date | None:
        """The day of the review, while it may be claimed of these words."""
        return self.line.reviewed_on if self.line.is_claim else None

    @property
    def published_ago(self) -> str:
        """How long ago that first day is."""
        return ago(self.published_on, self.today)

    @property
    def text_ago(self) -> str:
        """How old these words are."""
        return ago(self.text_date, self.today)

    @property
    def reviewed_ago(self) -> str:
        """How old the review is; nothing where none may be claimed."""
        return ago(self.reviewed_on, self.today) if self.reviewed_on else ""

    @property
    def is_imported(self) -> bool:
        """Whether the live text came from elsewhere."""
        return self.publication.kind == PublicationKind.IMPORTED

    @property
    def identity(self) -> str:
        """A digest that is the same only while the page says the same."""
        specialty = self.version.specialty
        said = [
            self.page.slug,
            self.publication.pk,
            self.version.content_digest,
            specialty.name if specialty else "",
            self.published_at.isoformat(),
            self.line.to_json(),
            [self.published_ago, self.text_ago, self.reviewed_ago],
        ]
        return hashlib.sha256(json.dumps(said).encode()).hexdigest()


def page_at(slug: str) -> Page | None:
    """The page with this address, live or retired, with its live version. One query."""
    first = (
        Publication.objects.filter(article=OuterRef("article"))
        .order_by()
        .values("article")
        .annotate(first=Min("at"))
        .values("first")
    )
    return (
        Page.objects.filter(slug=slug)
        .select_related("article", "live__version__specialty")
        .annotate(published_at=Subquery(first))
        .first()
    )


def shown(page: Page, publication: Publication, *, now: dt.datetime) -> Shown:
    """What the page says at that moment. One query, unless a standing awaits its next day."""
    line, since = _line(page, now)
    return Shown(
        page=page,
        publication=publication,
        version=publication.version,
        line=line,
        published_at=page.published_at,  # type: ignore[attr-defined]
        since=max(since, publication.at),
        today=local(now).date(),
    )


def _line(page: Page, now: dt.datetime) -> tuple[PublicLine, dt.datetime]:
    """The stored line while it holds; else what the rules say of today, computed and not stored."""
    today = local(now).date()
    period = StandingPeriod.objects.filter(article=page.article_id, until=None).first()
    turns_on = period.next_change_on if period else None
    if period and period.line and (turns_on is None or turns_on > today):
        return PublicLine.from_json(period.line), period.since
    dawn = local(now).replace(hour=0, minute=0, second=0, microsecond=0)
    return public_line(standing_on(record_of(page.article, at=now), local(now))), dawn
