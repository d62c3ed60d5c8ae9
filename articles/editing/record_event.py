"""Write one line of the audit trail."""

import datetime as dt
from typing import Any

from articles.models import Article, AuditEvent, User


def record_event(
    verb: str,
    *,
    by: User,
    at: dt.datetime,
    article: Article | None = None,
    number: int | None = None,
    subject: str = "",
    detail: dict[str, Any] | None = None,
) -> AuditEvent:
    """Say that `by` did `verb` at `at`. Called by each verb inside its own transaction."""
    return AuditEvent.objects.create(
        verb=verb,
        by=by,
        at=at,
        article=article,
        number=number,
        subject=subject,
        detail=detail or {},
    )
