"""Ask for many re-reviews at once."""

import datetime as dt
import uuid
from collections.abc import Sequence

from django.db import transaction

from articles.editing.record_event import record_event
from articles.models import User
from articles.verdict import RefusedError
from reviews.audit.again import MOST, Again
from reviews.models import Batch, BatchLine
from reviews.permissions.desk import may_run_desk
from reviews.record import local
from reviews.workflow.ask_batch import ask_batch_later


@transaction.atomic
def start_batch(
    articles: Sequence[Again],
    *,
    by: User,
    at: dt.datetime,
    key: uuid.UUID,
    due_on: dt.date,
    note: str = "",
) -> Batch:
    """The batch; each article goes to review in a transaction of its own, soon after.

    The same key again is the same batch. Raises RefusedError for who is not an editor, for nothing
    to ask, for more than 200 articles, and for a day that is past.
    """
    may_run_desk(by).require()
    if known := Batch.objects.filter(key=key, by=by).first():
        return known
    if not any(not one.skipped for one in articles):
        raise RefusedError("None of these articles can go to review now.")
    if len(articles) > MOST:
        raise RefusedError(f"At most {MOST} articles go into one batch.")
    if due_on < local(at).date():
        raise RefusedError("The review cannot be due on a day that is past.")
    batch = Batch.objects.create(key=key, by=by, at=at, due_on=due_on, note=note.strip())
    BatchLine.objects.bulk_create(
        BatchLine(
            batch=batch,
            article_id=one.article_id,
            number=one.number,
            reviewer=one.reviewer,
            skipped=one.skipped,
        )
        for one in articles
    )
    record_event(
        "start_batch",
        by=by,
        at=at,
        subject=f"batch:{batch.pk}",
        detail={"articles": len(articles), "due_on": due_on.isoformat()},
    )
    ask_batch_later.enqueue(batch_id=batch.pk)
    return batch
