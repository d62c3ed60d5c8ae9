"""Note since when a person has had a text before them."""

import datetime as dt

from articles.models import User
from reviews.displayed import Displayed
from reviews.models import Opening
from reviews.permissions.signing import may_mark
from reviews.policy.facts import Scope


def note_opening(shown: Displayed, *, by: User, at: dt.datetime) -> dt.datetime:
    """Since when exactly this has been open, on whichever device; from now on if it never was.

    Marks change nothing in it, other words do. Leaves no audit event, since it only looks; nothing
    is kept of who does not sign here.
    """
    if not may_mark(by, shown.review):
        return at
    row, _ = Opening.objects.get_or_create(
        review=shown.review,
        by=by,
        shown=shown.bound_to(Scope.WHOLE).digest,
        defaults={"at": at},
    )
    return row.at
