"""The audit table as a file for spreadsheets: exactly the rows that the address narrows to."""

import datetime as dt
from collections.abc import Iterator

from django.http import StreamingHttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.views.request import SignedInRequest
from reviews.audit.addresses import State
from reviews.audit.counts import by_standing, total
from reviews.audit.export import csv_lines
from reviews.audit.table import all_rows
from reviews.permissions.desk import may_run_desk
from reviews.views.audit.asked import asked

LINES_AT_ONCE = 200
MARK = "\ufeff"  # by which spreadsheets know that this is UTF-8


@require_safe
def audit_export(request: SignedInRequest) -> StreamingHttpResponse:
    """All rows, on all pages, in the order of the table."""
    may_run_desk(request.user).require()
    _, state = asked(request)
    on, today = state.filters.on, timezone.localdate()
    name = f"audit-as-on-{on}.csv" if on else f"audit-{today}.csv"
    return StreamingHttpResponse(
        _portions(state, on or today),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _portions(state: State, day: dt.date) -> Iterator[str]:
    count = total(state.filters, by_standing(state.filters))
    rows = all_rows(state.filters, state.sort, count=count)
    portion = [MARK]
    for line in csv_lines(rows, day):
        portion.append(line)
        if len(portion) >= LINES_AT_ONCE:
            yield "".join(portion)
            portion = []
    yield "".join(portion)
