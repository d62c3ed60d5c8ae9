"""Carry a batch of re-reviews out, article by article."""

import datetime as dt

from django.db import transaction
from django_tasks import task

from articles.models import ArticleVersion, User
from articles.verdict import OutOfDateError, RefusedError
from reviews.models import Batch, BatchLine, Review
from reviews.workflow.submit import submit

NEWER = "A newer version was saved meanwhile."


@task()
def ask_batch_later(*, batch_id: int) -> None:
    """Carry it out in the background, as of the moment it was asked for."""
    batch = Batch.objects.select_related("by").get(pk=batch_id)
    ask_batch(batch, by=batch.by, at=batch.at)


def ask_batch(batch: Batch, *, by: User, at: dt.datetime, most: int | None = None) -> int:
    """Submit what still waits, each article in a transaction of its own; how many were done.

    What cannot go to review says why in its line. Done again, it does only what is left.
    """
    waiting = batch.lines.filter(review=None, skipped="").values_list("pk", flat=True)
    return sum(_ask(line, by=by, at=at) for line in list(waiting[:most]))


@transaction.atomic
def _ask(key: int, *, by: User, at: dt.datetime) -> bool:
    """Whether this line was done now; whoever came first did it otherwise."""
    lines = BatchLine.objects.select_for_update(of=("self",))
    line = lines.select_related("batch", "reviewer__user").get(pk=key)
    if line.review_id or line.skipped:
        return False
    try:
        with transaction.atomic():
            line.review = _submitted(line, by=by, at=at)
    except (RefusedError, OutOfDateError) as why:
        line.skipped = str(why)
    line.save(update_fields=["review", "skipped"])
    return True


def _submitted(line: BatchLine, *, by: User, at: dt.datetime) -> Review:
    newest = ArticleVersion.objects.filter(id=line.article_id).order_by("-number").first()
    if newest is None or newest.number != line.number:
        raise OutOfDateError(NEWER)
    return submit(
        newest,
        by=by,
        at=at,
        reviewers=[line.reviewer] if line.reviewer else [],
        due_on=line.batch.due_on,
        note=line.batch.note,
    )
