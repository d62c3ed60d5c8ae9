"""Take up an earlier version again: put its text into the draft."""

import datetime as dt
from typing import Any

from django.db import transaction

from articles.editing.content import Content
from articles.editing.record_event import record_event
from articles.editing.save_draft import locked_draft, set_text_aside, write_draft
from articles.models import Draft, User
from articles.permissions import may_write
from articles.text.canonical import passages


@transaction.atomic
def restore_version(version: Any, *, by: User, at: dt.datetime) -> Draft:
    """The draft, now holding the text of `version`. Saved, it becomes a version of its own.

    What the draft held and no version holds is set aside, so that nothing is lost. The words count
    as by who wrote them and by who took them up again. The same text again changes nothing. Raises
    RefusedError for who may not write.
    """
    may_write(by).require()
    draft = locked_draft(version.history_object)
    content, held = Content.of(version), Content.of(draft)
    if held == content:
        return draft
    base = draft.article.history.filter(number=draft.base_number).first()
    if base is None or Content.of(base) != held:
        set_text_aside(draft, held, by=draft.saved_by, at=at, revision=draft.revision)
    write_draft(draft, content, by=by, at=at, writers=[by])
    for passage in passages(content.text):
        authors = {*draft.authorship.get(passage.key, ()), *version.authorship.get(passage.key, ())}
        draft.authorship[passage.key] = sorted(authors)
    draft.save(update_fields=["authorship"])
    record_event(
        "restore_version",
        by=by,
        at=at,
        article=draft.article,
        number=version.number,
        detail={"revision": draft.revision},
    )
    return draft
