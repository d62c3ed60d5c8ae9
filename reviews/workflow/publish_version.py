"""Publish a version, if what it says about its review is true."""

import datetime as dt
from typing import Any

from django.db import transaction

from articles.editing.lock_article import lock_article, moment_after_waiting
from articles.editing.publish import publish
from articles.models import Publication, PublicationKind, User
from reviews.ledger.record import record
from reviews.permissions.publishing import may_publish
from reviews.record import recorded
from reviews.workflow.refresh_standing import store_standing


@transaction.atomic
def publish_version(
    version: Any,
    *,
    by: User,
    at: dt.datetime,
    kind: PublicationKind = PublicationKind.REVIEWED,
    reason: str = "",
) -> Publication:
    """The publication: *reviewed* (no gap, policy met), *emergency* (with a reason, shown until
    covered) or *imported* (with only a claimed review).

    Raises RefusedError with what is missing, OutOfDateError if this version is live already;
    SigningKeyError if there is no key to sign the record with.
    """
    article = lock_article(version.article_id)
    at = moment_after_waiting(article, at)
    verdict = may_publish(by, version, kind=kind, reason=reason, at=at)
    verdict.require()
    publication = publish(
        version, by=by, at=at, kind=kind, reason=reason.strip(), despite=verdict.notes
    )
    store_standing(article, recorded(article.pk), at=at)
    record(publication)
    return publication
