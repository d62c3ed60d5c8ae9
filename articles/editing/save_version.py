"""Freeze the draft as the next numbered version."""

import datetime as dt
from dataclasses import asdict
from typing import Any

from django.db import transaction

from articles.comparing.size import size_of_change
from articles.editing.content import Content
from articles.editing.lock_article import lock_article
from articles.editing.record_event import record_event
from articles.editing.save_draft import locked_draft
from articles.models import Article, Draft, User
from articles.permissions import may_write
from articles.text.canonical import CANON, passages
from articles.text.digests import content_digest, text_digest
from articles.verdict import OutOfDateError, RefusedError


@transaction.atomic
def save_version(
    article: Article, *, by: User, at: dt.datetime, revision: int, note: str = ""
) -> Any:
    """The new version, made of the draft as it stood at `revision`.

    Raises RefusedError with everything that is missing, or if nothing changed since the newest
    version; OutOfDateError if the draft has moved on.
    """
    may_write(by).require()
    draft = locked_draft(article)
    article = lock_article(article.pk)
    if draft.revision != revision:
        raise OutOfDateError(
            f"{draft.saved_by} saved this draft after you opened it. Look at the text as it now "
            "stands, then save the version."
        )
    content = Content.of(draft)
    if faults := content.faults():
        raise RefusedError(" ".join(faults))
    return freeze(article, draft, content, by=by, at=at, note=note)


def freeze(
    article: Article, draft: Draft, content: Content, *, by: User, at: dt.datetime, note: str
) -> Any:
    """Write the version row of `content`. Both rows are locked by the caller."""
    before = passages(article.text)
    content.write_to(article)
    digest = content_digest(article.content())
    if digest == article.content_digest:
        raise RefusedError(
            f"Nothing has changed since version {article.number}, so there is nothing to save."
        )
    article.number += 1
    article.canon = CANON
    article.authorship = draft.authorship
    article.text_digest = text_digest(article.text, byline=article.byline)
    article.content_digest = digest
    article._history_user = by  # type: ignore[attr-defined]
    article._history_date = at  # type: ignore[attr-defined]
    article._change_reason = note.strip()  # type: ignore[attr-defined]
    article.save()
    draft.base_number = article.number
    draft.is_ahead = False
    draft.save(update_fields=["base_number", "is_ahead"])
    record_event(
        "save_version",
        by=by,
        at=at,
        article=article,
        number=article.number,
        detail={
            "note": note.strip(),
            "text_digest": article.text_digest,
            "size": asdict(size_of_change(before, passages(article.text))),
        },
    )
    return article.history.get(number=article.number)
