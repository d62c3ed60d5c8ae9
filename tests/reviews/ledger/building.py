"""Rows that the ledger states, and entries about them."""

import datetime as dt
from typing import Any

from django.db import transaction

from articles.editing.content import Content
from articles.editing.publish import publish
from articles.editing.save_version import save_version
from articles.editing.start_article import start_article
from articles.models import Draft, Publication, Specialty, User
from reviews.ledger.record import record
from reviews.models import Disclosure, LedgerEntry, Proof, Review, SignOff
from reviews.policy.facts import Scope

NOON = dt.datetime(2026, 3, 2, 12, tzinfo=dt.UTC)
MINUTE = dt.timedelta(minutes=1)


def frozen_version(writer: User, title: str = "Living with hay fever") -> Any:
    """Version 1 of a new article, saved half an hour before noon."""
    at = NOON - 30 * MINUTE
    article = start_article(by=writer, at=at)
    specialty, _ = Specialty.objects.get_or_create(name="Allergology", slug="allergology")
    content = Content(
        title=title,
        body="<p>Rinse the nose twice a day. Take 10 mg at night.</p>",
        byline=writer.name,
        specialty_id=specialty.pk,
    )
    draft = Draft.objects.get(article=article)
    content.write_to(draft)
    draft.save()
    return save_version(article, by=writer, at=at, revision=draft.revision)


def sign_off_row(version: Any, signer: User, proof: Proof = Proof.PASSWORD) -> SignOff:
    """What a reviewer stated about the whole version at noon, without its entry."""
    review = Review.objects.create(
        article_id=version.article_id, version=version, asked_by=signer, asked_at=NOON
    )
    disclosure = Disclosure.objects.create(
        reviewer=signer.reviewer, article_id=version.article_id, at=NOON
    )
    return SignOff.objects.create(
        article_id=version.article_id,
        version=version,
        review=review,
        reviewer=signer.reviewer,
        scope=Scope.WHOLE,
        shown=[{"slot": "0", "before": None, "after": {"kind": "title"}, "at": 0}],
        marked=["0"],
        canon=version.canon,
        text_digest=version.text_digest,
        content_digest=version.content_digest,
        vouched_digest="a" * 64,
        binding="b" * 64,
        meaning="I have read the whole text and vouch for it.",
        signer_name=signer.name,
        signer_is_editor=signer.is_editor,
        credentials=[{"qualification": "MD", "number": "N-1001"}],
        proof=proof,
        opened_at=NOON - 4 * MINUTE,
        disclosure=disclosure,
        at=NOON,
    )


def published(version: Any, editor: User) -> Publication:
    """The version, live in an emergency, without its entry."""
    return publish(version, by=editor, at=NOON, kind="emergency", reason="A dose was wrong.")


def recorded(row: Any) -> LedgerEntry:
    """The entry of a row, as a verb would write it."""
    with transaction.atomic():
        return record(row)
