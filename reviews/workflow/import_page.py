"""Import a page with the review it claims."""

import datetime as dt

from django.db import transaction

from articles.editing.import_article import Source, import_article
from articles.importing.page import PageFacts
from articles.models import Article, PublicationKind, User
from reviews.ledger.record import record
from reviews.models import ClaimedReview
from reviews.permissions.desk import may_run_desk
from reviews.workflow.publish_version import publish_version
from reviews.workflow.refresh_standing import refresh_standing


@transaction.atomic
def import_page(
    page: PageFacts, source: Source, *, by: User, at: dt.datetime, live: bool
) -> Article:
    """The article. What the page says about a review is kept as a claim, never as a sign-off.

    With `live` it is published as imported. Raises RefusedError for who is not an editor and for a
    page without an article; OutOfDateError if the address was imported already; SigningKeyError.
    """
    may_run_desk(by).require()
    version = import_article(page, source, by=by, at=at)
    article = Article.objects.get(pk=version.article_id)
    claim = (
        ClaimedReview.objects.create(
            article=article,
            version=version,
            reviewer_name=page.reviewer or "",
            qualification=page.qualification or "",
            roles=list(page.roles),
            wording=page.claim or "",
            reviewed_on=page.reviewed or "",
            published_on=page.published or "",
            updated_on=page.updated or "",
            author_name=page.author or "",
            recorded_at=at,
            recorded_by=by,
        )
        if page.reviewer or page.reviewed or page.claim
        else None
    )
    refresh_standing(article, at=at)
    if claim:
        record(claim)
    if live:
        publish_version(version, by=by, at=at, kind=PublicationKind.IMPORTED)
    return article
