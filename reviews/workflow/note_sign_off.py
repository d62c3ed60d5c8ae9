"""Note what came of looking into a hasty sign-off."""

import datetime as dt

from django.db import transaction

from articles.editing.lock_article import lock_article, moment_after_waiting
from articles.editing.record_event import record_event
from articles.models import User
from articles.verdict import OutOfDateError, RefusedError
from reviews.models import SignOff, SignOffNote
from reviews.permissions.haste import may_note, pace_of
from reviews.workflow.refresh_standing import refresh_standing

LONGEST = 5000


@transaction.atomic
def note_sign_off(signed: SignOff, *, by: User, at: dt.datetime, text: str) -> SignOffNote:
    """The note, for good; it clears the finding. The sign-off itself stays as it is.

    Raises RefusedError for who may not, without words, with too many, and where there was no haste;
    OutOfDateError if the sign-off was taken back, or the same was noted already.
    """
    at = moment_after_waiting(lock_article(signed.article_id), at)
    signed = SignOff.objects.select_related("article", "version", "reviewer").get(pk=signed.pk)
    may_note(by, signed, pace_of(signed, at=at)).require()
    text = text.strip()
    if not text:
        raise RefusedError("Say what came of it: whom you asked, and why the sign-off may stand.")
    if len(text) > LONGEST:
        raise RefusedError(
            f"A note has at most {LONGEST:,} characters; this one has {len(text):,}."
        )
    if signed.notes.filter(by=by, text=text).exists():
        raise OutOfDateError("You have noted this already. Nothing was noted twice.")
    note = SignOffNote.objects.create(sign_off=signed, text=text, by=by, at=at)
    record_event(
        "note_sign_off",
        by=by,
        at=at,
        article=signed.article,
        number=signed.version.number,
        subject=f"sign_off:{signed.pk}",
        detail={"note": text},
    )
    refresh_standing(signed.article, at=at)
    return note
