"""Import a page with the review it claims."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils.text import Truncator

from articles.editing.import_article import Source, import_article
from articles.importing.corrections import Correction, corrected
from articles.importing.page import PageFacts
from articles.importing.pictures import Gathered
from articles.models import Article, PublicationKind, User
from reviews.ledger.record import record
from reviews.models import ClaimedReview
from reviews.permissions.desk import may_run_desk
from reviews.workflow.publish_version import publish_version
from reviews.workflow.refresh_standing import refresh_standing

LONGEST_NAME = 200


@transaction.atomic
def import_page(
    page: PageFacts,
    source: Source,
    *,
    by: User,
    at: dt.datetime,
    live: bool,
    corrections: Sequence[Correction] = (),
    pictures: Sequence[Gathered] = (),
) -> Article:
    """The article. What the page says about a review is kept as a claim, never as a sign-off.

    With `live` it is published as imported. Corrections stand in for what was read; pictures that
    were brought along become ours. Raises
    RefusedError for who is not an editor and for a page without an article; OutOfDateError if the
    address was imported already; SigningKeyError.
    """
    may_run_desk(by).require()
    version = import_article(page, source, by=by, at=at, corrections=corrections, pictures=pictures)
    article = Article.objects.get(pk=version.article_id)
    claim = _claim(article, version, corrected(page, corrections), by=by, at=at)
    if not live:  # publishing refreshes it, too
        refresh_standing(article, at=at)
    if claim:
        record(claim)
    if live:
        publish_version(version, by=by, at=at, kind=PublicationKind.IMPORTED)
    return article


def _claim(
    article: Article, version: Any, page: PageFacts, *, by: User, at: dt.datetime
) -> ClaimedReview | None:
    """The claim a page makes, or None. Names longer than a row holds stand whole in its facts."""
    if not claims_review(page):
        return None
    return ClaimedReview.objects.create(
        article=article,
        version=version,
        reviewer_name=_short(page.reviewer),
        qualification=_short(page.qualification),
        roles=list(page.roles),
        wording=page.claim or "",
        reviewed_on=page.reviewed or "",
        published_on=page.published or "",
        updated_on=page.updated or "",
        author_name=_short(page.author),
        recorded_at=at,
        recorded_by=by,
    )


def claims_review(page: PageFacts) -> bool:
    """Whether a page says anything about a review."""
    return bool(page.reviewer or page.reviewed or page.claim)


def _short(name: str | None) -> str:
    return Truncator(name or "").chars(LONGEST_NAME)
