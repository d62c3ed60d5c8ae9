"""Save the working copy."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from articles.comparing.authorship import carry
from articles.comparing.origins import from_json, to_json
from articles.editing.content import Content
from articles.models import Article, Draft, DraftSave, SetAsideText, User
from articles.permissions import may_write
from articles.text.bounds import TextTooLargeError
from articles.text.canonical import passages
from articles.verdict import RefusedError


@dataclass(frozen=True)
class DraftSaved:
    """The draft as it now stands, and the text that was set aside if it had moved on."""

    draft: Draft
    set_aside: SetAsideText | None = None


@transaction.atomic
def save_draft(
    article: Article, content: Content, *, by: User, at: dt.datetime, revision: int
) -> DraftSaved:
    """Save `content`, written on the draft's `revision`.

    If the draft has moved on since, nothing is overwritten: the text is set aside, whole, for its
    writer to choose. The same content again changes nothing. Raises RefusedError for who may not
    write and for a text larger than a version may be.
    """
    may_write(by).require()
    content = fitting(content)
    draft = locked_draft(article)
    if Content.of(draft) == content:
        return DraftSaved(draft)
    if draft.revision != revision:
        return DraftSaved(draft, set_text_aside(draft, content, by=by, at=at, revision=revision))
    write_draft(draft, content, by=by, at=at, writers=[by])
    return DraftSaved(draft)


def fitting(content: Content) -> Content:
    """The content made clean. Raises RefusedError if it is larger than a version may be."""
    try:
        return content.sanitised()
    except TextTooLargeError as fault:
        raise RefusedError(f"{fault} Until then the text stays in this window.") from fault


def locked_draft(article: Article) -> Draft:
    """The draft, which nobody else can save before this transaction ends.

    Joins nothing: PostgreSQL loses a row it waited for if what the row is joined to has changed.
    """
    return Draft.objects.select_for_update().get(article=article)


def write_draft(
    draft: Draft, content: Content, *, by: User, at: dt.datetime, writers: Sequence[User]
) -> None:
    """Put clean content into the locked draft; what is new in it counts as by all `writers`."""
    carried = carry(
        draft.authorship,
        passages(draft.text),
        passages(content.text),
        by=by.pk,
        gone=from_json(draft.gone),
    )
    authorship, written = carried.authorship, carried.written
    for key in written:
        authorship[key] = sorted({*authorship[key], *(writer.pk for writer in writers)})
    content.write_to(draft)
    draft.authorship, draft.gone = authorship, to_json(carried.gone)
    draft.revision += 1
    draft.saved_at, draft.saved_by = at, by
    draft.is_ahead = not draft.article.number or Content.of(draft.article) != content
    draft.save()
    DraftSave.objects.create(
        article=draft.article, revision=draft.revision, by=by, at=at, passages=written
    )


def set_text_aside(
    draft: Draft, content: Content, *, by: User, at: dt.datetime, revision: int
) -> SetAsideText:
    """Keep the text; a repeated save of the same text is one row."""
    last = SetAsideText.objects.filter(article=draft.article, by=by).first()
    if last and last.base_revision == revision and last.content == content.to_json():
        return last
    return SetAsideText.objects.create(
        article=draft.article, by=by, at=at, base_revision=revision, content=content.to_json()
    )
