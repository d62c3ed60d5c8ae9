"""A reviewer takes marks of what they have read back."""

import datetime as dt
from collections.abc import Collection
from dataclasses import replace

from django.db import transaction

from articles.models import User
from reviews.displayed import Displayed
from reviews.models import ReadMark, Review
from reviews.workflow.mark_read import marking


@transaction.atomic
def unmark_read(review: Review, *, by: User, at: dt.datetime, keys: Collection[str]) -> Displayed:
    """What they are shown, with these pairs unmarked; what was not marked stays so.

    Leaves no audit event, and is refused, as `mark_read`.
    """
    shown, named = marking(review, by=by, at=at, keys=keys)
    names = {name for key in named for name in shown.kept_under[key]} & shown.marks.keys()
    ReadMark.objects.filter(article=shown.review.article_id, by=by, key__in=names).delete()
    return replace(shown, marks={k: when for k, when in shown.marks.items() if k not in names})
