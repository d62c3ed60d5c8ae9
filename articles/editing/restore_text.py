"""Bring back a text that was set aside."""

import datetime as dt

from django.db import transaction

from articles.editing.content import Content
from articles.editing.record_event import record_event
from articles.editing.save_draft import locked_draft, write_draft
from articles.models import Draft, SetAsideText, User
from articles.permissions import may_write
from articles.verdict import OutOfDateError


@transaction.atomic
def restore_text(set_aside: SetAsideText, *, by: User, at: dt.datetime, revision: int) -> Draft:
    """The draft, now holding the text that was set aside, in place of its `revision`.

    The words count as by who wrote them and by who brought them back. The same again changes
    nothing. Raises RefusedError for who may not write, OutOfDateError if the draft has moved on.
    """
    may_write(by).require()
    draft = locked_draft(set_aside.article)
    content = Content.from_json(set_aside.content)
    if Content.of(draft) == content:
        return draft
    if draft.revision != revision:
        raise OutOfDateError(
            f"{draft.saved_by} saved this draft while you were comparing. Compare once more: the "
            "text on the left is the draft as it now stands."
        )
    write_draft(draft, content, by=by, at=at, writers=[by, set_aside.by])
    record_event(
        "restore_text",
        by=by,
        at=at,
        article=draft.article,
        subject=f"set_aside_text:{set_aside.pk}",
        detail={"in_place_of_revision": revision, "revision": draft.revision},
    )
    return draft
