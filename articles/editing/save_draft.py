"""Save the working copy."""

import datetime as dt
from dataclasses import dataclass

from django.db import transaction

from articles.comparing.authorship import carry
from articles.editing.content import LONGEST_BODY, Content
from articles.models import Article, Draft, DraftSave, SetAsideText, User
from articles.permissions import may_write
from articles.text.canonical import passages
from articles.verdict import RefusedError


@dataclass(frozen=True)
class DraftSaved:
    """What came of a save: the draft as it stands now, and the text set aside if it had moved on."""

    draft: Draft
    set_aside: SetAsideText | None = None


@transaction.atomic
def save_draft(
    article: Article, content: Content, *, by: User, at: dt.datetime, revision: int
) -> DraftSaved:
    """Save `content`, written on the draft's `revision`.

    If the draft has moved on since, nothing is overwritten: the text is set aside, whole, for its
    writer to choose. The same content again changes nothing. Raises RefusedError for who may not
    write and for a text beyond `LONGEST_BODY`.
    """
    may_write(by).require()
    if len(content.body) > LONGEST_BODY:
        raise RefusedError(
            f"This text has {len(content.body):,} characters; {LONGEST_BODY:,} is the most that "
            "can be saved. Split it into several articles. It stays in this window until you do."
        )
    content = content.sanitised()
    draft = Draft.objects.select_for_update().select_related("article").get(article=article)
    if Content.of(draft) == content:
        return DraftSaved(draft)
    if draft.revision != revision:
        return DraftSaved(draft, _set_aside(draft, content, by=by, at=at, revision=revision))
    authorship, written = carry(
        draft.authorship, passages(draft.text), passages(content.text), by=by.pk
    )
    content.write_to(draft)
    draft.authorship = authorship
    draft.revision += 1
    draft.saved_at, draft.saved_by = at, by
    draft.save()
    DraftSave.objects.create(
        article=article, revision=draft.revision, by=by, at=at, passages=written
    )
    return DraftSaved(draft)


def _set_aside(
    draft: Draft, content: Content, *, by: User, at: dt.datetime, revision: int
) -> SetAsideText:
    """Keep the text; a repeated save of the same text is one row."""
    last = SetAsideText.objects.filter(article=draft.article, by=by).first()
    if last and last.base_revision == revision and last.content == content.to_json():
        return last
    return SetAsideText.objects.create(
        article=draft.article, by=by, at=at, base_revision=revision, content=content.to_json()
    )
